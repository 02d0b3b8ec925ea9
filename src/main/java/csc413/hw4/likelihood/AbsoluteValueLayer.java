package csc413.hw4.likelihood;

import dev.workings.compute.route.Differences;
import dev.workings.compute.route.Quadrature;

/**
 * The layer x = |z| for z ~ N(μ, 1), and an encoder that chooses the sign of z.
 *
 * <p>Source: D. Nielsen, P. Jaini, E. Hoogeboom, O. Winther and M. Welling, "SurVAE flows: surjections to bridge the gap between VAEs and
 * flows", NeurIPS 2020.
 *
 * @param mean μ
 */
record AbsoluteValueLayer(double mean) {
    private Gaussian prior() {
        return new Gaussian(mean, 1);
    }

    double priorDensity(double z) {
        return prior().density(z);
    }

    double evidence(double x) {
        return priorDensity(x) + priorDensity(-x);
    }

    /** p(x) by differences of the distribution function P(|z| ≤ x), an integral. */
    double evidenceByDifferences(double x) {
        return Differences.extrapolated(
                        end -> Quadrature.within(1e-13)
                                .integral(this::priorDensity, -end, end)
                                .value(),
                        x)
                .value();
    }

    /** p(z > 0 | x). */
    double posterior(double x) {
        return priorDensity(x) / evidence(x);
    }

    /** The bound for the encoder that chooses z > 0 with the probability {@code positive}, above 0 and below 1. */
    double bound(double x, double positive) {
        return positive * (prior().logDensity(x) - StrictMath.log(positive))
                + (1 - positive) * (prior().logDensity(-x) - StrictMath.log(1 - positive));
    }
}
