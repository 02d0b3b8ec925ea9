package csc413.hw4.likelihood;

import dev.workings.compute.route.Differences;
import dev.workings.compute.route.GaussHermite;
import dev.workings.compute.route.Quadrature;
import java.util.function.DoubleUnaryOperator;

/**
 * A bijection f of one variable as a decoder with normal noise, x = f(z) + εn, at one observation x. The prior of z is standard normal.
 *
 * @param width ε, the standard deviation of the noise in x
 */
record NoisyDecoder(ScalarFlow flow, double x, double width) {
    private static final double PRIOR_REACH = 9;
    private static final double STEPS_A_WIDTH = 100;
    private static final GaussHermite NORMAL = new GaussHermite(60);
    private static final Quadrature QUADRATURE = Quadrature.within(1e-12);

    /** z₀ = f⁻¹(x). */
    double latent() {
        return flow.inverse(x);
    }

    double slope() {
        return flow.slope(latent());
    }

    double conditional(double z) {
        return SmoothedDelta.at(miss(z), width);
    }

    /** p_ε(x) = ∫ p(z) p_ε(x|z) dz. */
    double evidence() {
        return SmoothedDelta.integral(this::miss, Gaussian.STANDARD::density, width, latent());
    }

    /** p_ε(x) as the derivative of P(f(z) + εn ≤ x) = ∫ p(z) P(n ≤ (x − f(z))/ε) dz, by differences of four values. */
    double evidenceByDifferences() {
        return Differences.fourthOrder(this::cumulative, x, width / STEPS_A_WIDTH);
    }

    /** The density of z given x, by Bayes' rule from p_ε(x). */
    double posterior(double z, double evidence) {
        return Gaussian.STANDARD.density(z) * conditional(z) / evidence;
    }

    /** E[log p(z)] under the posterior, the first term of the identity. */
    double posteriorPriorTerm() {
        return SmoothedDelta.integral(
                        this::miss,
                        z -> Gaussian.STANDARD.density(z) * Gaussian.STANDARD.logDensity(z),
                        width,
                        latent())
                / evidence();
    }

    /** E[log p_ε(x|z)/p_ε(z|x)] under the posterior, the second term. */
    double posteriorRatioTerm() {
        double evidence = evidence();
        return SmoothedDelta.integral(
                        this::miss,
                        z -> Gaussian.STANDARD.density(z)
                                * (logConditional(z) - StrictMath.log(posterior(z, evidence))),
                        width,
                        latent())
                / evidence;
    }

    /** Where the posterior is not negligible. */
    double[] window() {
        double left = SmoothedDelta.reach(this::miss, latent(), -1, PRIOR_REACH, width);
        double right = SmoothedDelta.reach(this::miss, latent(), 1, PRIOR_REACH, width);
        return new double[] {latent() - left, latent() + right};
    }

    /** E[log p_ε(x|z)/q(z|x)] under the encoder q of width sε. */
    double ratioTerm(double s) {
        Gaussian q = encoder(s);
        return mean(q, z -> logConditional(z) - q.logDensity(z));
    }

    /** The variational lower bound of log p_ε(x) for the encoder of width sε. */
    double bound(double s) {
        return mean(encoder(s), Gaussian.STANDARD::logDensity) + ratioTerm(s);
    }

    /** Normal, with mean z₀ and standard deviation sε. */
    private Gaussian encoder(double s) {
        return new Gaussian(latent(), s * width * s * width);
    }

    private static double mean(Gaussian law, DoubleUnaryOperator f) {
        return NORMAL.expectation(f, law.mean(), law.deviation()).value();
    }

    private double logConditional(double z) {
        return SmoothedDelta.logAt(miss(z), width);
    }

    private double miss(double z) {
        return x - flow.value(z);
    }

    private double cumulative(double y) {
        double centre = flow.inverse(y);
        return cumulative(y, -PRIOR_REACH, centre) + cumulative(y, centre, PRIOR_REACH);
    }

    private double cumulative(double y, double from, double to) {
        return QUADRATURE
                .integral(
                        z -> Gaussian.STANDARD.density(z) * Gaussian.STANDARD.cumulative((y - flow.value(z)) / width),
                        from,
                        to)
                .value();
    }
}
