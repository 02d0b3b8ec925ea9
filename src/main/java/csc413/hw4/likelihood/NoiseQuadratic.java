package csc413.hw4.likelihood;

import java.util.function.DoubleUnaryOperator;

/** A quadratic function of one standard normal number ε: constant + slope ε + curvature ε². */
record NoiseQuadratic(double constant, double slope, double curvature) {
    /** The quadratic function with the values of {@code f} at −1, 0 and 1. */
    static NoiseQuadratic through(DoubleUnaryOperator f) {
        double left = f.applyAsDouble(-1);
        double middle = f.applyAsDouble(0);
        double right = f.applyAsDouble(1);
        return new NoiseQuadratic(middle, (right - left) / 2, (right + left) / 2 - middle);
    }

    /** The probability that it is above 0; the curvature must not be 0. */
    double probabilityPositive() {
        double discriminant = slope * slope - 4 * curvature * constant;
        if (discriminant <= 0) {
            return curvature > 0 ? 1 : 0;
        }
        double root = Math.sqrt(discriminant);
        double size = 2 * Math.abs(curvature);
        double centre = -slope / (2 * curvature);
        double between =
                Gaussian.STANDARD.cumulative(centre + root / size) - Gaussian.STANDARD.cumulative(centre - root / size);
        return curvature > 0 ? 1 - between : between;
    }
}
