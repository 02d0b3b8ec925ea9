package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * Whatever is the matter with the disk: a build gives the right site, or says in one sentence why it cannot, and leaves the site as it
 * was. What a full output does, and a kill, is told by tests of their own.
 */
class FaultsTest {
    private static final String TEMPORARY = "java.io.tmpdir";

    @TempDir
    private Path folder;

    private final String ownTemporary = System.getProperty(TEMPORARY);
    private SmallCourse course;

    @BeforeEach
    void aCourse() throws IOException {
        course = SmallCourse.in(folder);
        course.write(1);
    }

    @AfterEach
    void backToOurTemporaryFolder() {
        System.setProperty(TEMPORARY, ownTemporary);
    }

    /** What is in the way. */
    private enum Fault {
        READ_ONLY,
        FULL;

        /** Where disks cannot be mounted, a fault is a file in the place of the folder. */
        Optional<SmallDisk> on(Path folder) throws Exception {
            Optional<SmallDisk> disk = SmallDisk.mount(folder, "512k");
            if (disk.isEmpty()) {
                Files.delete(folder);
                Files.createFile(folder);
            } else if (this == READ_ONLY) {
                disk.get().protect();
            } else {
                fill(folder);
            }
            return disk;
        }

        private static void fill(Path disk) {
            for (int size = 1 << 18; size > 0; size /= 2) {
                try {
                    Files.write(disk.resolve("full" + size), new byte[size]);
                } catch (IOException full) {
                    // As intended.
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCacheThatCannotBeWrittenToCostsTimeAndNothingElse(Fault fault) throws Exception {
        Optional<SmallDisk> disk = fault.on(cache());
        try {
            Ended build = build();
            assertThat(build.status).as(build.told).isZero();
            assertThat(SmallCourse.files(site())).isEqualTo(course.cleanBuild());
        } finally {
            close(disk);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTemporaryFolderThatCannotBeWrittenToIsNamed(Fault fault) throws Exception {
        Optional<SmallDisk> disk = fault.on(course.temporary());
        try {
            System.setProperty(TEMPORARY, course.temporary().toString());
            Ended refused = build();
            assertThat(refused.status).isEqualTo(1);
            assertThat(refused.sentences())
                    .singleElement()
                    .asString()
                    .startsWith("Reading or writing failed: the temporary folder '%s': ".formatted(course.temporary()))
                    .endsWith("; the site is as it was.");
            assertThat(site()).doesNotExist();
        } finally {
            close(disk);
        }
    }

    @Test
    void anOutputThatCannotBeWrittenToStaysAsItWas() throws Exception {
        Files.createDirectories(site().getParent());
        Optional<SmallDisk> disk = SmallDisk.mount(site().getParent(), "8m");
        try {
            assertThat(build().status).isZero();
            SortedMap<String, String> before = SmallCourse.files(site());
            course.write(2);
            if (disk.isPresent()) {
                disk.get().protect();
            } else {
                assertThat(site().getParent().toFile().setWritable(false)).isTrue();
            }
            Ended build = build();
            assertThat(build.status).isEqualTo(1);
            assertThat(build.sentences())
                    .singleElement()
                    .asString()
                    .containsAnyOf("the site is as it was.", "nothing was changed.");
            assertThat(SmallCourse.files(site())).isEqualTo(before);
        } finally {
            site().getParent().toFile().setWritable(true);
            close(disk);
        }
    }

    @Test
    void buildsAtOnceIntoTheSameAndIntoAnotherFolderWithOneCacheAllGiveTheirSite() throws Exception {
        Path other = folder.resolve("out/other");
        List<Process> builds = new ArrayList<>();
        for (Path output : List.of(site(), site(), other)) {
            builds.add(course.program(course.build(output, cache().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("told" + builds.size()).toFile())
                    .start());
        }
        for (Process build : builds) {
            assertThat(build.waitFor())
                    .as(Files.readString(folder.resolve("told" + builds.indexOf(build))))
                    .isZero();
        }
        SortedMap<String, String> expected = course.cleanBuild();
        assertThat(SmallCourse.files(site())).isEqualTo(expected);
        assertThat(SmallCourse.files(other)).isEqualTo(expected);
        assertThat(names(site().getParent())).containsExactly("other", "site");
        assertThat(names(cache())).allMatch(name -> name.endsWith(".pack") || name.equals("builds"));
        assertThat(names(cache().resolve("builds"))).hasSize(2).allMatch(name -> name.matches("[0-9a-f]{16}"));
        assertThat(names(course.temporary())).isEmpty();
    }

    /** What becomes of a file of the cache. */
    private enum Damage {
        A_BIT_IS_TURNED((bytes, random) -> {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            return other;
        }),
        IT_IS_CUT_SHORT((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
        IT_HAS_GROWN((bytes, random) -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100))),
        ITS_HALVES_CHANGED_PLACES((bytes, random) -> {
            byte[] other = Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length + bytes.length / 2);
            System.arraycopy(bytes, 0, other, bytes.length - bytes.length / 2, bytes.length / 2);
            return other;
        }),
        IT_IS_OF_ANOTHER_VERSION((bytes, random) -> {
            byte[] other = bytes.clone();
            other[other.length - 1]++; // Packs end with the version of their format.
            return other;
        }),
        IT_IS_OF_ANOTHER_PROGRAM((bytes, random) -> "#!/bin/sh\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        private interface Change {
            byte[] of(byte[] bytes, Random random);
        }

        private final Change change;

        Damage(Change change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedCacheMakesNoDifference(Damage damage) throws Exception {
        Random random = new Random(20261126);
        SortedMap<String, String> expected = course.cleanBuild();
        for (int time = 0; time < 5; time++) {
            assertThat(build().status).isZero();
            for (Path file : cacheFiles()) {
                Files.write(file, damage.change.of(Files.readAllBytes(file), random));
            }
            assertThat(Main.done(words())).isEmpty();
            Ended build = build();
            assertThat(build.status).as(build.told).isZero();
            assertThat(SmallCourse.files(site())).isEqualTo(expected);
        }
    }

    @Test
    void filesOfTheCacheThatChangedPlacesMakeNoDifference() throws Exception {
        SortedMap<String, String> expected = course.cleanBuild();
        assertThat(build().status).isZero();
        List<Path> files = cacheFiles();
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        for (int i = 0; i < files.size(); i++) {
            Files.write(files.get(i), contents.get((i + 1) % files.size()));
        }
        assertThat(build().status).isZero();
        assertThat(SmallCourse.files(site())).isEqualTo(expected);
    }

    private List<Path> cacheFiles() throws IOException {
        try (Stream<Path> files = Files.walk(cache())) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(all).hasSizeGreaterThan(1);
            return all;
        }
    }

    private record Ended(int status, String told) {
        /** Without those that say how far the build is, as one does that takes long. */
        List<String> sentences() {
            return told.lines().filter(line -> !line.contains(" of 3 pages")).toList();
        }
    }

    private List<String> words() {
        return course.build(site(), cache().toString());
    }

    private Ended build() {
        StringWriter told = new StringWriter();
        CommandLine command = Workings.commandLine();
        command.setOut(new PrintWriter(new StringWriter()));
        command.setErr(new PrintWriter(told));
        return new Ended(command.execute(words().toArray(String[]::new)), told.toString());
    }

    private static void close(Optional<SmallDisk> disk) throws Exception {
        if (disk.isPresent()) {
            disk.get().close();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path site() {
        return folder.resolve("out/site");
    }

    private Path cache() {
        return folder.resolve("cache");
    }
}
