package csc413.hw4.likelihood;

import dev.workings.compute.route.Quadrature;

/**
 * The model z ~ N(0, 1), x | z ~ N(wz + b, s²) in one dimension, whose evidence and posterior are known in closed form.
 *
 * @param w the decoder's slope
 * @param b the decoder's offset
 * @param s the standard deviation of the decoder's noise, above 0
 */
record LinearGaussianModel(double w, double b, double s) {
    /** p(x | z) as a law of x. */
    Gaussian decoder(double z) {
        return new Gaussian(w * z + b, s * s);
    }

    /** p(x) as a law of x. */
    Gaussian evidence() {
        return new Gaussian(b, w * w + s * s);
    }

    /** p(x) as the integral of p(z) p(x | z) over z, which is told nothing of normal laws. */
    double evidenceByQuadrature(double x) {
        return Quadrature.within(1e-13)
                .integral(z -> Gaussian.STANDARD.density(z) * decoder(z).density(x))
                .value();
    }

    /** p(z | x) as a law of z. */
    Gaussian posterior(double x) {
        double scale = w * w + s * s;
        return new Gaussian(w * (x - b) / scale, s * s / scale);
    }

    /** The variational lower bound of an encoder. */
    double bound(double x, Gaussian encoder) {
        return evidence().logDensity(x) - encoder.divergenceFrom(posterior(x));
    }
}
