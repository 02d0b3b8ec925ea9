package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KatexMessageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Undefined control sequence: \\fooo | unknown command '\\fooo'",
                "No such environment: alinged | unknown environment 'alinged'",
                "Expected 'EOF', got '}' | this '}' closes nothing",
                "Expected '}', got 'EOF' | this '{' is not closed",
                "Expected '\\right', got '}' | this '\\left' has no '\\right'",
                "Double superscript | a second superscript on one symbol",
                "Mismatch: \\begin{matrix} matched by \\end{pmatrix} | '\\begin{matrix}' is ended by '\\end{pmatrix}'",
                "\\tag works only in display equations | '\\tag' works only in displays",
                "{align} can be used only in display mode. | 'align' can be used only in displays",
                "Expected & or \\\\ or \\cr or \\end | expected '&', '\\\\', '\\cr' or '\\end'",
                "Argument number \"3\" out of order | argument number '3' out of order",
                "Invalid base-8 digit 9 | invalid base-8 digit 9",
                "Too many expansions: infinite loop or need to increase maxExpand setting"
                        + " | too many macros to expand: does one stand for itself?",
            })
    void aMessageOfKatexBecomesASentenceOfOurs(String katex, String ours) {
        assertThat(KatexMessage.of(katex).sentence()).isEqualTo(ours);
    }
}
