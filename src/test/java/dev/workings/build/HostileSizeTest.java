package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.source.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is far too much of anything ends, and its problem has a name. */
@Timeout(90)
class HostileSizeTest {
    private static final int LENGTH = 200_000;

    private static Workshop workshop;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        workshop = Workshop.open(Sites.request(Path.of("unused")));
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    /** Some of these took flexmark, or us, time in the square of their length. */
    static Stream<String> marks() {
        return Stream.of(
                "[",
                "*a ",
                "<",
                "<?",
                "<!--",
                "$a ",
                "\\begin{align} ",
                "|",
                "[a](",
                "[^1]",
                "{#",
                "a\n=\n",
                "# a\n",
                "~~a");
    }

    @ParameterizedTest
    @MethodSource("marks")
    void aLongRunOfMarksBecomesAPageOrAProblem(String mark) throws IOException {
        page("many.md", mark.repeat(LENGTH / mark.length()));
        page("other.md", "$\\frac$");
        assertThat(problems()).anyMatch(problem -> problem.span().file().path().equals("other.md"));
    }

    @Test
    void textThatIsParsedForTooLongIsNamed() throws IOException {
        page("many.md", "\\(a".repeat(LENGTH / 3));
        assertThat(problems()).extracting(Problem::message).containsExactly("this text was not parsed within 10 s");
    }

    /** Found by the fuzzer: a pattern of flexmark's tries each backslash alone, and with the next. */
    @Test
    void aShortTextForWhichTheParserWouldNeedYearsIsNamed() throws IOException {
        page("rows.md", "[x " + "\\\\".repeat(100));
        page("other.md", "$\\frac$");
        assertThat(problems())
                .extracting(Problem::message)
                .contains("this text was not parsed within 10 s")
                .hasSize(2);
    }

    static Stream<Arguments> deep() {
        return Stream.of(
                Arguments.of("> ".repeat(10_000) + "x", "nested too deeply"),
                Arguments.of("- ".repeat(10_000) + "x", "nested too deeply"),
                Arguments.of("::: remark\n".repeat(10_000), ""),
                Arguments.of("*".repeat(10_000) + "x" + "*".repeat(10_000), ""),
                Arguments.of("[".repeat(10_000) + "x" + "](y)".repeat(10_000), ""),
                Arguments.of(
                        "$" + "{".repeat(9_000) + "x" + "}".repeat(9_000) + "$", "the formula is nested too deeply"),
                Arguments.of(
                        "$" + "\\sqrt{".repeat(2_000) + "x" + "}".repeat(2_000) + "$",
                        "the formula is nested too deeply"),
                Arguments.of("$" + "x".repeat(1_000_000 - 10) + "$", "the formula is 999,990 characters long"),
                Arguments.of(
                        "$" + "x".repeat(1_000_001) + "$", "this file has 1,000,003 bytes; a text may have 1,000,000"));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void whatNestsTooDeeplyOrIsTooLongIsNamed(String markdown, String message) throws IOException {
        page("deep.md", markdown);
        page("other.md", "$\\frac$");
        assertThat(problems())
                .anyMatch(problem -> problem.span().file().path().equals("other.md"))
                .anyMatch(problem -> problem.message().contains(message));
    }

    static Stream<String> bombs() {
        StringBuilder doubling = new StringBuilder("\\newcommand{\\a}{xx}\n");
        String names = "abcdefghijklmnopqrstuvwxyz";
        for (int i = 1; i < names.length(); i++) {
            char before = names.charAt(i - 1);
            doubling.append("\\newcommand{\\%s}{\\%s\\%s}%n".formatted(names.charAt(i), before, before));
        }
        return Stream.of(
                doubling.toString(),
                "\\newcommand{\\z}{\\z\\z}",
                "\\newcommand{\\z}{\\y}\n\\newcommand{\\y}{\\z}",
                "\\newcommand{\\z}[1]{\\z{#1#1}}");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aMacroBombIsNamed(String macros) throws IOException {
        Files.writeString(folder.resolve("macros.tex"), macros);
        page("a.md", "The formula $\\z{x}$.");
        assertThat(problems())
                .anyMatch(problem -> problem.span().file().path().equals("a.md")
                        && problem.message().matches(".*(macro|expan|too much).*"));
    }

    static Stream<Arguments> settings() {
        StringBuilder aliases = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            aliases.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        return Stream.of(
                Arguments.of(aliases + "title: x\n", "aliases"),
                Arguments.of("title: &a [*a]\n", ""),
                Arguments.of("title: " + "[".repeat(10_000), "nested too deeply"),
                Arguments.of("title: " + "{a: ".repeat(10_000), "nested too deeply"),
                Arguments.of("? ".repeat(10_000), ""),
                Arguments.of("- ".repeat(10_000), ""),
                Arguments.of("title: " + "x".repeat(LENGTH), "this YAML has 200,007 characters; 100,000 can be read"),
                Arguments.of("title: x\u0000y\n", ""),
                Arguments.of("\"", ""),
                Arguments.of("%YAML 9.9\n---\n", ""),
                Arguments.of("!!java.net.URL [x]\n", ""),
                Arguments.of("points: 1e999999999\n", "'points' must be a number"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsThatAreABombAreNamed(String yaml, String message) throws IOException {
        Files.writeString(folder.resolve("site.yaml"), yaml);
        Files.createDirectories(folder.resolve("hw"));
        Files.writeString(folder.resolve("hw/assignment.yaml"), yaml);
        page("a.md", "---\n" + yaml + "\n---\n");
        assertThat(problems())
                .anyMatch(problem -> problem.message().contains(message))
                .extracting(problem -> problem.span().file().path())
                .contains("a.md", "site.yaml", "hw/assignment.yaml");
    }

    @Test
    void aTextOfFiftyMegabytesIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.md").toFile(), "rw")) {
            file.setLength(50_000_000);
        }
        assertThat(problems())
                .extracting(Problem::message)
                .containsExactly("this file has 50,000,000 bytes; a text may have 1,000,000");
    }

    /** Its header says two thousand million pixels a side; they are not made. */
    @Test
    void aPictureIsMeasuredByItsHeader() throws IOException {
        ByteBuffer png = ByteBuffer.allocate(64);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII));
        png.putInt(2_000_000_000)
                .putInt(2_000_000_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .putInt(0);
        png.putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        Files.write(folder.resolve("bomb.png"), png.array());
        page("a.md", "![A picture](bomb.png)");
        assertThat(problems().stream().filter(problem -> !problem.message().contains("bomb.png")))
                .isEmpty();
    }

    private void page(String path, String markdown) throws IOException {
        Files.writeString(folder.resolve(path), markdown);
    }

    private List<Problem> problems() {
        return SiteBuild.run(Sites.request(folder), workshop).problems();
    }
}
