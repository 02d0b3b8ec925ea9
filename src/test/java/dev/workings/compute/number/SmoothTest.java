package dev.workings.compute.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.Differences;
import dev.workings.compute.route.Estimate;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothTest {
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-11);

    /** Every function, with its derivative as the tables of calculus have it. */
    enum Function {
        EXP(0.3, Math.exp(0.3)),
        LOG(0.3, 1 / 0.3),
        SQRT(0.3, 0.5 / Math.sqrt(0.3)),
        SIN(0.3, Math.cos(0.3)),
        COS(0.3, -Math.sin(0.3)),
        TAN(0.3, 1 + Math.pow(Math.tan(0.3), 2)),
        ASIN(0.3, 1 / Math.sqrt(0.91)),
        ACOS(0.3, -1 / Math.sqrt(0.91)),
        ATAN(0.3, 1 / 1.09),
        SINH(0.3, Math.cosh(0.3)),
        COSH(0.3, Math.sinh(0.3)),
        TANH(0.3, 1 - Math.pow(Math.tanh(0.3), 2)),
        SIGMOID(0.3, 1 / (2 + 2 * Math.cosh(0.3))),
        REAL_POWER(0.3, 2.5 * Math.pow(0.3, 1.5)),
        WHOLE_POWER(-0.3, 5 * Math.pow(0.3, 4)),
        NEGATIVE_POWER(0.3, -2 * Math.pow(0.3, -3)),
        VARIABLE_POWER(0.3, Math.pow(0.3, 0.3) * (Math.log(0.3) + 1)),
        ABS(-0.3, -1),
        QUOTIENT(0.3, -1 / 1.69);

        private final double x;
        private final double derivative;

        Function(double x, double derivative) {
            this.x = x;
            this.derivative = derivative;
        }

        <T extends Smooth<T>> T at(T x) {
            return switch (this) {
                case EXP -> x.exp();
                case LOG -> x.log();
                case SQRT -> x.sqrt();
                case SIN -> x.sin();
                case COS -> x.cos();
                case TAN -> x.tan();
                case ASIN -> x.asin();
                case ACOS -> x.acos();
                case ATAN -> x.atan();
                case SINH -> x.sinh();
                case COSH -> x.cosh();
                case TANH -> x.tanh();
                case SIGMOID -> x.sigmoid();
                case REAL_POWER -> x.power(2.5);
                case WHOLE_POWER -> x.power(5);
                case NEGATIVE_POWER -> x.power(-2);
                case VARIABLE_POWER -> x.power(x);
                case ABS -> x.abs();
                case QUOTIENT -> x.plus(1).reciprocal();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDualNumberCarriesTheDerivative(Function f) {
        Dual image = f.at(Dual.variable(f.x));
        assertThat(image.slope()).isCloseTo(f.derivative, ROUNDING);
        assertThat(image.value()).isCloseTo(f.at(Real.of(f.x)).value(), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void aComplexStepFindsTheDerivative(Function f) {
        assertThat(Derivative.byComplexStep(f::at, f.x)).isCloseTo(f.derivative, ROUNDING);
        assertThat(f.at(Complex.of(f.x, 0)).re()).isCloseTo(f.at(Real.of(f.x)).value(), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void differencesFindTheDerivativeWithinTheirErrorEstimate(Function f) {
        Estimate found = Differences.extrapolated(x -> f.at(Real.of(x)).value(), f.x, 0.05);
        assertThat(found.value()).isCloseTo(f.derivative, within(10 * found.error() + 1e-13));
        assertThat(found.error()).isLessThan(1e-8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 40, -300})
    void theSlopeOfTanhIsNotRoundedToZeroWhereTanhIsRoundedToOne(double x) {
        assertThat(Derivative.byDuals(Dual::tanh, x)).isCloseTo(4 * Math.exp(-2 * Math.abs(x)), ROUNDING);
        assertThat(Derivative.byComplexStep(Complex::tanh, x)).isCloseTo(4 * Math.exp(-2 * Math.abs(x)), ROUNDING);
    }

    @Test
    void aConstantStaysOneWhereADerivativeIsInfinite() {
        assertThat(new Dual(0, 0).sqrt()).isEqualTo(new Dual(0, 0));
    }

    @Property
    void theProductRuleHolds(@ForAll @DoubleRange(min = -3, max = 3) double x) {
        UnaryOperator<Dual> product = variable -> variable.sin().times(variable.exp());
        double byRule = Math.cos(x) * Math.exp(x) + Math.sin(x) * Math.exp(x);
        assertThat(Derivative.byDuals(product, x)).isCloseTo(byRule, within(1e-13));
    }

    @Property
    void theQuotientRuleHolds(@ForAll @DoubleRange(min = -3, max = 3) double x) {
        UnaryOperator<Dual> quotient = variable -> variable.sin().dividedBy(variable.exp());
        double byRule = (Math.cos(x) - Math.sin(x)) / Math.exp(x);
        assertThat(Derivative.byDuals(quotient, x)).isCloseTo(byRule, within(1e-13));
    }

    @Property
    void theChainRuleHolds(@ForAll @DoubleRange(min = -3, max = 3) double x) {
        double byRule = Math.cos(Math.exp(x)) * Math.exp(x);
        assertThat(Derivative.byDuals(variable -> variable.exp().sin(), x)).isCloseTo(byRule, within(1e-12));
    }

    @Property
    void aQuotientOfComplexNumbersTimesTheDivisorIsTheDividend(
            @ForAll @DoubleRange(min = -9, max = 9) double a,
            @ForAll @DoubleRange(min = -9, max = 9) double b,
            @ForAll @DoubleRange(min = 1, max = 9) double c,
            @ForAll @DoubleRange(min = -9, max = 9) double d) {
        Complex back = Complex.of(a, b).dividedBy(Complex.of(c, d)).times(Complex.of(c, d));
        assertThat(back.re()).isCloseTo(a, within(1e-13));
        assertThat(back.im()).isCloseTo(b, within(1e-13));
    }

    @Property
    void theSquareOfAComplexRootIsTheNumber(
            @ForAll @DoubleRange(min = -9, max = 9) double a, @ForAll @DoubleRange(min = -9, max = 9) double b) {
        Complex root = Complex.of(a, b).sqrt();
        assertThat(root.re()).isNotNegative();
        assertThat(root.times(root).re()).isCloseTo(a, within(1e-13));
        assertThat(root.times(root).im()).isCloseTo(b, within(1e-13));
    }

    @Test
    void complexFunctionsHaveTheValuesOfEulersFormula() {
        Complex turned = Complex.of(0, Math.PI / 3).exp();
        assertThat(turned.re()).isCloseTo(0.5, within(1e-15));
        assertThat(turned.im()).isCloseTo(Math.sqrt(3) / 2, within(1e-15));
        assertThat(Complex.of(-1, 0).log().im()).isEqualTo(Math.PI);
        assertThat(Complex.of(0, 1).tanh().im()).isCloseTo(Math.tan(1), within(1e-15));
    }
}
