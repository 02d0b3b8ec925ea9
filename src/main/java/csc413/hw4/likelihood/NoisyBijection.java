package csc413.hw4.likelihood;

import dev.workings.compute.number.Real;

/** A bijection blurred by normal noise: z_t ~ N(f(z_{t−1}), ε²), with the encoder N(f⁻¹(z_t), ε²/f′(f⁻¹(z_t))²). */
final class NoisyBijection {
    private NoisyBijection() {}

    /**
     * log p(z_t|z_{t−1})/q(z_{t−1}|z_t) of this stochastic layer.
     *
     * @param above z_t
     * @param noise ε, above 0
     * @param draw η, by how many standard deviations of the encoder z_{t−1} lies above the encoder's mean
     */
    static double contribution(Bijection f, double above, double noise, double draw) {
        double below = f.inverse(above);
        double deviation = noise / Math.abs(f.slope(below));
        Gaussian encoder = new Gaussian(below, deviation * deviation);
        double drawn = encoder.at(draw);
        Gaussian decoder = new Gaussian(f.forward(Real.of(drawn)).value(), noise * noise);
        return decoder.logDensity(above) - encoder.logDensity(drawn);
    }
}
