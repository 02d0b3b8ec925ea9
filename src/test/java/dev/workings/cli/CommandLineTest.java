package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(folder.resolve("site/assets/schemas")).doesNotExist();
        assertThat(out).hasToString("4 pages in '%s'.%n".formatted(output()));
    }

    @Test
    void explainSaysWhatWasDoneForAPageAndWhy() {
        assertThat(run("check", "--explain", "--content", content())).isZero();
        assertThat(out.toString().replaceAll("\\d+\\.\\d s", "0.0 s")).isEqualTo("""
                        4 pages, no problem.
                          page.md: checking, since nothing is known of it from before (0.0 s)
                          page.md: setting, since nothing is known of it from before (0.0 s)
                        """);
    }

    @Test
    void checkWritesNothing() {
        assertThat(run("check", "--content", content())).isZero();
        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(out).hasToString("4 pages, no problem.%n".formatted());
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
    void aPortThatIsNoneIsAWrongUse() {
        assertThat(run("serve", "--content", content(), "--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).startsWith("A port is a number from 1 to 65535, not 70000.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
    void aBrowserIsOpenedByTheCommandOfTheSystem(String system, String command) {
        assertThat(DefaultBrowser.command(system, "http://localhost:4000/"))
                .startsWith(command)
                .endsWith("http://localhost:4000/");
    }

    @Test
    void aRepositoryThatIsNoAddressIsAWrongUse() {
        assertThat(run("check", "--content", content(), "--repository", "javascript:alert(1)"))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "The repository 'javascript:alert(1)' is no address of the web, such as https://example.org/.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as-of | tomorrow | --as-of needs a day such as 2021-04-09, or a date with its time and zone such as",
                "--as-of | 2021-04-09T00:00 | --as-of needs a day such as 2021-04-09, or a date with its time and zone",
                "--edition | draft | There is no edition 'draft'; there are public, handout and instructor.",
                "--private | nowhere | There is no folder 'nowhere' of private content."
            })
    void whatNamesNoEditionIsAWrongUse(String option, String value, String sentence) {
        assertThat(run("check", "--content", content(), option, value)).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence);
    }

    @Test
    void aPrivateFolderWithinTheContentIsAWrongUse() {
        assertThat(run("check", "--content", content(), "--private", content())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot lie within the content, or it would be public.");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-09T03:59Z, opens on",
        "2021-04-09T04:00Z, Because",
        "2021-04-09, opens on",
        "2021-04-10, Because"
    })
    void aSolutionOpensAtItsMoment(String asOf, String shown) throws IOException {
        Files.writeString(
                folder.resolve("content/page.md"),
                "# A page\n\n::: {.solution release=\"2021-04-09T00:00-04:00\"}\nBecause.\n:::\n");
        assertThat(run("build", "--content", content(), "--output", output(), "--as-of", asOf))
                .isZero();
        assertThat(folder.resolve("site/page.html")).content().contains(shown);
    }

    @Test
    void aShardFillsTheCacheAndWritesNoSite() {
        String cache = folder.resolve("cache").toString();
        int pages = 0;
        for (int i = 1; i <= 2; i++) {
            assertThat(runAlone(
                            "build",
                            "--content",
                            content(),
                            "--output",
                            output(),
                            "--cache",
                            cache,
                            "--shard",
                            i + "/2"))
                    .isZero();
            pages += Integer.parseInt(
                    out.toString().replaceAll("Shard \\d of 2: (\\d) pages are in the cache\\.\\s+", "$1"));
        }
        assertThat(pages).isEqualTo(1);
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1/0", "-1/4", "1", "a/b", "1/4/2", "", "99999999999/1"})
    void aShardThatIsNoneIsAWrongUse(String shard) {
        String cache = folder.resolve("cache").toString();
        assertThat(runAlone("build", "--content", content(), "--cache", cache, "--shard", shard))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("'%s' is no shard; write which of how many, such as 1/4 to 4/4.%n".formatted(shard));
    }

    @Test
    void aShardWithoutACacheToFillIsAWrongUse() {
        assertThat(run("build", "--content", content(), "--shard", "1/4")).isEqualTo(2);
        assertThat(err.toString()).startsWith("A shard needs a cache to fill: --cache DIR, or --remote-cache URL with");
    }

    @Test
    void aRemoteCacheThatIsNoAddressIsAWrongUse() {
        assertThat(run("check", "--content", content(), "--remote-cache", "ftp://anna:secret@example.org/"))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("The address of the remote cache is no address of the web; write it as in"
                        + " https://cache.example.org/course.")
                .doesNotContain("secret");
    }

    @Test
    void pushingNowhereIsAWrongUse() {
        assertThat(run("check", "--content", content(), "--remote-cache-push")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Say where the remote cache is, with --remote-cache.");
    }

    @Test
    void aCacheWithoutRoomIsAWrongUse() {
        assertThat(run("check", "--content", content(), "--cache-limit", "0")).isEqualTo(2);
        assertThat(err.toString()).startsWith("The cache limit must be at least 1 MB.");
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
        assertThat(err.toString()).startsWith("Say what to do: new, serve, build or check.");
    }

    @Test
    void newMakesACourseAndSaysWhatComesNext() {
        Path course = folder.resolve("my-course");
        assertThat(runAlone("new", course.toString(), "--package", "org.example.mine"))
                .isZero();
        assertThat(course.resolve("src/main/java/org/example/mine/hw1/SharedBirthday.java"))
                .exists();
        assertThat(course.resolve("pom.xml")).content().doesNotContain("${project.version}");
        assertThat(out.toString())
                .startsWith("A new course is in '%s': ".formatted(course))
                .contains("mvn verify ", "mvn site ", "mvn -q compile exec:exec@serve ");
    }

    @Test
    void aNewCourseInAFolderThatHoldsSomethingIsAWrongUse() {
        assertThat(runAlone("new", content())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("the folder '%s' is not empty; choose another, or move away what it holds.%n"
                        .formatted(content()));
        assertThat(folder.resolve("content")).isDirectoryNotContaining("glob:**pom.xml");
    }

    @Test
    void aPackageThatIsNoneIsAWrongUse() {
        assertThat(runAlone("new", folder.resolve("mine").toString(), "--package", "my-course"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("'my-course' cannot be the package of a course: ");
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void aNewCourseNeedsAPlace() {
        assertThat(runAlone("new")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing required parameter: 'DIR'");
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

    /** Without a cache, so that no test leaves one. */
    private int run(String... arguments) {
        if (arguments.length == 0) {
            return runAlone();
        }
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--cache";
        all[arguments.length + 1] = "none";
        return runAlone(all);
    }

    private int runAlone(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine = Workings.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private String content() {
        return folder.resolve("content").toString();
    }

    private String output() {
        return folder.resolve("site").toString();
    }
}
