package dev.workings.expression.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.expression.Expression;
import dev.workings.expression.Sign;
import dev.workings.expression.Terms;
import dev.workings.expression.Vocabulary;
import dev.workings.expression.evaluation.Environment;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.interval.Prover.Proved;
import dev.workings.expression.interval.Prover.Refuted;
import dev.workings.expression.interval.Prover.Undecided;
import dev.workings.expression.interval.Prover.Unsupported;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProverTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .symbol("z", "y", "n", "A")
            .function("\\sigma", "\\sigma'", "f")
            .build();
    private static final Environment DEFINITIONS = Environment.builder()
            .define("\\sigma", List.of("z"), term("\\frac{1}{1 + e^{-z}}"))
            .define("\\sigma'", List.of("z"), term("\\frac{e^{-z}}{\\left(1 + e^{-z}\\right)^{2}}"))
            .bind("n", 5)
            .build();

    private static Expression term(String tex) {
        return Terms.read(VOCABULARY, tex);
    }

    private static Prover.Outcome prove(String left, Sign sign, String right, double low, double high) {
        return Prover.in(DEFINITIONS).prove(term(left), sign, term(right), Box.of("z", low, high));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "\\sigma(z) (1 - \\sigma(z)) § LESS_OR_EQUAL § \\frac14 § -30 § 30",
                "\\sigma'(z) § LESS_OR_EQUAL § \\frac14 § -30 § 30",
                "\\left|\\sigma'(z)\\right| § LESS_OR_EQUAL § \\frac14 § -30 § 30",
                "\\frac14 - \\left(\\sigma(z) - \\frac12\\right)^2 § LESS_OR_EQUAL § \\frac14 § -30 § 30",
                "\\frac14 § GREATER_OR_EQUAL § \\sigma(z) (1 - \\sigma(z)) § -30 § 30",
                "\\sigma'(z) § GREATER § 0 § -30 § 30",
                "1 - \\tanh^2 z § LESS_OR_EQUAL § 1 § -20 § 20",
                "\\frac{1}{\\cosh^2 z} § LESS_OR_EQUAL § 1 § -20 § 20",
                "|\\tanh z| § LESS_OR_EQUAL § 1 § -20 § 20",
                "1 + z § LESS_OR_EQUAL § e^z § -5 § 5",
                "\\ln z § LESS_OR_EQUAL § z - 1 § 0.01 § 10",
                "z^2 - 2 z + 1 § GREATER_OR_EQUAL § 0 § -3 § 4",
                "z § LESS § z + 1 § -3 § 4",
                "z \\cosh z § GREATER_OR_EQUAL § \\sinh z § 0.01 § 5",
                "\\sqrt{z} § LESS_OR_EQUAL § \\frac{z + 1}{2} § 0.01 § 4",
                "\\sum_{k=0}^{n} z^k § GREATER_OR_EQUAL § 1 § 0 § 1",
                "\\prod_{k=1}^{n} \\sigma'(z) § LESS_OR_EQUAL § \\left(\\frac14\\right)^n § -3 § 3"
            })
    void isProvedForAllPoints(String left, Sign sign, String right, double low, double high) {
        assertThat(prove(left, sign, right, low, high)).isInstanceOf(Proved.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "\\sigma'(z) § LESS § \\frac14 § -30 § 30",
                "\\sigma'(z) § LESS_OR_EQUAL § \\frac15 § -30 § 30",
                "1 - \\tanh^2 z § LESS § 1 § -20 § 20",
                "z^2 § LESS_OR_EQUAL § z § 0 § 2",
                "e^z § LESS_OR_EQUAL § 1 + z § -1 § 3"
            })
    void isRefutedAtAPointWhereItFails(String left, Sign sign, String right, double low, double high) {
        Prover.Outcome outcome = prove(left, sign, right, low, high);

        assertThat(outcome).isInstanceOf(Refuted.class);
        Environment there = DEFINITIONS
                .extend()
                .bind("z", ((Refuted) outcome).point().get("z"))
                .build();
        double difference = value(there, right) - value(there, left);
        assertThat(difference).isLessThanOrEqualTo(0);
    }

    private static double value(Environment environment, String tex) {
        Evaluator.Outcome outcome = new Evaluator(environment).evaluate(term(tex));
        return ((Scalar) ((Evaluator.Value) outcome).quantity()).toDouble();
    }

    @Test
    void aBoundThatIsAttainedWhereNoDoubleIsNeedsATolerance() {
        Expression left = term("z e^{-z}");
        Expression right = term("e^{-1}");
        Box box = Box.of("z", 0.0, 5.0);
        Prover exact = Prover.in(DEFINITIONS).withBoxes(2000);

        assertThat(exact.prove(left, Sign.LESS_OR_EQUAL, right, box)).isInstanceOf(Undecided.class);
        assertThat(exact.withTolerance(1e-12).prove(left, Sign.LESS_OR_EQUAL, right, box))
                .isInstanceOfSatisfying(
                        Proved.class, proved -> assertThat(proved.tolerance()).isEqualTo(1e-12));
    }

    @Test
    void twoVariablesMakeABox() {
        Box box = Box.of("z", -2, 2).and("y", -2, 2);

        assertThat(Prover.in(DEFINITIONS).prove(term("2 z y"), Sign.LESS_OR_EQUAL, term("z^2 + y^2 + 1"), box))
                .isInstanceOf(Proved.class);
        assertThat(Prover.in(DEFINITIONS).prove(term("z y"), Sign.LESS_OR_EQUAL, term("z^2 + y^2"), box))
                .isInstanceOf(Proved.class);
        assertThat(Prover.in(DEFINITIONS).prove(term("z + y"), Sign.LESS_OR_EQUAL, term("3"), box))
                .isInstanceOf(Refuted.class);
    }

    @Test
    void theNumberOfBoxesIsBounded() {
        Prover.Outcome outcome = Prover.in(DEFINITIONS)
                .withBoxes(10)
                .prove(term("z e^{-z}"), Sign.LESS_OR_EQUAL, term("e^{-1}"), Box.of("z", 0, 5));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.boxes()).isLessThanOrEqualTo(10));
    }

    @Test
    void aPlaceWhereASideIsUndefinedIsNotProved() {
        Prover.Outcome outcome = Prover.in(DEFINITIONS)
                .withBoxes(500)
                .prove(term("\\frac{1}{z^2}"), Sign.GREATER, term("0"), Box.of("z", -1, 1.5));

        assertThat(outcome).isInstanceOf(Undecided.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(z)", "\\det A", "\\max(z, 1)", "\\lim_{k \\to \\infty} k", "y"})
    void whatIntervalsDoNotKnowIsSaid(String left) {
        assertThat(prove(left, Sign.LESS, "1", 0, 1)).isInstanceOf(Unsupported.class);
    }

    @Test
    void anEqualityIsNotForIntervals() {
        assertThat(prove("z", Sign.EQUAL, "z", 0, 1)).isInstanceOf(Unsupported.class);
    }

    @Property
    void theEnclosureHoldsTheValueInDoubles(
            @ForAll @DoubleRange(min = -30, max = 30) double a,
            @ForAll @DoubleRange(min = -30, max = 30) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        double inside = Math.min(high, Math.max(low, low + share * (high - low)));
        Map<String, Double> accuracy = Map.of(
                "\\sigma(z) (1 - \\sigma(z))", 1e-15, "z^3 - 2 z + \\frac13", 1e-10, "\\tanh z - \\frac{z}{7}", 1e-14);
        accuracy.forEach((tex, allowed) -> {
            Interval enclosure = new IntervalEvaluator(DEFINITIONS).enclose(term(tex), Box.of("z", low, high));
            double value = value(DEFINITIONS.extend().bind("z", inside).build(), tex);
            assertThat(value).isBetween(enclosure.low() - allowed, enclosure.high() + allowed);
        });
    }
}
