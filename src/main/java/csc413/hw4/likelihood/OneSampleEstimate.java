package csc413.hw4.likelihood;

import dev.workings.compute.route.Quadrature;
import java.util.function.DoubleUnaryOperator;

/**
 * How often one sample log p(z) + log p(x|z)/q(z|x) of the bound lies above log p(x), if the posterior is N(M, V) and the encoder
 * N(M + δ√V, rV). At z = M + √V (δ + √r ε) the excess over log p(x) is log p(z|x) − log q(z|x).
 *
 * @param ratio r, above 0
 * @param shift δ
 */
record OneSampleEstimate(double ratio, double shift) {
    private static final double FAR = 12;
    private static final int CELLS = 4800;

    /** The excess of one sample over log p(x), from the two densities. */
    double excess(double noise) {
        Gaussian encoder = new Gaussian(shift, ratio);
        double z = encoder.at(noise);
        return Gaussian.STANDARD.logDensity(z) - encoder.logDensity(z);
    }

    /** The probability of a positive excess, from the roots of the quadratic function that the excess is. */
    double shareAbove() {
        return NoiseQuadratic.through(this::excess).probabilityPositive();
    }

    /**
     * The probability of a positive excess, by bisecting every change of sign on a grid and integrating the normal density between them;
     * that the excess is quadratic is not used.
     */
    double shareByIntegration() {
        double share = 0;
        double from = -FAR;
        for (int i = 1; i <= CELLS; i++) {
            double before = -FAR + 2 * FAR * (i - 1) / CELLS;
            double after = -FAR + 2 * FAR * i / CELLS;
            boolean changes = excess(before) > 0 != excess(after) > 0;
            double to = changes ? root(before, after) : after;
            if (changes || i == CELLS) {
                share += excess(before) > 0 ? mass(from, to) : 0;
                from = to;
            }
        }
        return share;
    }

    private double root(double left, double right) {
        double direction = excess(left) > 0 ? -1 : 1;
        return Bisection.rootOfIncreasing(noise -> direction * excess(noise), left, right);
    }

    private static double mass(double from, double to) {
        DoubleUnaryOperator density = Gaussian.STANDARD::density;
        return Quadrature.within(1e-13).integral(density, from, to).value();
    }
}
