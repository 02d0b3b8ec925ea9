package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar's second build keeps the classes that it loaded, and the next ones take them from there. */
class ClassArchiveIT {
    private static final Path JAR = Path.of("target/workings.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path page;
    private List<Path> afterTheFirst;

    @BeforeEach
    void twoBuilds() throws Exception {
        page = folder.resolve("content/page.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# A page\n\nWith $x$.\n");
        build("first");
        afterTheFirst = archives();
        Files.writeString(page, "# A page\n\nWith $x^2$.\n");
        build("first");
    }

    @Test
    void theFirstBuildHasEnoughToDo() {
        assertThat(afterTheFirst).isEmpty();
    }

    @Test
    void theSecondBuildMakesOneArchiveAndLeavesNoDraft() throws IOException {
        assertThat(archives()).hasSize(1).allMatch(file -> file.toString().endsWith(".jsa"));
    }

    @Test
    void aBuildWithTemplatesHasAnArchiveOfItsOwnWithJavasCompiler() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                templates.resolve("page.jte"), Files.readString(Path.of("templates/page.jte")) + "<!-- own -->\n");
        build("second", "--templates", "templates");
        assertThat(archives())
                .extracting(file -> file.getFileName().toString().split("-")[1])
                .containsExactlyInAnyOrder("plain", "templates");
    }

    @Test
    void aBuildThatFailsLeavesNoArchive() throws Exception {
        Files.delete(archives().get(0));
        Files.writeString(page, "# A page\n\nWith $\\frac{1}$.\n");
        assertThat(start("-jar", JAR.toString(), "build", "--output", "second").waitFor())
                .isEqualTo(1);
        assertThat(archives()).isEmpty();
    }

    /** It was started while the first Java found that there is nothing to do. */
    @Test
    void nothingRunsOnAfterABuildWithNothingToDo() throws Exception {
        build("nothing-to-do");
        assertThat(build("nothing-to-do")).contains("nothing has changed");
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info().arguments().stream()
                                .anyMatch(words -> List.of(words).contains("nothing-to-do"))))
                .isEmpty();
    }

    @Test
    void aJavaThatWaitsForTheFirstToSayWhetherThereIsAnythingToDoEndsWithIt() throws Exception {
        Process waiting = new ProcessBuilder(
                        SmallCourse.java(),
                        "-Dworkings.short=true",
                        "-jar",
                        JAR.toString(),
                        "build",
                        "--output",
                        "second")
                .directory(folder.toFile())
                .start();
        waiting.getOutputStream().close();
        assertThat(waiting.waitFor()).isEqualTo(1);
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void aBuildTakesItsClassesFromTheArchive() throws Exception {
        Path log = folder.resolve("classes.log");
        run(
                "-XX:SharedArchiveFile=" + archives().get(0),
                "-Xlog:class+load:file=" + log,
                "-jar",
                JAR.toString(),
                "build");
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("dev.workings.build.SiteBuild source: shared objects file (top)"));
    }

    @Test
    void aBuildWithTheArchiveGivesTheSameBytes() throws Exception {
        Files.writeString(page, "# A page\n\nWith $x^2$ and $x^3$.\n");
        build("second");
        build("third", "--cache", "none");
        assertThat(SmallCourse.files(folder.resolve("second"))).isEqualTo(SmallCourse.files(folder.resolve("third")));
    }

    @Test
    void aDamagedArchiveIsMadeAnewAndNothingIsSaidOfIt() throws Exception {
        Path archive = archives().get(0);
        byte[] damaged = flipABit(archive);
        Files.writeString(page, "# A page\n\nWith $x^2$, again.\n");
        assertThat(build("second")).startsWith("4 pages in 'second'.").doesNotContain("warning");
        assertThat(archives()).hasSize(1);
        assertThat(Files.readAllBytes(archives().get(0))).isNotEqualTo(damaged);
    }

    private static byte[] flipABit(Path file) throws IOException {
        assertThat(file.toFile().setWritable(true)).isTrue();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        return bytes;
    }

    @Test
    void anArchiveOfAnotherProgramGoesWhenOneIsMade() throws Exception {
        Files.delete(archives().get(0));
        Path other =
                Files.writeString(folder.resolve(".workings/cache/java/0123456789abcdef.jsa"), "of another version");
        Files.writeString(page, "# A page\n\nWith $x^2$, again.\n");
        build("second");
        assertThat(archives()).hasSize(1).doesNotContain(other);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".workings/cache/java"))) {
            return files.toList();
        }
    }

    private String build(String output, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("-jar", JAR.toString(), "build", "--output", output));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    /** @return what it printed */
    private String run(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        assertThat(process.waitFor()).as(Files.readString(told())).isZero();
        return Files.readString(told());
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(SmallCourse.java()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told().toFile())
                .start();
    }

    private Path told() {
        return folder.resolve("told.log");
    }
}
