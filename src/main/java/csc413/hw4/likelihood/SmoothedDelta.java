package csc413.hw4.likelihood;

import dev.workings.compute.route.Quadrature;
import java.util.function.DoubleUnaryOperator;

/**
 * Normal densities in place of δ: δ_ε is the one with mean 0 and standard deviation ε. Integrals of δ_ε(g(z)) φ(z) are found by
 * quadrature near the roots of g, without the derivative of g.
 */
final class SmoothedDelta {
    /** Beyond so many deviations a normal density is below 10⁻³¹ of its peak. */
    private static final double REACH = 12;

    private static final double FIRST_DISTANCE = 1e-7;
    private static final double FARTHEST = 40;
    private static final int HALVINGS = 5;
    private static final Quadrature QUADRATURE = Quadrature.within(1e-12);

    private SmoothedDelta() {}

    /** δ_ε(y). */
    static double at(double y, double width) {
        return Gaussian.STANDARD.density(y / width) / width;
    }

    static double logAt(double y, double width) {
        return Gaussian.STANDARD.logDensity(y / width) - StrictMath.log(width);
    }

    /**
     * ∫ δ_ε(g(z)) φ(z) dz over the line.
     *
     * @param roots all roots of g, in ascending order; outside and between them g must have no other place near 0
     */
    static double integral(DoubleUnaryOperator g, DoubleUnaryOperator phi, double width, double... roots) {
        DoubleUnaryOperator integrand = z -> at(g.applyAsDouble(z), width) * phi.applyAsDouble(z);
        double sum = 0;
        for (int i = 0; i < roots.length; i++) {
            double left = i == 0 ? FARTHEST : (roots[i] - roots[i - 1]) / 2;
            double right = i == roots.length - 1 ? FARTHEST : (roots[i + 1] - roots[i]) / 2;
            double below = roots[i] - reach(g, roots[i], -1, left, width);
            double above = roots[i] + reach(g, roots[i], 1, right, width);
            sum += QUADRATURE.integral(integrand, below, roots[i]).value()
                    + QUADRATURE.integral(integrand, roots[i], above).value();
        }
        return sum;
    }

    /**
     * How far from a root, to one side of it, δ_ε(g(z)) is not negligible.
     *
     * @param direction 1 or −1
     * @param most where the search ends
     */
    static double reach(DoubleUnaryOperator g, double root, int direction, double most, double width) {
        double distance = FIRST_DISTANCE;
        while (distance < most && Math.abs(g.applyAsDouble(root + direction * distance)) < REACH * width) {
            distance *= 1.5;
        }
        return Math.min(distance, most);
    }

    /**
     * The limit, as ε tends to 0, of what differs from it by a power series in ε²: values at ε, ε/2, ε/4, … extrapolated by Neville's
     * scheme.
     *
     * @param first the largest ε
     */
    static double limit(DoubleUnaryOperator byWidth, double first) {
        double[] row = new double[HALVINGS + 1];
        for (int k = 0; k <= HALVINGS; k++) {
            double entry = byWidth.applyAsDouble(Math.scalb(first, -k));
            double factor = 1;
            for (int order = 0; order < k; order++) {
                factor *= 4;
                double next = entry + (entry - row[order]) / (factor - 1);
                row[order] = entry;
                entry = next;
            }
            row[k] = entry;
        }
        return row[HALVINGS];
    }
}
