package dev.workings.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.script.GraalJs;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the engine of this machine and on GraalJS, which runs on all, code is marked alike. */
class HighlightingEnginesTest {
    private static final HighlightJsHighlighter FAST = HighlightJsHighlighter.create();
    private static final HighlightJsHighlighter ANYWHERE =
            new HighlightJsHighlighter(GraalJs.open(HighlightJsHighlighter.script()));

    /** Something of most languages: comments, texts, numbers, brackets, names outside of ASCII. */
    private static final String CODE = """
            // comment, TODO: "no text"
            # комментарий
            -- comment
            % comment \\frac{x_1}{λ^2} $a < b$
            (* comment *) {- comment -} /* comment */ <!-- comment -->
            @Override public static final int größe = 0x1F + 3.14e-5, été = 7;
            def f(x: λ, y=None): return x ** 2 if x >= 0 else -x
            let rec map f = function [] -> [] | x :: xs -> f x :: map f xs;;
            class Δ<T extends A & B> extends C implements D { void m() throws E { super.m(); } }
            for (i <- 1:10) { print("line\\n", 'c', `t ${i}`) }
            <a href="#x" id='y'>&amp; text</a> key: [1, 2] ~ null
            SELECT name FROM pages WHERE id = 3 AND title LIKE '%ж%';
            GET /index.html HTTP/1.1
            """;

    @AfterAll
    static void close() {
        FAST.close();
        ANYWHERE.close();
    }

    static SortedSet<String> languages() {
        return FAST.languages();
    }

    @Test
    void bothKnowTheSameLanguages() {
        assertThat(FAST.languages()).isEqualTo(ANYWHERE.languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bothMarkCodeAlike(String language) {
        assertThat(FAST.highlight(CODE, language)).isEqualTo(ANYWHERE.highlight(CODE, language));
    }
}
