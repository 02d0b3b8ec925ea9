package dev.workings.compute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Real;
import dev.workings.compute.number.Smooth;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class JacobianTest {
    /** (x, y) ↦ (x²y, sin x + y, e^(xy)). */
    private static <T extends Smooth<T>> List<T> f(List<T> point) {
        T x = point.get(0);
        T y = point.get(1);
        return List.of(x.power(2).times(y), x.sin().plus(y), x.times(y).exp());
    }

    private static double[] f(double[] point) {
        List<Real> image = f(Arrays.stream(point).mapToObj(Real::of).toList());
        return image.stream().mapToDouble(Real::value).toArray();
    }

    private static double[][] byHand(double x, double y) {
        double power = Math.exp(x * y);
        return new double[][] {{2 * x * y, x * x}, {Math.cos(x), 1}, {y * power, x * power}};
    }

    @Property
    void allRoutesGiveThePartialDerivatives(
            @ForAll @DoubleRange(min = -2, max = 2) double x, @ForAll @DoubleRange(min = -2, max = 2) double y) {
        double[][] byHand = byHand(x, y);
        Tolerance rounding = Tolerance.absolute(1e-13).orRelative(1e-13);
        assertThat(rounding.equal(Jacobian.byDuals(JacobianTest::f, x, y), byHand)
                        .holds())
                .isTrue();
        assertThat(rounding.equal(Jacobian.byComplexStep(JacobianTest::f, x, y), byHand)
                        .holds())
                .isTrue();
        assertThat(Tolerance.relative(1e-9)
                        .equal(Jacobian.byDifferences(JacobianTest::f, x, y), byHand)
                        .holds())
                .isTrue();
    }

    @Property
    void differencesOfFourValuesGiveAsManyDigitsAsTheirStepAllows(
            @ForAll @DoubleRange(min = -1, max = 1) double x, @ForAll @DoubleRange(min = -1, max = 1) double y) {
        double[][] found = Jacobian.byFourthOrderDifferences(JacobianTest::f, 1e-3, x, y);
        assertThat(Tolerance.absolute(1e-10).equal(found, byHand(x, y)).holds()).isTrue();
    }

    @Example
    void theGradientOfARealFunctionIsItsOnlyRow() {
        assertThat(Jacobian.gradientByDuals(v -> v.get(0).times(v.get(1)).times(v.get(2)), 2, 3, 5))
                .containsExactly(new double[] {15, 10, 6}, within(0.0));
    }
}
