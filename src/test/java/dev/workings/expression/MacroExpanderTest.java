package dev.workings.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.expression.ExpressionParser.Unreadable;
import dev.workings.math.Macros;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroExpanderTest {
    private static final Macros MACROS = new Macros(Map.of(
            "\\R", "\\mathbb{R}",
            "\\norm", "\\lVert #1 \\rVert_{#2}",
            "\\half", "\\frac{1}{2}",
            "\\slope", "\\half \\sigma'(#1)",
            "\\bounded", "#1 \\le #2",
            "\\endless", "\\endless x"));

    private static SourceText expand(String tex, Problems problems) {
        return MacroExpander.expand(Terms.text(tex), MACROS, problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "a § a",
                "\\R § \\mathbb{R}",
                "\\norm{x}{2} § \\lVert x \\rVert_{2}",
                "\\norm x2 § \\lVert x \\rVert_{2}",
                "\\slope{z} § \\frac{1}{2} \\sigma'(z)",
                "\\norm{\\half}{F} § \\lVert \\frac{1}{2} \\rVert_{F}",
                "\\norm{x} § \\lVert x \\rVert_{}"
            })
    void aMacroBecomesItsBody(String tex, String expanded) {
        assertThat(expand(tex, new Problems()).text()).isEqualTo(expanded);
    }

    @Test
    void whatAMacroBringsIsAtItsUse() {
        SourceText expanded = expand("1 + \\slope{q}", new Problems());
        Vocabulary vocabulary = Vocabulary.builder().symbol("q").build();

        Problem problem = ((Unreadable) new ExpressionParser(vocabulary).parse(expanded)).problem();

        assertThat(problem.message()).isEqualTo("'\\sigma'' is not declared");
        assertThat(problem.span().text()).isEqualTo("\\slope");
    }

    @Test
    void anArgumentKeepsItsOwnPlace() {
        SourceText expanded = expand("1 + \\norm{x + q}{2}", new Problems());
        Vocabulary vocabulary = Vocabulary.builder().symbol("x").build();

        Problem problem = ((Unreadable) new ExpressionParser(vocabulary).parse(expanded)).problem();

        assertThat(problem.span().text()).isEqualTo("q");
        assertThat(problem.span().start()).isEqualTo(14);
    }

    @Test
    void aMacroThatUsesItselfIsAProblem() {
        Problems problems = new Problems();

        assertThat(expand("\\endless", problems).text()).isEqualTo("\\endless");
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("the macros in this formula do not come to an end"));
    }

    @Test
    void aSignInAMacroIsASignOfTheChain() {
        assertThat(ChainReader.read(Terms.text("\\bounded{a}{b}"), MACROS, new Problems()))
                .singleElement()
                .satisfies(chain -> {
                    assertThat(chain.toString()).isEqualTo("a ≤ b");
                    assertThat(chain.relations().get(0).place().text()).isEqualTo("\\bounded");
                });
    }
}
