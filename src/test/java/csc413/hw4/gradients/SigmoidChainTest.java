package csc413.hw4.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigmoidChainTest {
    private static final double LOG_THREE = StrictMath.log(3);

    /** σ(ln 3) = 1/(1 + 1/3) = 3/4, so σ′(ln 3) = 3/4 · 1/4; and σ′ is even. */
    @Test
    void theSlopeAtTheLogarithmOfThreeIsThreeSixteenths() {
        assertThat(SigmoidChain.slope(LOG_THREE)).isCloseTo(3.0 / 16, within(1e-16));
        assertThat(SigmoidChain.slope(-LOG_THREE)).isCloseTo(3.0 / 16, within(1e-16));
    }

    /** σ′(z) = 1/(4 cosh²(z/2)); x₀ = 0 gives 1/4, x₁ = 1/2 gives 1/(4 cosh²(1/4)). */
    @Test
    void twoLayersAtZeroGiveTheProductOfTwoDifferentSlopes() {
        double cosh = StrictMath.cosh(0.25);
        assertThat(SigmoidChain.gradient(0, 2)).isCloseTo(1 / (16 * cosh * cosh), within(1e-17));
    }

    @Test
    void oneLayerAtZeroAttainsTheBound() {
        assertThat(SigmoidChain.gradient(0, 1)).isEqualTo(0.25);
        assertThat(SigmoidChain.bound(1)).isEqualTo(0.25);
    }

    /** Far out σ′(z) = e⁻ᶻ/(1 + e⁻ᶻ)², which is e⁻⁴⁰ up to a relative error of 2e⁻⁴⁰. */
    @Test
    void theSlopeKeepsItsDigitsWhereTheSigmoidIsRoundedToOne() {
        assertThat(SigmoidChain.sigmoid(40)).isEqualTo(1);
        assertThat(SigmoidChain.slope(40)).isCloseTo(StrictMath.exp(-40), withinPercentage(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-3, 4", "2.5, 20", "-30, 7"})
    void theThreeRoutesAgree(double x, int layers) {
        double product = SigmoidChain.gradient(x, layers);
        assertThat(SigmoidChain.gradientByDuals(x, layers)).isCloseTo(product, withinPercentage(1e-11));
        assertThat(SigmoidChain.gradientByComplexStep(x, layers)).isCloseTo(product, withinPercentage(1e-11));
    }

    @Property
    void theGradientIsPositiveAndFromTwoLayersOnBelowTheBound(
            @ForAll @DoubleRange(min = -600, max = 600) double x, @ForAll @IntRange(min = 2, max = 40) int layers) {
        assertThat(SigmoidChain.gradient(x, layers)).isPositive().isLessThan(SigmoidChain.bound(layers));
    }

    /** x = σ(x) is the same as ln(x/(1 − x)) = x. */
    @Test
    void theFixedPointSolvesItsEquation() {
        double x = SigmoidFixedPoint.fixedPoint(1);
        assertThat(StrictMath.log(x / (1 - x))).isCloseTo(x, within(1e-14));
    }

    /** The decimals of Lambert's W(1/e) are sequence A202357 of the On-Line Encyclopedia of Integer Sequences. */
    @Test
    void noPositiveWeightMakesTheSlopeAtTheFixedPointExceedLambertsConstant() {
        assertThat(SigmoidFixedPoint.lambert()).isCloseTo(0.2784645427610738, within(1e-15));
        assertThat(SigmoidFixedPoint.slopeAt(1.6344715870972817)).isCloseTo(0.2784645427610738, within(1e-12));
    }

    /** σ(8 · 1/2 − 4) = 1/2 with slope 8/4. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    void aWeightOfEightWithABiasOfMinusFourDoublesTheGradientAtOneHalf(int layers) {
        assertThat(SigmoidChain.affineGradient(0.5, layers, 8, -4)).isEqualTo(StrictMath.pow(2, layers));
    }

    /** With u = 2x − 1, σ(4x − 2) = (1 + tanh u)/2: the same chain in another coordinate, and the factors 2 and 1/2 cancel. */
    @Test
    void aWeightOfFourWithABiasOfMinusTwoIsTheTanhChain() {
        assertThat(SigmoidChain.affineGradient(0.75, 20, 4, -2))
                .isCloseTo(TanhChain.gradient(0.5, 20), withinPercentage(1e-11));
    }

    @Test
    void thePageIsToldOfNoCaseAboveTheBound() {
        Results results = new SigmoidChain().compute(new Seed(413));
        assertThat(results.values().get("closest.share").number()).isEqualByComparingTo("1");
        assertThat(results.values().get("closest.n").number()).isEqualByComparingTo("1");
        assertThat(results.values().get("deeper.share").number()).isLessThan(java.math.BigDecimal.ONE);
        assertThat(results.values().get("discrepancy.dual").number().doubleValue())
                .isLessThan(1e-13);
        assertThat(results.values().get("constant.discrepancy").number().doubleValue())
                .isLessThan(1e-13);
    }
}
