package csc413.hw4;

import dev.workings.compute.Draw;
import dev.workings.compute.route.Quadrature;
import java.util.random.RandomGenerator;

/** A normal law on the real line. */
record Gaussian(double mean, double variance) {
    static final Gaussian STANDARD = new Gaussian(0, 1);

    /** Beyond so many standard deviations less than the rounding of 1 is left. */
    private static final double FAR = 10;

    double deviation() {
        return Math.sqrt(variance);
    }

    double logDensity(double z) {
        double distance = z - mean;
        return -0.5 * (StrictMath.log(2 * Math.PI * variance) + distance * distance / variance);
    }

    double density(double z) {
        return StrictMath.exp(logDensity(z));
    }

    /** The value that lies so many standard deviations above the mean. */
    double at(double deviations) {
        return mean + deviation() * deviations;
    }

    /** Φ(t), the probability that a standard normal number is below t, by quadrature of its density. */
    static double probabilityBelow(double t) {
        double end = Math.max(-FAR, Math.min(FAR, t));
        return 0.5
                + Quadrature.within(1e-13).integral(STANDARD::density, 0, end).value();
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
