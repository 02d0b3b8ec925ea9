package dev.workings.compute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void theCentralDifferenceOfACubeIsOffByTheSquareOfTheStep() {
        assertThat(Differences.central(x -> x * x * x, 2, 0.25)).isEqualTo(12 + 0.0625);
    }

    @Test
    void theDifferenceOfFourValuesIsExactForAFourthPower() {
        assertThat(Differences.fourthOrder(x -> x * x * x * x, 2, 0.25)).isEqualTo(32);
    }

    @Property
    void theSensibleStepGivesNineDigits(@ForAll @DoubleRange(min = -5, max = 5) double x) {
        assertThat(Differences.central(Math::sin, x)).isCloseTo(Math.cos(x), within(1e-9));
    }

    @Property
    void extrapolationGivesTwelveDigitsAndKnowsIt(@ForAll @DoubleRange(min = -5, max = 5) double x) {
        Estimate found = Differences.extrapolated(Math::sin, x);
        assertThat(found.value()).isCloseTo(Math.cos(x), within(1e-11));
        assertThat(found.error()).isLessThan(1e-11);
    }

    @Test
    void theThreeRoutesToADerivativeAgree() {
        double byHand = 1 / Math.cosh(0.5) / Math.cosh(0.5);
        assertThat(Derivative.byDuals(x -> x.tanh(), 0.5)).isCloseTo(byHand, within(1e-15));
        assertThat(Derivative.byComplexStep(x -> x.tanh(), 0.5)).isCloseTo(byHand, within(1e-15));
        assertThat(Derivative.byDifferences(Math::tanh, 0.5).value()).isCloseTo(byHand, within(1e-12));
    }
}
