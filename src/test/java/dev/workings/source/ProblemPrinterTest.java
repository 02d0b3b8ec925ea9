package dev.workings.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
    @Test
    void theCaretStandsBelowTheMistakeHoweverTheLettersBeforeAreEncoded() {
        assertTold("\tÄ 𝑥 wrong\n", "wrong", """
                page.md:1:6: a mistake
                  1 |  Ä 𝑥 wrong
                    |      ^^^^^
                    = mend it
                """);
    }

    @Test
    void aMistakeOverSeveralLinesIsMarkedOnItsFirst() {
        assertTold("a b\nc\n", "b\nc", """
                page.md:1:3: a mistake
                  1 | a b
                    |   ^
                    = mend it
                """);
    }

    @Test
    void ofALongLineThePartAroundTheMistakeIsShown() {
        String told = told("x".repeat(500) + "wrong" + "y".repeat(500), "wrong");
        assertThat(told.lines().toList().get(1)).hasSizeLessThan(180).contains("…" + "x".repeat(40) + "wrong");
        assertThat(told.lines().toList().get(2).indexOf('^'))
                .isEqualTo(told.lines().toList().get(1).indexOf("wrong"));
    }

    @Test
    void thePlaceAfterTheLastCharacterCanBeShown() {
        SourceFile file = SourceFile.of("page.md", "ends here");
        Problem problem = new Problem(file.span(9, 9), "it is not closed", "close it");
        assertThat(ProblemPrinter.print(problem)).isEqualTo("""
                        page.md:1:10: it is not closed
                          1 | ends here
                            |          ^
                            = close it
                        """);
    }

    private static void assertTold(String text, String mistake, String expected) {
        assertThat(told(text, mistake)).isEqualTo(expected);
    }

    private static String told(String text, String mistake) {
        int start = text.indexOf(mistake);
        Span span = SourceFile.of("page.md", text).span(start, start + mistake.length());
        return ProblemPrinter.print(new Problem(span, "a mistake", "mend it"));
    }
}
