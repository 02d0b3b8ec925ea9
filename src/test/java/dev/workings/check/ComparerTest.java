package dev.workings.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.compute.comparison.Comparison;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Arithmetic;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.expression.evaluation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparerTest {
    private static final Comparer EXACT = new Comparer(Tolerance.exact());
    private static final Comparer TO_NINE_PLACES = new Comparer(Tolerance.absolute(1e-9));

    private static boolean holds(Comparer comparer, Sign sign, Quantity left, Quantity right) {
        return comparer.compare(sign, left, right).orElseThrow().holds();
    }

    /** A mean of 3.5 ± 0.1 against a number: an equation needs it in the interval, an inequality the whole interval on one side. */
    @ParameterizedTest
    @CsvSource({
        "EQUAL, 3.45, true",
        "EQUAL, 3.61, false",
        "LESS_OR_EQUAL, 3.55, false",
        "LESS_OR_EQUAL, 3.65, true",
        "LESS, 3.65, true",
        "GREATER, 3.45, false",
        "GREATER_OR_EQUAL, 3.35, true",
        "NOT_EQUAL, 3.55, false",
        "NOT_EQUAL, 3.65, true"
    })
    void aSimulatedMeanIsComparedAsItsInterval(Sign sign, double number, boolean holds) {
        Quantity mean = new Quantity.Estimate(3.5, 0.1, 0.99);
        assertThat(holds(EXACT, sign, mean, Quantity.of(number))).isEqualTo(holds);
    }

    @Test
    void twoSimulatedMeansAreEqualIfTheirIntervalsMeet() {
        Quantity mean = new Quantity.Estimate(3.5, 0.1, 0.99);
        assertThat(holds(EXACT, Sign.EQUAL, mean, new Quantity.Estimate(3.65, 0.06, 0.99)))
                .isTrue();
        assertThat(holds(EXACT, Sign.EQUAL, mean, new Quantity.Estimate(3.65, 0.04, 0.99)))
                .isFalse();
    }

    @Test
    void functionsAreComparedPointByPointAndTheWorstPointIsNamed() {
        Table left = new Table(Map.of(Quantity.of(1), Quantity.of(1), Quantity.of(2), Quantity.of(5)));
        Table right = new Table(Map.of(Quantity.of(1), Quantity.of(2), Quantity.of(2), Quantity.of(3)));
        Comparison comparison = EXACT.compare(Sign.LESS_OR_EQUAL, left, right).orElseThrow();
        assertThat(comparison).isEqualTo(new Comparison(false, -2, 0, "at 2"));
        assertThat(holds(EXACT, Sign.NOT_EQUAL, left, right)).isTrue();
        assertThat(holds(EXACT, Sign.NOT_EQUAL, left, left)).isFalse();
    }

    @Test
    void functionsOnDifferentSetsAreNotOfOneKind() {
        Table left = new Table(Map.of(Quantity.of(1), Quantity.of(1)));
        Table right = new Table(Map.of(Quantity.of(2), Quantity.of(1)));
        assertThat(EXACT.compare(Sign.EQUAL, left, right)).isEqualTo(Optional.empty());
    }

    @Test
    void aMatrixOfOneEntryIsANumber() {
        assertThat(holds(EXACT, Sign.EQUAL, Quantity.Matrix.of(new double[] {2}), Quantity.of(2)))
                .isTrue();
        assertThat(holds(EXACT, Sign.LESS, Quantity.Vector.of(2), Quantity.of(2)))
                .isFalse();
    }

    /** In doubles both are 1. */
    @Test
    void numbersOfManyDigitsAreComparedWithAllOfThem() {
        Arithmetic digits = Arithmetic.digits(40);
        Quantity one = Quantity.of(1);
        Quantity nearlyOne = digits.subtract(
                Quantity.of(1), digits.divide(digits.inexact(Quantity.of(1)), Quantity.of(1_000_000_000_000_000_000L)));
        assertThat(holds(EXACT, Sign.LESS, nearlyOne, one)).isTrue();
        assertThat(holds(EXACT, Sign.EQUAL, nearlyOne, one)).isFalse();
        assertThat(holds(TO_NINE_PLACES, Sign.EQUAL, nearlyOne, one)).isTrue();
    }

    @Test
    void elementsOfSetsAreEqualOrNotAndHaveNoOrder() {
        Quantity left = new Quantity.Element("left");
        Quantity right = new Quantity.Parts(List.of(left, Quantity.of(1)));
        assertThat(holds(EXACT, Sign.EQUAL, left, new Quantity.Element("left"))).isTrue();
        assertThat(holds(EXACT, Sign.NOT_EQUAL, left, new Quantity.Element("right")))
                .isTrue();
        assertThat(EXACT.compare(Sign.LESS, left, left)).isEmpty();
        assertThat(EXACT.compare(Sign.EQUAL, left, right)).isEmpty();
    }
}
