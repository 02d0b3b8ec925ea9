package dev.workings.compute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuadratureTest {
    private static final Quadrature QUADRATURE = Quadrature.within(1e-12);

    /** Integrals whose values are known by hand; an interval's missing end is infinite. */
    enum Known {
        SINE(Math::sin, 0, Math.PI, 2),
        ROOT(Math::sqrt, 0, 1, 2.0 / 3),
        KINK(x -> Math.abs(x - 1.0 / 3), 0, 1, 5.0 / 18),
        PEAK(x -> 1e-3 / (x * x + 1e-6), -1, 1, 2 * Math.atan(1000)),
        BACKWARDS(x -> x * x, 1, 0, -1.0 / 3),
        DECAY(x -> Math.exp(-x), 0, Double.POSITIVE_INFINITY, 1),
        SLOW_DECAY(x -> 1 / (1 + x * x), 0, Double.POSITIVE_INFINITY, Math.PI / 2),
        FROM_ONE(x -> 1 / (x * x), 1, Double.POSITIVE_INFINITY, 1),
        BELL(x -> Math.exp(-x * x), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Math.sqrt(Math.PI));

        private final DoubleUnaryOperator f;
        private final double a;
        private final double b;
        private final double value;

        Known(DoubleUnaryOperator f, double a, double b, double value) {
            this.f = f;
            this.a = a;
            this.b = b;
            this.value = value;
        }

        Estimate integral() {
            if (Double.isFinite(b)) {
                return QUADRATURE.integral(f, a, b);
            }
            return Double.isFinite(a) ? QUADRATURE.integralFrom(f, a) : QUADRATURE.integral(f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIntegralHasItsValueAndAnHonestError(Known known) {
        Estimate found = known.integral();
        assertThat(found.value()).isCloseTo(known.value, within(1e-11));
        assertThat(Math.abs(found.value() - known.value)).isLessThan(found.error() + 1e-14);
    }

    @Property
    void integralsOverAdjoiningIntervalsAddUp(@ForAll @DoubleRange(min = -3, max = 3) double middle) {
        DoubleUnaryOperator f = x -> Math.exp(Math.sin(3 * x));
        double parts = QUADRATURE.integral(f, -3, middle).value()
                + QUADRATURE.integral(f, middle, 3).value();
        assertThat(parts).isCloseTo(QUADRATURE.integral(f, -3, 3).value(), within(1e-11));
    }

    @Test
    void aFunctionThatIsNothingButNoiseComesToAnEndWithALargeError() {
        Random noise = new Random(1);
        assertThat(QUADRATURE.integral(x -> noise.nextDouble(), 0, 1).error()).isGreaterThan(1e-3);
    }

    @Test
    void moreThanDoublesAllowIsRefused() {
        assertThatThrownBy(() -> Quadrature.within(1e-20))
                .hasMessage("doubles do not allow an error of 1.0E-20; ask for 1.0E-14 or more");
    }
}
