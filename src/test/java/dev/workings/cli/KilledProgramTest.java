package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.scratch.OwnFile;
import dev.workings.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole programs, killed at moments of all kinds: {@code -Dcrash.kills=200} for as many as one has the patience for. Whenever that is, the
 * published folder is one site as a whole, and the next build is right and leaves nothing but its site and its cache.
 */
class KilledProgramTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 12);
    private static final int KILLS_OF_SERVE = Integer.getInteger("crash.kills.serve", Math.max(4, KILLS / 4));
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int EVERY_COLD = 5;
    private static final Set<String> FOLDERS = Set.of("builds", "java");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    private SmallCourse course;
    private SortedMap<String, String> old;
    private Duration usual;

    @BeforeEach
    void publishAnEdition() throws Exception {
        course = SmallCourse.in(folder);
        course.write(0);
        old = course.cleanBuild();
        long start = System.nanoTime();
        assertIsRight(course.program(course.build(site(), cache().toString())), old);
        usual = Duration.ofNanos(System.nanoTime() - start);
    }

    /** When a program is killed. */
    private enum Moment {
        ANY,
        SITE_IS_WRITTEN,
        CACHE_IS_WRITTEN,
        SCRATCH_IS_WRITTEN
    }

    /** What is killed of a program that has started itself once more with better options. */
    private enum Victim {
        ALL,
        FIRST,
        SECOND
    }

    @Test
    void aKilledBuildLeavesOneWholeSiteAndTheNextLeavesNothingElse() throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            course.write(kill);
            if (kill % EVERY_COLD == 0) {
                Scratch.remove(cache());
            }
            Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
            Process build = quiet(course.program(course.build(site(), cache().toString())));
            await(moment, build.toHandle());
            build.destroyForcibly().waitFor();
            assertAllIsWell("build %d, %s, seed %d".formatted(kill, moment, SEED));
        }
    }

    @Test
    void aBuildThatRunsInASecondJavaMayLoseEitherOrBoth() throws Exception {
        Path jar = course.jar();
        int edition = 1;
        for (Victim victim : repeated(Victim.values(), Math.max(1, KILLS / 12))) {
            course.write(edition++);
            List<String> command = new ArrayList<>(List.of(SmallCourse.java(), "-jar", jar.toString()));
            command.addAll(course.build(site(), cache().toString()));
            ProcessBuilder program = new ProcessBuilder(command);
            Process first = quiet(program);
            ProcessHandle second = second(first);
            await(Moment.values()[random.nextInt(Moment.values().length)], second);
            if (victim != Victim.SECOND) {
                first.destroyForcibly().waitFor();
            }
            if (victim != Victim.FIRST) {
                second.destroyForcibly();
            }
            second.onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(first.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
            String what = "%s of two, seed %d".formatted(victim, SEED);
            assertAllIsWell(what, program);
            assertThat(abandoned()).as(what).isEmpty();
        }
    }

    @Test
    void aKilledPreviewTouchesNoSiteAndTheNextBuildLeavesNothingElse() throws Exception {
        for (int kill = 1; kill <= KILLS_OF_SERVE; kill++) {
            Process serve = quiet(course.program(course.words("serve", cache().toString())));
            int millis = random.nextInt(2 * (int) usual.toMillis() + 1000);
            long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
            for (int edit = 0; System.nanoTime() < end; edit++) {
                assertThat(serve.isAlive()).isTrue();
                course.writeSources(3000 * kill + edit);
                Thread.sleep(random.nextInt(200));
            }
            serve.destroyForcibly().waitFor();
            assertThat(SmallCourse.files(site())).isEqualTo(old);
            course.write(kill);
            assertAllIsWell("serve %d after %d ms, seed %d".formatted(kill, millis, SEED));
        }
    }

    /** In the system's temporary folder, which a program shares with others unless it is told otherwise. */
    private static List<Path> abandoned() {
        List<Path> abandoned = new ArrayList<>();
        OwnFile.sweep(Path.of(System.getProperty("java.io.tmpdir")), "workings-", ".lock", abandoned::add);
        return abandoned;
    }

    private static <T> List<T> repeated(T[] values, int times) {
        return Stream.generate(() -> List.of(values))
                .limit(times)
                .flatMap(List::stream)
                .toList();
    }

    private void assertAllIsWell(String what) throws Exception {
        assertAllIsWell(what, course.program(course.build(site(), cache().toString())));
    }

    private void assertAllIsWell(String what, ProcessBuilder next) throws Exception {
        SortedMap<String, String> fresh = course.cleanBuild();
        assertThat(SmallCourse.files(site())).as(what).isIn(List.<Map<String, String>>of(old, fresh));
        assertIsRight(next, fresh);
        assertThat(names(site().getParent())).as(what).containsExactly("site");
        assertThat(names(course.temporary())).as(what).isEmpty();
        assertThat(names(cache())).as(what).allMatch(name -> name.endsWith(".pack") || FOLDERS.contains(name));
        assertThat(names(cache().resolve("builds"))).as(what).allMatch(name -> name.matches("[0-9a-f]{16}"));
        assertThat(names(cache().resolve("java")))
                .as(what)
                .hasSizeLessThan(2)
                .allMatch(name -> name.matches("[0-9a-f]{16}-plain-[0-9a-f]{8}\\.jsa"));
        old = fresh;
    }

    private void assertIsRight(ProcessBuilder build, SortedMap<String, String> expected) throws Exception {
        Path told = folder.resolve("told.txt");
        Process next =
                build.redirectErrorStream(true).redirectOutput(told.toFile()).start();
        assertThat(next.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(next.exitValue()).as(Files.readString(told)).isZero();
        assertThat(SmallCourse.files(site())).isEqualTo(expected);
    }

    private void await(Moment moment, ProcessHandle program) throws Exception {
        if (moment == Moment.ANY) {
            pause(random.nextInt((int) usual.toMillis()) * 1_000_000L, program);
            return;
        }
        while (program.isAlive() && !has(moment)) {
            Thread.sleep(1);
        }
        pause(random.nextInt(20_000_000), program);
    }

    private static void pause(long nanos, ProcessHandle program) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end && program.isAlive()) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000);
        }
    }

    private boolean has(Moment moment) throws IOException {
        return switch (moment) {
            case ANY -> true;
            case SITE_IS_WRITTEN -> names(site().getParent()).size() > 1;
            case CACHE_IS_WRITTEN ->
                names(cache()).stream().anyMatch(name -> name.endsWith(".tmp"))
                        || names(cache().resolve("builds")).stream().anyMatch(name -> name.endsWith(".tmp"));
            case SCRATCH_IS_WRITTEN -> names(course.temporary()).size() > 1;
        };
    }

    private static ProcessHandle second(Process first) throws Exception {
        while (first.isAlive()) {
            List<ProcessHandle> children = first.children().toList();
            if (!children.isEmpty()) {
                return children.get(0);
            }
            Thread.sleep(1);
        }
        throw new IllegalStateException("it did not start itself once more");
    }

    private static Process quiet(ProcessBuilder program) throws IOException {
        return program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
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
