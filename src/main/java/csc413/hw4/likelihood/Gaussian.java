package csc413.hw4.likelihood;

import dev.workings.compute.Draw;
import java.util.random.RandomGenerator;

/** A normal law on the real line. */
record Gaussian(double mean, double variance) {
    static final Gaussian STANDARD = new Gaussian(0, 1);

    private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

    /** Beyond so many standard deviations less than the rounding of 1 is left. */
    private static final double FAR = 9;

    double deviation() {
        return Math.sqrt(variance);
    }

    double logDensity(double z) {
        double distance = z - mean;
        return -0.5 * (LOG_TWO_PI + StrictMath.log(variance) + distance * distance / variance);
    }

    double density(double z) {
        return StrictMath.exp(logDensity(z));
    }

    /** The value that lies so many standard deviations above the mean. */
    double at(double deviations) {
        return mean + deviation() * deviations;
    }

    /** P(Z ≤ z). */
    double cumulative(double z) {
        return standardCumulative((z - mean) / deviation());
    }

    /**
     * Φ(t) = ½ + φ(t)(t + t³/3 + t⁵/(3·5) + …), a series of terms of one sign; beyond 9 deviations it is 0 or 1 to all digits of a double
     * near 1.
     *
     * <p>Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964), formula 26.2.11.
     */
    private static double standardCumulative(double t) {
        if (Math.abs(t) > FAR) {
            return t > 0 ? 1 : 0;
        }
        double term = t;
        double sum = t;
        for (int odd = 3; Math.abs(term) > Math.ulp(sum) / 2; odd += 2) {
            term *= t * t / odd;
            sum += term;
        }
        return 0.5 + STANDARD.density(t) * sum;
    }

    double draw(RandomGenerator generator) {
        return at(Draw.normal(generator));
    }

    /** KL(this ‖ other), in closed form. */
    double divergenceFrom(Gaussian other) {
        double ratio = variance / other.variance;
        double distance = mean - other.mean;
        return 0.5 * (ratio + distance * distance / other.variance - 1 - StrictMath.log(ratio));
    }
}
