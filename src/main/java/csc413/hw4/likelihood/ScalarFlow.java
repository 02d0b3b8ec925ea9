package csc413.hw4.likelihood;

import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Real;
import dev.workings.compute.number.Smooth;
import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.Differences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Bijections x = f(z) of the line onto an interval with a derivative that is never 0, each written once over any kind of number. What
 * else is needed of them, the inverse and the density of x for a standard normal z, is found without a formula for the derivative.
 */
enum ScalarFlow {
    /** ½ − 3z/2, which decreases. */
    REFLECTED {
        @Override
        <T extends Smooth<T>> T at(T z) {
            return z.times(-1.5).plus(0.5);
        }
    },
    SINH {
        @Override
        <T extends Smooth<T>> T at(T z) {
            return z.sinh();
        }
    },
    /** z³ + z/4, nearly flat at 0. */
    CUBIC {
        @Override
        <T extends Smooth<T>> T at(T z) {
            return z.power(3).plus(z.times(0.25));
        }
    },
    /** Onto the positive half-line only. */
    EXPONENTIAL {
        @Override
        <T extends Smooth<T>> T at(T z) {
            return z.exp();
        }
    };

    private static final double FARTHEST = 40;

    /** What a reader calls them, in their order. */
    static List<String> names() {
        return Arrays.stream(values())
                .map(flow -> flow.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    abstract <T extends Smooth<T>> T at(T z);

    double value(double z) {
        return at(Real.of(z)).value();
    }

    /** f′(z), by dual numbers. */
    double slope(double z) {
        return Derivative.byDuals((Dual input) -> at(input), z);
    }

    /** f⁻¹(x) by bisection of f, or ±40 if it lies beyond. */
    double inverse(double x) {
        double direction = value(1) > value(0) ? 1 : -1;
        return Bisection.rootOfIncreasing(z -> direction * (value(z) - x), -FARTHEST, FARTHEST);
    }

    /** The density of x = f(z) for a standard normal z: the derivative of its distribution function, by differences. */
    double densityByDifferences(double x) {
        return Math.abs(Differences.extrapolated(y -> Gaussian.STANDARD.cumulative(inverse(y)), x)
                .value());
    }

    /** The length of the preimage of a small interval around x, divided by the interval's: |df⁻¹/dx| by differences. */
    double preimageByDifferences(double x) {
        return Math.abs(Differences.extrapolated(this::inverse, x).value());
    }

    /** The density of x by the change of variables. */
    double density(double x) {
        double z = inverse(x);
        return Gaussian.STANDARD.density(z) / Math.abs(slope(z));
    }
}
