package dev.workings.compute.route;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Expectations under a normal law by Gauss–Hermite quadrature, E f(X) ≈ π^(−1/2) Σ wₖ f(μ + √2 σ tₖ), which is exact for polynomials of
 * degree up to 2n − 1 and converges faster than any power of n for functions analytic near the real axis.
 *
 * <p>Source: P. J. Davis and P. Rabinowitz, "Methods of Numerical Integration", 2nd edition (Academic Press 1984), section 3.6; the nodes
 * are Hipparchus's.
 */
public final class GaussHermite {
    /** It remembers the nodes of each rule, which take a good part of a second to find. */
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private final GaussIntegrator coarse;
    private final GaussIntegrator fine;

    /** @param points n, from 2 on; 40 give full precision for most smooth functions */
    public GaussHermite(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("a Gauss–Hermite rule needs 2 points or more, not " + points);
        }
        this.coarse = RULES.hermite(points - 1);
        this.fine = RULES.hermite(points);
    }

    /** E f(X) for X normal with this mean and standard deviation; the error is the difference to the rule with one point less. */
    public Estimate expectation(DoubleUnaryOperator f, double mean, double deviation) {
        double value = expectation(fine, f, mean, deviation);
        return new Estimate(value, Math.abs(value - expectation(coarse, f, mean, deviation)));
    }

    private static double expectation(GaussIntegrator rule, DoubleUnaryOperator f, double mean, double deviation) {
        double scale = Math.sqrt(2) * deviation;
        return rule.integrate(t -> f.applyAsDouble(mean + scale * t)) / Math.sqrt(Math.PI);
    }
}
