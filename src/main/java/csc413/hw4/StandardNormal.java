package csc413.hw4;

/** The normal law with mean 0 and variance 1, the prior of question 2.2. */
final class StandardNormal {
    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);
    private static final double FAR = 9;

    private StandardNormal() {}

    static double density(double z) {
        return StrictMath.exp(logDensity(z));
    }

    static double logDensity(double z) {
        return -z * z / 2 - LOG_ROOT_TWO_PI;
    }

    /**
     * P(Z ≤ z) = ½ + φ(z)(z + z³/3 + z⁵/(3·5) + …), a series of terms of one sign; beyond 9 deviations it is 0 or 1 to all digits
     * of a double near 1.
     *
     * <p>Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), formula 26.2.11.
     */
    static double cumulative(double z) {
        if (Math.abs(z) > FAR) {
            return z > 0 ? 1 : 0;
        }
        double term = z;
        double sum = z;
        for (int odd = 3; Math.abs(term) > Math.ulp(sum) / 2; odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return 0.5 + density(z) * sum;
    }
}
