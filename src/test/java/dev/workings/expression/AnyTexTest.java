package dev.workings.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.workings.expression.ExpressionParser.Read;
import dev.workings.expression.ExpressionParser.Reading;
import dev.workings.expression.ExpressionParser.Unreadable;
import dev.workings.math.Macros;
import dev.workings.source.Problems;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written ends in a tree or in a problem with a place in the text. */
class AnyTexTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .symbol("a", "x", "n", "T")
            .family("x_#", "W_{##}", "\\pi(#|#)", "x^{(#)}")
            .function("f", "\\sigma'", "f_n'")
            .operator("T^\\pi")
            .set("\\mathcal{S}")
            .variable("s", "\\mathcal{S}")
            .law("p", "z")
            .law("", "X")
            .build();
    private static final List<String> PIECES = List.of(
            "a",
            "x",
            "n",
            "s",
            "i",
            "k",
            "f",
            "d",
            "e",
            "1",
            "23",
            " ",
            "+",
            "-",
            "*",
            "/",
            "=",
            "<",
            "\\le",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "_",
            "^",
            "'",
            "|",
            "\\|",
            "\\lVert",
            "\\rVert",
            "\\left",
            "\\right",
            "\\left(",
            "\\right)",
            "\\left|",
            "\\right|",
            "!",
            ",",
            ".",
            "&",
            "\\\\",
            "%",
            "\n",
            "#",
            "~",
            "$",
            "\\",
            "\\frac",
            "\\frac12",
            "\\sqrt",
            "\\sqrt[",
            "\\binom",
            "\\sum",
            "\\prod",
            "\\sum_{k=1}^{n}",
            "\\sum_{i<k}",
            "\\sum_s",
            "\\max",
            "\\max_{s \\in \\mathcal{S}}",
            "\\int",
            "\\int_0^1",
            "dx",
            "\\lim",
            "\\lim_{n \\to \\infty}",
            "\\mathbb{E}",
            "\\mathbb{E}_{z \\sim p}",
            "\\operatorname{Var}",
            "\\operatorname",
            "\\ln",
            "\\sin^2",
            "\\det",
            "\\sigma_{\\max}",
            "\\sigma'",
            "T^\\pi",
            "\\pi(",
            "x_",
            "x_k",
            "W_{",
            "f_n'",
            "\\cdots",
            "\\dots",
            "\\cdot",
            "\\top",
            "\\text{if }",
            "\\text",
            "\\begin{cases}",
            "\\end{cases}",
            "\\begin{pmatrix}",
            "\\end{pmatrix}",
            "\\begin",
            "\\begin{align}",
            "\\end{align}",
            "\\infty",
            "\\in",
            "\\to",
            "\\sim",
            "\\mid",
            "\\substack",
            "\\underbrace",
            "\\color",
            "\\label{",
            "\\not",
            "\\stackrel",
            "\\overset{!}{=}",
            ":=",
            "\\quad",
            "\\iff",
            "\\tag{1}",
            "\\arg",
            "\\lfloor",
            "\\rfloor",
            "\\langle",
            "\\rangle",
            "\\partial",
            "\\frac{\\partial",
            "\\hat",
            "\\mathcal{S}",
            "\\macro",
            "\\loop",
            "é",
            "𝑥",
            "\uD835",
            "\u0000");

    @Provide
    Arbitrary<String> tex() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> spacedTex() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join(" ", pieces));
    }

    @Property(tries = 6000)
    void aTermBecomesATreeOrAProblemInIt(@ForAll("tex") String tex) {
        assertIsReadOrRefusedInside(tex);
    }

    @Property(tries = 6000)
    void aShortTermBecomesATreeOrAProblemInIt(@ForAll("spacedTex") String tex) {
        assertIsReadOrRefusedInside(tex);
    }

    @Property(tries = 2000)
    void anyCharactersBecomeATreeOrAProblem(@ForAll String tex) {
        assertIsReadOrRefusedInside(tex);
    }

    private static void assertIsReadOrRefusedInside(String tex) {
        Reading reading = new ExpressionParser(VOCABULARY).parse(Terms.text(tex));
        if (reading instanceof Unreadable unreadable) {
            assertThat(unreadable.problem().span().file().text()).isEqualTo(tex);
            assertThat(unreadable.problem().message()).isNotBlank();
            assertThat(unreadable.problem().remedy()).isNotBlank();
        } else {
            assertThat(((Read) reading).expression().toString()).isNotBlank();
        }
    }

    @Property(tries = 4000)
    void aDisplayBecomesChainsOrProblems(@ForAll("tex") String tex) {
        Macros macros = new Macros(Map.of("\\macro", "#1 \\le #2", "\\loop", "a \\loop"));
        List<Chain> chains = ChainReader.read(Terms.text(tex), macros, new Problems());
        chains.forEach(chain -> assertThat(chain.terms())
                .hasSize(chain.relations().size() + 1)
                .allSatisfy(term -> assertThat(term.tex().length()).isPositive()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "{",
                "\\frac{",
                "|",
                "\\left(",
                "-(",
                "\\sqrt{",
                "\\sin ",
                "x_{",
                "2^{",
                "f(",
                "T^\\pi ",
                "\\sum_s ",
                "\\text{"
            })
    void deepNestingIsAProblemAndNoOverflow(String opening) {
        assertThatCode(() -> assertIsReadOrRefusedInside(opening.repeat(1500))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x+", "x/", "x!", "x'", "f(x)", "x_", "\\cdots", "1 + ", "a^2 "})
    void longTermsEndInATreeOrAProblem(String piece) {
        assertThatCode(() -> assertIsReadOrRefusedInside(piece.repeat(9_000 / piece.length())))
                .doesNotThrowAnyException();
    }

    @Test
    void aTermOfMoreThanTenThousandCharactersIsRefused() {
        Reading reading = new ExpressionParser(VOCABULARY).parse(Terms.text("x".repeat(10_001)));

        assertThat(reading).isInstanceOf(Unreadable.class);
        assertThat(((Unreadable) reading).problem().message()).isEqualTo("this term is longer than 10000 characters");
    }

    @ParameterizedTest
    @MethodSource("dev.workings.expression.TermSpecTest#examples")
    void theNormalFormOfATermHasTheSameTree(TermExample example) {
        Reading reading = new ExpressionParser(example.vocabulary()).parse(Terms.text(example.tex()));
        if (reading instanceof Read read) {
            Expression again = Terms.read(example.vocabulary(), Vocabulary.normal(example.tex()));
            assertThat(again.toString()).isEqualTo(read.expression().toString());
        }
    }
}
