package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build loads only what it needs, for to load a class takes a build's time and nobody's notice. */
class LoadedClassesTest {
    private static final List<String> LARGE =
            List.of("com.caoccao.", "org.graalvm.", "com.oracle.truffle.", "sun.font.", "sun.java2d.");

    @TempDir
    private Path folder;

    private Path page;

    @BeforeEach
    void build() throws Exception {
        page = folder.resolve("content/page.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "# A page\n\nWith $x^2$.\n");
        loaded();
    }

    @Test
    void aBuildWithNothingToDoLoadsNoneOfTheLibraries() throws Exception {
        assertThat(loaded())
                .noneMatch(name -> Stream.of("picocli.", "com.vladsch.", "gg.jte.", "org.jsoup.", "org.snakeyaml.")
                        .anyMatch(name::startsWith));
    }

    @Test
    void aBuildThatSetsNoNewFormulaAndDrawsNothingLoadsNeitherJavaScriptNorJava2d() throws Exception {
        Files.writeString(page, "# A page\n\nWith $x^2$, again.\n");
        assertThat(loaded())
                .contains("com.vladsch.flexmark.parser.Parser")
                .noneMatch(name -> LARGE.stream().anyMatch(name::startsWith));
    }

    @Test
    void aBuildThatSetsANewFormulaLoadsJavaScript() throws Exception {
        Files.writeString(page, "# A page\n\nWith $x^3$.\n");
        assertThat(loaded())
                .anyMatch(name ->
                        Stream.of("com.caoccao.javet.", "com.oracle.truffle.").anyMatch(name::startsWith));
    }

    /** The names of the classes that a build loads. */
    private List<String> loaded() throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.workings.cli.Main",
                        "build")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("told.log")))
                .isZero();
        return Files.readAllLines(log).stream()
                .map(line -> line.replaceAll("^(\\[[^]]*])*\\s*", "").replaceAll(" .*", ""))
                .toList();
    }
}
