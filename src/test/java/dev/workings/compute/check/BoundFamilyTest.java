package dev.workings.compute.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.compute.cases.Case;
import dev.workings.compute.number.Rational;
import dev.workings.expression.ExpressionParser;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names such as s_t that mean something else for each value of a variable around them. */
class BoundFamilyTest {
    private static final Notation NOTATION = Notation.builder()
            .symbol("\\tau", c -> 7)
            .boundFamily(
                    "s_#", "\\tau", (c, tau, t) -> ((Rational) tau).times(10).plus(t[0]))
            .boundFamily("x^{(#)}", "D", (c, pair, i) -> ((List<?>) pair).get(i[0] - 1))
            .law("p", List.of(), c -> Distribution.ofIndices(List.of(Rational.of(1, 4), Rational.of(3, 4))))
            .law("q", List.of(), c -> pairs())
            .build();

    /** s₁ is 11 with the probability 1/4 and 21 with 3/4. */
    @Test
    void anExpectationBindsTheVariable() {
        assertThat(value("\\mathbb{E}_{\\tau \\sim p}[s_1]")).isEqualTo(Quantity.ratio(37, 2));
    }

    /** s₁ + s₂ + s₃ = 3 · 10τ + 6. */
    @Test
    void anIndexMayBeBoundInsideOfTheVariable() {
        assertThat(value("\\mathbb{E}_{\\tau \\sim p}[\\sum_{t=1}^{3} s_t]")).isEqualTo(Quantity.ratio(117, 2));
    }

    @Test
    void withoutABinderTheVariableIsTheSymbol() {
        assertThat(value("s_2")).isEqualTo(Quantity.of(72));
    }

    /** The mean of 2 · 3 and 5 · 7. */
    @Test
    void theVariableMayBeATuple() {
        assertThat(value("\\mathbb{E}_{D \\sim q}[x^{(1)} x^{(2)}]")).isEqualTo(Quantity.ratio(41, 2));
    }

    private static Distribution pairs() {
        Map<Object, Object> half = new LinkedHashMap<>();
        half.put(List.of(2, 3), Rational.of(1, 2));
        half.put(List.of(5, 7), Rational.of(1, 2));
        return Distribution.finite(half);
    }

    private static Quantity value(String tex) {
        SourceText text = SourceText.copyOf(SourceFile.of("test", tex).span(0, tex.length()));
        var read = (ExpressionParser.Read) new ExpressionParser(NOTATION.vocabulary()).parse(text);
        var value = (Evaluator.Value) new Evaluator(NOTATION.environment(Case.EMPTY)).evaluate(read.expression());
        return value.quantity();
    }
}
