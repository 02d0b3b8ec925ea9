package dev.workings.expression.interval;

/**
 * Operations on doubles, rounded down.
 *
 * <p>A result is stepped down only if it lies above the exact value, which the error of the rounded operation tells: the error of a sum
 * by Knuth's two-sum, that of a product, quotient or root by a fused multiply-add. So exact results stay exact, and a bound that is
 * attained, such as σ(0)(1 − σ(0)) = 1/4, can be proved without a tolerance. Rounding up is rounding down of the opposite.
 */
final class Rounding {
    /** Below this the error of a product may itself be rounded. */
    private static final double SMALL = 1e-280;

    private Rounding() {}

    static double addDown(double a, double b) {
        double sum = a + b;
        double rest = sum - a;
        double error = (a - (sum - rest)) + (b - rest);
        return error >= 0 ? sum : below(sum);
    }

    static double multiplyDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        boolean isReliable = Math.abs(product) > SMALL && Double.isFinite(product);
        return isReliable && Math.fma(a, b, -product) >= 0 ? product : below(product);
    }

    static double divideDown(double a, double b) {
        if (a == 0) {
            return 0;
        }
        double quotient = a / b;
        boolean isReliable =
                Math.abs(quotient) > SMALL && Double.isFinite(quotient) && Math.abs(a) > SMALL && Double.isFinite(b);
        double rest = Math.fma(-quotient, b, a);
        return isReliable && (rest == 0 || rest > 0 == b > 0) ? quotient : below(quotient);
    }

    static double rootDown(double a) {
        double root = Math.sqrt(a);
        boolean isReliable = a > SMALL || a == 0;
        return isReliable && Math.fma(-root, root, a) >= 0 ? root : Math.max(0, below(root));
    }

    /** The next double below; an overflow to +∞ comes back to the largest double. */
    static double below(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : Math.nextDown(value);
    }

    /** A value that {@link StrictMath} promises within so many units in the last place, rounded down by more than that. */
    static double below(double value, int ulps) {
        double bound = value;
        for (int i = 0; i <= ulps; i++) {
            bound = below(bound);
        }
        return bound;
    }

    static double above(double value, int ulps) {
        return -below(-value, ulps);
    }
}
