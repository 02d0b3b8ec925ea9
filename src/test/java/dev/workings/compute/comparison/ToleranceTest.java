package dev.workings.compute.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workings.compute.number.Rational;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {
    @ParameterizedTest
    @CsvSource({
        "0,    0,    1,    1,       true",
        "0,    0,    1,    1.0001,  false",
        "1e-3, 0,    1,    1.0009,  true",
        "1e-3, 0,    1,    1.0011,  false",
        "1e-3, 0,    1000, 1000.01, false",
        "0,    1e-3, 1000, 1000.9,  true",
        "0,    1e-3, 1000, 1001.1,  false",
        "0,    1e-3, 0,    1e-300,  false",
        "1e-9, 1e-3, 0,    1e-300,  true",
    })
    void aDifferencePassesByTheAbsoluteOrByTheRelativeTolerance(
            double absolute, double relative, double a, double b, boolean holds) {
        Tolerance tolerance = new Tolerance(absolute, relative);
        assertThat(tolerance.equal(a, b).holds()).isEqualTo(holds);
        assertThat(tolerance.equal(b, a).holds()).isEqualTo(holds);
    }

    @Test
    void anInequalityWithinTheToleranceHoldsAndItsSlackIsToldAsItIs() {
        Comparison comparison = Tolerance.absolute(0.5).atMost(1.25, 1);
        assertThat(comparison).isEqualTo(new Comparison(true, -0.25, 0.5, ""));
        assertThat(comparison.error()).isEqualTo(0.25);
        assertThat(Tolerance.exact().atMost(1.25, 1).holds()).isFalse();
    }

    @Test
    void aStrictInequalityIsStrictWhateverTheTolerance() {
        assertThat(Tolerance.absolute(0.5).less(1, 1).holds()).isFalse();
        assertThat(Tolerance.absolute(0.5).less(1, Math.nextUp(1)).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteNeverPasses(double value) {
        Tolerance tolerance = Tolerance.absolute(1e300);
        assertThat(tolerance.equal(value, value).holds()).isFalse();
        assertThat(tolerance.atMost(value, 1).holds()).isFalse();
        assertThat(tolerance.atMost(1, value).holds()).isFalse();
        assertThat(tolerance.less(value, 1).holds()).isFalse();
        assertThat(tolerance.less(1, value).holds()).isFalse();
        assertThat(tolerance
                        .equal(new double[] {1, value}, new double[] {1, value})
                        .where())
                .isEqualTo("entry 2");
    }

    @Test
    void theLargestDifferenceOfMatricesIsToldWithItsPlace() {
        double[][] left = {{1, 2}, {3, 4}};
        double[][] right = {{1, 2.25}, {2.5, 4}};
        assertThat(Tolerance.exact().equal(left, right)).isEqualTo(new Comparison(false, -0.5, 0, "entry (2, 1)"));
    }

    @Test
    void anInequalityOfVectorsIsMeantEntryByEntry() {
        double[] left = {1, 2, 3};
        assertThat(Tolerance.exact().atMost(left, new double[] {2, 2, 3.5}))
                .isEqualTo(new Comparison(true, 0, 0, "entry 2"));
        assertThat(Tolerance.exact().less(left, new double[] {2, 2, 3.5}).holds())
                .isFalse();
    }

    @Test
    void theMagnitudeOfAVectorIsItsLargestEntry() {
        double[] left = {1000, 0};
        double[] right = {1000, 1e-4};
        assertThat(Tolerance.relative(1e-6).equal(left, right).holds()).isTrue();
    }

    @Test
    void fractionsAreComparedExactlyEvenWhereDoublesAreEqual() {
        Rational third = Rational.of(1, 3);
        Rational nearly = Rational.exactly(third.toDouble());
        assertThat(third.toDouble()).isEqualTo(nearly.toDouble());
        assertThat(Tolerance.exact().equal(third, nearly).holds()).isFalse();
        assertThat(Tolerance.exact().less(nearly, third).holds()).isTrue();
        assertThat(Tolerance.exact().atMost(third, nearly).holds()).isFalse();
        assertThat(Tolerance.absolute(1e-9).atMost(third, nearly).holds()).isTrue();
    }

    @Test
    void aRoughEqualityNeedsATolerance() {
        assertThatThrownBy(() -> Tolerance.exact().approximately(1, 1))
                .hasMessage("'≈' needs a tolerance: declare an absolute or a relative one");
        assertThat(Tolerance.relative(0.1).approximately(1, 1.05).holds()).isTrue();
    }

    @Test
    void valuesOfDifferentShapeAreNotCompared() {
        assertThatThrownBy(() -> Tolerance.exact().equal(new double[2][3], new double[3][2]))
                .hasMessage("a 2 × 3 matrix is compared with a 3 × 2 matrix");
        assertThatThrownBy(() -> Tolerance.exact().equal(new double[0], new double[0]))
                .hasMessage("there is nothing to compare in a vector or matrix without entries");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, exact",
        "1e-12, 0, 1e-12 absolute",
        "0, 0.001, 0.001 relative",
        "1, 1e-9, 1 absolute or 1e-9 relative"
    })
    void aToleranceIsPrintedAsAReaderIsTold(double absolute, double relative, String text) {
        assertThat(new Tolerance(absolute, relative)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "NaN, 0", "0, 1", "Infinity, 0"})
    void aToleranceThatLetsEverythingPassIsRefused(double absolute, double relative) {
        assertThatThrownBy(() -> new Tolerance(absolute, relative))
                .hasMessageStartingWith("a tolerance is finite and not negative");
    }

    @Property
    void ofTwoNumbersExactlyOneRelationHoldsExactly(
            @ForAll @DoubleRange(min = -2, max = 2) double a, @ForAll @DoubleRange(min = -2, max = 2) double b) {
        Tolerance exact = Tolerance.exact();
        int holding = (exact.less(a, b).holds() ? 1 : 0)
                + (exact.equal(a, b).holds() ? 1 : 0)
                + (exact.less(b, a).holds() ? 1 : 0);
        assertThat(holding).isEqualTo(1);
        assertThat(exact.atMost(a, b).holds()).isNotEqualTo(exact.less(b, a).holds());
    }
}
