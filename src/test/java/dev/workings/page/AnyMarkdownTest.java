package dev.workings.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a Markdown file ends in a page or in problems. */
class AnyMarkdownTest {
    private static final List<String> PIECES = List.of(
            "a",
            "1",
            " ",
            "  ",
            "    ",
            "\n",
            "\n\n",
            "\t",
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "\\begin{align}",
            "\\end{align}",
            "\\\\",
            "&",
            "\\label{x}",
            "\\eqref{x}",
            "\\ref{",
            "\\val{sides}",
            "\\val[2f]{",
            "\\tag{1}",
            "{",
            "}",
            "{#x",
            ":::",
            "::: hint",
            "::: {.figure plot=\"gap\" alt=\"x\"}",
            "::: table",
            "> ",
            "- ",
            "1. ",
            "# ",
            "| ",
            "|---|\n",
            "`",
            "```\n",
            "```math\n",
            "```example\n",
            "```example refused\n",
            "*",
            "**",
            "_",
            "~~",
            "[",
            "](",
            "](<a ",
            "]: ",
            ">",
            ")",
            "![",
            "[^1]",
            "[^1]: ",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<script>",
            "&amp;",
            ": ",
            "---\n",
            "[!NOTE]",
            "\u0000",
            "\uFEFF",
            "é",
            "𝑥",
            "\uD835",
            "\r\n",
            "\\");

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    /** Found by the property below: the outer block ends where the inner one does. */
    @Example
    void aFigureAroundABlockThatIsNotClosedIsReported() {
        assertThat(NotationSpecTest.html("::: {.figure plot=\"gap\" alt=\"x\"}\n::: hint"))
                .contains("this block is not closed");
        assertThat(NotationSpecTest.html("::: {.figure plot=\"gap\" alt=\"x\"} ::: hint"))
                .isNotNull();
    }

    /** Found by the fuzzer: there flexmark counts characters before the beginning of the text. */
    @Example
    void aTextOnWhichTheParserFailsIsNamed() throws IOException {
        Path found = Path.of("src/test/resources/hostile/corpus/markdown/table-of-returns.bin");
        assertThat(NotationSpecTest.html(new String(Files.readAllBytes(found), StandardCharsets.UTF_8)))
                .startsWith("page.md:1:1: this text cannot be parsed");
    }

    /** Found by the fuzzer: the inner one was noted while the outer one was visited. */
    @Example
    void aBlockForGradersMayStandInAnother() {
        assertThat(NotationSpecTest.html("::: grading\nOuter.\n\n::: grading\nInner.\n:::\n:::\n"))
                .contains("Outer.", "Inner.");
    }

    @Property(tries = 3000)
    void becomesAPageOrProblems(@ForAll("markdown") String markdown) {
        assertThat(NotationSpecTest.html(markdown)).isNotNull();
    }
}
