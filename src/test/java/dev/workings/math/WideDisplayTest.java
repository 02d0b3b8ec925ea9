package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A display that may be wider than paper says how many em it needs; on the screen it scrolls, and nothing else changes. */
class WideDisplayTest {
    private static final Pattern WIDTH = Pattern.compile("<span class=\"katex-display\"(?: data-width=\"(\\d+)\")?>");

    private static KatexRenderer katex;

    @BeforeAll
    static void open() {
        katex = KatexRenderer.create();
    }

    @AfterAll
    static void close() {
        katex.close();
    }

    /** A plus sign takes 1.222 em with its spaces, x takes 0.572. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            what a phone shows     | x +            | 10  | x                                   |
            as wide as paper       | x +            | 19  | x                                   | 36
            wider                  | x +            | 30  | x                                   | 56
            the wider row counts   | x +            | 30  | x \\notag \\\\ &= x | 56
            a number needs room    | x +            | 19  | x \\tag{1}                          | 40
            small letters          | {}_{xxxxx}     | 25  | x                                   | 52
            one above another      | \\frac{xxxx}{x+} | 25 | x                                  | 64
            words                  | \\text{words } | 12  | x                                   | 44
            no end                 | x +            | 90  | x                                   | 120
            """)
    void saysHowManyEmItNeeds(String what, String piece, int times, String end, String width) {
        String tex = "\\begin{align} &" + (piece + " ").repeat(times) + end + " \\notag \\end{align}";
        String set = set(end.contains("\\tag") ? tex.replace(" \\notag", "") : tex);
        Matcher found = WIDTH.matcher(set);
        assertThat(found.find()).isTrue();
        assertThat(found.group(1)).isEqualTo(width);
    }

    private static String set(String tex) {
        Formula formula = new Formula(tex, true, Macros.NONE, List.of(), Set.of(), tex);
        return ((TexRenderer.Typeset) katex.render(formula)).html().markup();
    }
}
