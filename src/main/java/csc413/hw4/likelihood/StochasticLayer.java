package csc413.hw4.likelihood;

/**
 * A linear Gaussian layer z_t ~ N(a z_{t−1}, s²) with the encoder z_{t−1} ~ N(c z_t + d, u).
 *
 * @param slope a
 * @param variance s²
 * @param encoderSlope c
 * @param encoderOffset d
 * @param encoderVariance u
 */
record StochasticLayer(double slope, double variance, double encoderSlope, double encoderOffset, double encoderVariance)
        implements Transformation {
    /** p(z_t | z_{t−1}) as a law of z_t. */
    Gaussian decoder(double below) {
        return new Gaussian(slope * below, variance);
    }

    /** q(z_{t−1} | z_t) as a law of z_{t−1}. */
    Gaussian encoder(double above) {
        return new Gaussian(encoderSlope * above + encoderOffset, encoderVariance);
    }

    /** A state drawn from the encoder; V_t is the logarithm of decoder over encoder there. */
    @Override
    public Step down(double above, double noise) {
        Gaussian encoder = encoder(above);
        double below = encoder.at(noise);
        return new Step(below, decoder(below).logDensity(above) - encoder.logDensity(below));
    }

    @Override
    public boolean isStochastic() {
        return true;
    }

    /** The law of z_t for a normal z_{t−1}. */
    Gaussian push(Gaussian below) {
        return new Gaussian(slope * below.mean(), slope * slope * below.variance() + variance);
    }

    /** p(z_{t−1} | z_t) for a normal z_{t−1}: precisions add up. */
    Gaussian posterior(Gaussian below, double above) {
        double precision = 1 / below.variance() + slope * slope / variance;
        double weighted = below.mean() / below.variance() + slope * above / variance;
        return new Gaussian(weighted / precision, 1 / precision);
    }
}
