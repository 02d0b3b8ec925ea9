package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A build is done only if everything that it reads, and everything that it wrote, is what it was. */
class UnchangedBuildTest {
    @TempDir
    private Path folder;

    private Path page;

    @BeforeEach
    void writeCourse() throws IOException {
        page = write("content/page.md", "# A page\n\nWith a [link](other.md) and an image ![a dot](dot.svg).\n");
        write("content/other.md", "# Another\n\nText.\n");
        write("content/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>\n");
        write("classes/course/Helper.class", "no class, and nobody loads it");
        write("java/course/Helper.java", "package course;\n");
    }

    private enum Edit {
        OF_A_PAGE(test -> test.write("content/page.md", "# A page\n\nOther text.\n")),
        OF_AN_IMAGE(test -> test.write("content/dot.svg", Files.readString(test.path("content/dot.svg")) + "\n")),
        OF_A_CLASS(test -> test.write("classes/course/Helper.class", "another class")),
        OF_A_JAVA_FILE(test -> test.write("java/course/Helper.java", "package course; // Other\n")),
        A_NEW_PAGE(test -> test.write("content/new.md", "# New\n")),
        A_PAGE_LESS(test -> {
            Files.delete(test.path("content/other.md"));
            test.write("content/page.md", "# A page\n\nWithout a link.\n");
        }),
        OF_THE_SAME_LENGTH_AND_TIME(test -> {
            FileTime time = Files.getLastModifiedTime(test.page);
            Files.writeString(test.page, Files.readString(test.page).replace("With", "Wyth"));
            Files.setLastModifiedTime(test.page, time);
        }),
        OF_THE_OUTPUT(test -> test.write("site/page.html", "tampered with")),
        OF_THE_OUTPUT_OF_THE_SAME_LENGTH(test -> {
            Path written = test.path("site/page.html");
            Files.writeString(written, Files.readString(written).replace("With", "Wyth"));
        }),
        OUTPUT_LESS(test -> Files.delete(test.path("site/assets/styles.css"))),
        OUTPUT_MORE(test -> test.write("site/old.html", "left over"));

        private final Change change;

        Edit(Change change) {
            this.change = change;
        }
    }

    private interface Change {
        void make(UnchangedBuildTest test) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void isNotDoneAfterAChangeAndWhatIsBuiltThenIsWhatANewBuildGives(Edit edit) throws IOException {
        build("site", "cache");
        edit.change.make(this);
        assertThat(isDone()).isFalse();
        build("site", "cache");
        build("fresh", "none");
        assertThat(contents("site")).isEqualTo(contents("fresh"));
        assertThat(isDone()).isTrue();
    }

    @Test
    void isDoneIfNothingChanged() throws IOException {
        build("site", "cache");
        assertThat(isDone()).isTrue();
        assertThat(isDone()).isTrue();
    }

    /** What stands in the last site is made when it is written if it does not: by then the tools of the build are closed. */
    @Test
    void makesEverythingAgainThatWasTamperedWith() throws IOException {
        build("site", "cache");
        SortedMap<String, String> written = SmallCourse.files(path("site"));
        for (String file : written.keySet()) {
            Files.writeString(path("site").resolve(file), "tampered with", StandardOpenOption.APPEND);
        }
        build("site", "cache");
        assertThat(SmallCourse.files(path("site"))).isEqualTo(written);
    }

    @Test
    void isDoneIfAFileWasOnlyTouched() throws IOException {
        build("site", "cache");
        Files.setLastModifiedTime(page, FileTime.fromMillis(0));
        assertThat(isDone()).isTrue();
    }

    /** As by a tool that copies resources into the folder of classes each time. */
    @Test
    void isDoneIfAFileOfTheProgramWasOnlyTouched() throws Exception {
        build("site", "cache");
        Path own = Path.of(
                UnchangedBuildTest.class.getResource("UnchangedBuildTest.class").toURI());
        Files.setLastModifiedTime(own, Files.getLastModifiedTime(own));
        assertThat(isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"program/Engine.class", "program/More.class"})
    void isNotDoneByAProgramOfOtherClasses(String changed) throws IOException {
        String before = System.getProperty("java.class.path");
        write("program/Engine.class", "the engine");
        System.setProperty("java.class.path", before + File.pathSeparator + path("program"));
        try {
            build("site", "cache");
            assertThat(isDone()).isTrue();
            write(changed, "another one");
            assertThat(isDone()).isFalse();
        } finally {
            System.setProperty("java.class.path", before);
        }
    }

    @Test
    void isNotDoneWithAnotherOption() throws IOException {
        build("site", "cache");
        List<String> others = new ArrayList<>(words("site", "cache"));
        others.add("--base-url=https://example.org/");
        assertThat(Main.done(others)).isEmpty();
    }

    @Test
    void isNotDoneAfterAChangeOfATemplate() throws IOException {
        Path template = write("templates/page.jte", Files.readString(Path.of("templates/page.jte")));
        List<String> words = new ArrayList<>(words("site", "cache"));
        words.add("--templates=" + path("templates"));
        assertThat(run(words)).isZero();
        assertThat(Main.done(words)).isPresent();
        Files.writeString(template, Files.readString(template) + "\n");
        assertThat(Main.done(words)).isEmpty();
    }

    @Test
    void isNotDoneIfMoreWordsStandInAFile() throws IOException {
        build("site", "cache");
        assertThat(Main.done(List.of("build", "@" + path("words")))).isEmpty();
    }

    @Test
    void isNotDoneIfItHadProblems() throws IOException {
        write("content/page.md", "# A page\n\n[broken](nowhere.md)\n");
        assertThat(run(words("site", "cache"))).isEqualTo(1);
        assertThat(isDone()).isFalse();
    }

    /** What was wrong is mended, and the site is the one of the build before. */
    @Test
    void isDoneIfABuildWithProblemsChangedNothing() throws IOException {
        String before = Files.readString(page);
        build("site", "cache");
        write("content/page.md", "# A page\n\n[broken](nowhere.md)\n");
        assertThat(run(words("site", "cache"))).isEqualTo(1);
        assertThat(isDone()).isFalse();
        write("content/page.md", before);
        assertThat(isDone()).isTrue();
    }

    @Test
    void isNotDoneIfWhatIsRememberedIsDamaged() throws IOException {
        build("site", "cache");
        try (Stream<Path> files = Files.list(path("cache/builds"))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(isDone()).isFalse();
    }

    private boolean isDone() {
        return Main.done(words("site", "cache")).isPresent();
    }

    private void build(String output, String cache) {
        assertThat(run(words(output, cache))).isZero();
    }

    private static int run(List<String> words) {
        CommandLine command = Workings.commandLine();
        command.setOut(new PrintWriter(new StringWriter()));
        command.setErr(new PrintWriter(new StringWriter()));
        return command.execute(words.toArray(String[]::new));
    }

    private List<String> words(String output, String cache) {
        return List.of(
                "build",
                "--content=" + path("content"),
                "--classes=" + path("classes"),
                "--sources=" + path("java"),
                "--output=" + path(output),
                "--cache",
                cache.equals("none") ? cache : path(cache).toString());
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private Path write(String name, String text) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Map<String, String> contents(String site) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path(site))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        path(site).relativize(file).toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
