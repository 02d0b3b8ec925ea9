package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeContent() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/page.md"), "# A page\n\nWith text.\n");
    }

    @Test
    void buildWritesTheSite() {
        assertThat(run("build", "--content", content(), "--output", output())).isZero();
        assertThat(folder.resolve("site/index.html")).exists();
        assertThat(folder.resolve("site/page.html")).content().contains("<p>With text.</p>");
        assertThat(out).hasToString("3 pages in '%s'.%n".formatted(output()));
    }

    @Test
    void checkWritesNothing() {
        assertThat(run("check", "--content", content())).isZero();
        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(out).hasToString("3 pages, no problem.%n".formatted());
    }

    @Test
    void problemsEndWithOneAndLeaveTheSiteAsItWas() throws IOException {
        run("build", "--content", content(), "--output", output());
        Files.writeString(folder.resolve("content/page.md"), "# A page\n\n[broken](nowhere.md)\n");
        assertThat(run("build", "--content", content(), "--output", output())).isEqualTo(1);
        assertThat(folder.resolve("site/page.html")).content().contains("<p>With text.</p>");
        assertThat(err.toString().replace(content(), "content")).isEqualTo("""
                content/page.md:3:1: there is no page or file 'nowhere.md'
                  3 | [broken](nowhere.md)
                    | ^^^^^^^^^^^^^^^^^^^^
                    = a path is relative to the file that it stands in

                1 problem.
                '%s' is as it was.
                """.formatted(output()));
    }

    @Test
    void aFolderThatIsNotThereIsAWrongUse() {
        assertThat(run("build", "--content", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no folder '");
    }

    @Test
    void aRepositoryThatIsNoAddressIsAWrongUse() {
        assertThat(run("check", "--content", content(), "--repository", "javascript:alert(1)"))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "The repository 'javascript:alert(1)' is no address of the web, such as https://example.org/.");
    }

    @Test
    void anOutputThatIsNotOursIsAWrongUseAndStays() throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/thesis.md"), "years of work");
        assertThat(run("build", "--content", content(), "--output", output())).isEqualTo(2);
        assertThat(folder.resolve("site/thesis.md")).hasContent("years of work");
        assertThat(err.toString()).contains("holds files that Workings did not write");
    }

    @Test
    void anOutputWithinTheContentIsAWrongUse() {
        String inside = folder.resolve("content/site").toString();
        assertThat(run("build", "--content", content(), "--output", inside)).isEqualTo(2);
        assertThat(err.toString()).startsWith("The output '").contains("cannot lie within the content");
    }

    @Test
    void anUnknownOptionIsAWrongUse() {
        assertThat(run("build", "--contents", content())).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option", "Possible solutions: --content");
    }

    @Test
    void noCommandIsAWrongUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Say what to do: build or check.");
    }

    @Test
    void aBrokenTemplateIsToldWithItsLine() throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                templates.resolve("page.jte"), "@param dev.workings.layout.PageView view\n${view.nothing()}\n");
        assertThat(run("build", "--content", content(), "--output", output(), "--templates", templates.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("page.jte:2: ").contains("nothing");
        assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(4);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + (arguments.length > 0 ? 2 : 0));
        if (arguments.length > 0) {
            all[arguments.length] = "--cache";
            all[arguments.length + 1] = "none";
        }
        return commandLine.execute(all);
    }

    private String content() {
        return folder.resolve("content").toString();
    }

    private String output() {
        return folder.resolve("site").toString();
    }
}
