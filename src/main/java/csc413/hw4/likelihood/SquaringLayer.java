package csc413.hw4.likelihood;

import dev.workings.compute.route.Differences;

/**
 * The layer x = z² for z ~ N(μ, 1), which has two preimages of each x > 0.
 *
 * <p>Source: D. Nielsen, P. Jaini, E. Hoogeboom, O. Winther and M. Welling, "SurVAE flows: surjections to bridge the gap between VAEs and
 * flows", NeurIPS 2020.
 *
 * @param mean μ
 */
record SquaringLayer(double mean) {
    private Gaussian prior() {
        return new Gaussian(mean, 1);
    }

    double priorDensity(double z) {
        return prior().density(z);
    }

    /** √x and −√x. */
    double[] roots(double x) {
        double root = Math.sqrt(x);
        return new double[] {root, -root};
    }

    /** p(x) by differences of the distribution function P(z² ≤ x). */
    double evidenceByDifferences(double x) {
        return Differences.extrapolated(y -> prior().cumulative(Math.sqrt(y)) - prior().cumulative(-Math.sqrt(y)), x)
                .value();
    }

    /** p(z = √x | x); both roots have a slope of one size, which cancels. */
    double posterior(double x) {
        double[] roots = roots(x);
        return priorDensity(roots[0]) / (priorDensity(roots[0]) + priorDensity(roots[1]));
    }
}
