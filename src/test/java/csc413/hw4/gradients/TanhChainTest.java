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

class TanhChainTest {
    /** tanh(½ ln 3) = (3 − 1)/(3 + 1) = 1/2, so the slope is 1 − 1/4. */
    @Test
    void oneLayerAtHalfTheLogarithmOfThreeHasTheSlopeThreeQuarters() {
        assertThat(TanhChain.gradient(StrictMath.log(3) / 2, 1)).isCloseTo(0.75, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000})
    void atZeroTheGradientIsExactlyOne(int layers) {
        assertThat(TanhChain.gradient(0, layers)).isEqualTo(1);
    }

    /** 1/cosh² z = 4e⁻²ᶻ/(1 + e⁻²ᶻ)², which is 4e⁻⁴⁰ at z = 20 up to a relative error of 2e⁻⁴⁰. */
    @Test
    void theSlopeKeepsItsDigitsWhereTanhIsRoundedToOne() {
        assertThat(StrictMath.tanh(20)).isEqualTo(1);
        assertThat(TanhChain.slope(20)).isCloseTo(4 * StrictMath.exp(-40), withinPercentage(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 1000", "-3, 4", "2.5, 20", "0.3, 1000"})
    void theThreeRoutesAgree(double x, int layers) {
        double product = TanhChain.gradient(x, layers);
        assertThat(TanhChain.gradientByDuals(x, layers)).isCloseTo(product, withinPercentage(1e-9));
        assertThat(TanhChain.gradientByDifferences(x, layers)).isCloseTo(product, withinPercentage(1e-3));
    }

    @Property
    void theGradientIsPositiveAndWithinTheBoundThatDecays(
            @ForAll @DoubleRange(min = -20, max = 20) double x, @ForAll @IntRange(min = 1, max = 300) int layers) {
        assertThat(TanhChain.gradient(x, layers))
                .isPositive()
                .isLessThanOrEqualTo(TanhAsymptotics.bound(x, layers) * (1 + 1e-12));
    }

    /**
     * The logarithms ln cosh u = u²/2 − u⁴/12 + u⁶/45 − … and ln(sinh u/u) = u²/6 − u⁴/180 + u⁶/2835 − … give
     * ln(u³ cosh u/sinh³ u) = −u⁴/15 + 4u⁶/189 − …
     */
    @Test
    void theContractionBeginsWithAFifteenthOfTheFourthPower() {
        double expected = 1 - 1e-4 / 15 + 4e-6 / 189;
        assertThat(TanhAsymptotics.contraction(0.1)).isCloseTo(expected, within(2e-10));
    }

    /** The number e = exp 1 gives sinh 1 = (e − 1/e)/2 and cosh 1 = (e + 1/e)/2, so the contraction at 1 is 4(e + 1/e)/(e − 1/e)³. */
    @Test
    void theContractionAtOneIsKnownInClosedForm() {
        double sum = Math.E + 1 / Math.E;
        double difference = Math.E - 1 / Math.E;
        assertThat(TanhAsymptotics.contraction(1))
                .isCloseTo(4 * sum / (difference * difference * difference), within(1e-14));
    }

    /** y₀ = 1/x² and y₁ = 1/tanh² x differ by 2/3 + x²/15 − 2x⁴/189 + …; growth takes 2/3 away and keeps y₀. */
    @Test
    void aLayerAddsALittleMoreThanTwoThirdsToTheReciprocalSquare() {
        assertThat(TanhAsymptotics.growth(0.1, 1) - 100).isCloseTo(0.01 / 15 - 2e-4 / 189, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 2})
    void theLimitConstantIsTheSameByTheProductAndByDifferences(double x) {
        double product = TanhAsymptotics.limitConstant(x, TanhAsymptotics.contractions(x, 100_000));
        assertThat(TanhAsymptotics.limitConstantByDifferences(x, 100_000)).isCloseTo(product, withinPercentage(0.001));
    }

    /**
     * For one layer 1/cosh² x = 1/2 means cosh x = √2, that is, x = ln(√2 + 1). For many layers (1 + 2s²/3)^(−3/2) = 1/2 means
     * s² = 3(2^(2/3) − 1)/2 = 3(1.5874 − 1)/2 = 0.8811, s = 0.93867, and the input is s/√n.
     */
    @Test
    void theGradientFallsToOneHalfWhereTheWindowEnds() {
        assertThat(TanhChain.halfWidth(1)).isCloseTo(Math.log(Math.sqrt(2) + 1), within(1e-11));
        assertThat(TanhChain.halfWidth(40_000) * 200).isCloseTo(0.93867, within(1e-4));
    }

    @Test
    void aSmallBiasBringsExponentialDecayBack() {
        double tenLayers = TanhChain.affineGradient(0, 60, 1, 0.1) / TanhChain.affineGradient(0, 50, 1, 0.1);
        assertThat(tenLayers).isLessThan(0.01);
        assertThat(TanhChain.gradient(0.1, 60) / TanhChain.gradient(0.1, 50)).isGreaterThan(0.8);
    }

    @Test
    void thePageIsToldOfNoCaseAboveItsBounds() {
        Results results = new TanhChain().compute(new Seed(413));
        assertThat(number(results, "largest")).isEqualTo(1);
        assertThat(number(results, "closest.share")).isLessThan(1);
        assertThat(number(results, "lemma.largest")).isLessThan(1);
        assertThat(number(results, "discrepancy.dual")).isLessThan(1e-11);
        assertThat(number(results, "discrepancy.difference")).isLessThan(1e-5);
        assertThat(number(results, "average.difference")).isLessThan(1e-8);
    }

    private static double number(Results results, String name) {
        return results.values().get(name).number().doubleValue();
    }
}
