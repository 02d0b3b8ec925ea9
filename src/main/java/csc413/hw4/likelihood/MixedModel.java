package csc413.hw4.likelihood;

import csc413.hw4.likelihood.Transformation.Step;
import dev.workings.compute.Draw;
import dev.workings.compute.number.Real;
import dev.workings.compute.route.Quadrature;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Two bijective and two stochastic layers in turn: z₀ ~ N(0, 1), z₁ = 2z₀ + 1, z₂ ~ N(z₁/2, 9/25), z₃ = sinh z₂, x = z₄ ~ N(z₃, 16/25).
 *
 * @param second the layer t = 2, with its encoder
 * @param fourth the layer t = 4, with its encoder
 */
record MixedModel(StochasticLayer second, StochasticLayer fourth) {
    static final int LAYERS = 4;

    private static final Gaussian FIRST_STATE = new Gaussian(1, 4);

    /** A path from x down to z₀: the states z₀, …, z₄ and the contributions V₁, …, V₄. */
    record Path(double[] states, double[] contributions) {
        /** log p(z₀) + V₁ + … + V₄. */
        double estimate() {
            double sum = Gaussian.STANDARD.logDensity(states[0]);
            for (double contribution : contributions) {
                sum += contribution;
            }
            return sum;
        }
    }

    /** With the encoders N(c₂z₂ + d₂, u₂) and N(c₄x, u₄). */
    static MixedModel withEncoders(double c2, double d2, double u2, double c4, double u4) {
        return new MixedModel(new StochasticLayer(0.5, 0.36, c2, d2, u2), new StochasticLayer(1, 0.64, c4, 0, u4));
    }

    /** The encoders of the page: N(3z₂/2 + 1/5, 3/2) and N(3x/4, 4/5). */
    static MixedModel example() {
        return withEncoders(1.5, 0.2, 1.5, 0.75, 0.8);
    }

    Transformation layer(int t) {
        return switch (t) {
            case 1 -> Bijection.AFFINE;
            case 2 -> second;
            case 3 -> Bijection.SINH;
            case 4 -> fourth;
            default -> throw new IllegalArgumentException("there is no layer " + t);
        };
    }

    /** Infers a path from the top, with these noises. */
    Path infer(double x, double fourthNoise, double secondNoise) {
        double[] noises = {0, secondNoise, 0, fourthNoise};
        double[] states = new double[LAYERS + 1];
        double[] contributions = new double[LAYERS];
        states[LAYERS] = x;
        for (int t = LAYERS; t >= 1; t--) {
            Step step = layer(t).down(states[t], noises[t - 1]);
            states[t - 1] = step.below();
            contributions[t - 1] = step.contribution();
        }
        return new Path(states, contributions);
    }

    Path infer(double x, RandomGenerator random) {
        double fourthNoise = Draw.normal(random);
        return infer(x, fourthNoise, Draw.normal(random));
    }

    /** p_t(z), the density of the state z_t for t = 0, …, 4. */
    double marginal(int t, double z) {
        return switch (t) {
            case 0 -> Gaussian.STANDARD.density(z);
            case 1 -> FIRST_STATE.density(z);
            case 2 -> second.push(FIRST_STATE).density(z);
            case 3 -> marginal(2, Bijection.SINH.inverse(z)) / Bijection.SINH.slope(Bijection.SINH.inverse(z));
            case 4 -> evidence(z);
            default -> throw new IllegalArgumentException("there is no state " + t);
        };
    }

    /** p(x), as the mean of the last decoder over z₂, which is normal. */
    double evidence(double x) {
        Gaussian secondState = second.push(FIRST_STATE);
        return integral(1e-13, z2 -> secondState.density(z2) * last(z2).density(x));
    }

    /** p(x) by running the layers forward from z₀ and averaging the last decoder, without inverses, slopes or marginals. */
    double evidenceForward(double x) {
        return integral(
                1e-10, z0 -> Gaussian.STANDARD.density(z0) * forwardFrom(Bijection.AFFINE.forward(Real.of(z0)), x));
    }

    private double forwardFrom(Real z1, double x) {
        Gaussian secondState = second.decoder(z1.value());
        return integral(1e-10, z2 -> secondState.density(z2) * last(z2).density(x));
    }

    private Gaussian last(double z2) {
        return fourth.decoder(Bijection.SINH.forward(Real.of(z2)).value());
    }

    private static double integral(double tolerance, DoubleUnaryOperator f) {
        return Quadrature.within(tolerance).integral(f, -10, 10).value();
    }

    /** D₂(z₂) = KL(q(z₁|z₂) ‖ p(z₁|z₂)). */
    double divergenceOfSecond(double z2) {
        return second.encoder(z2).divergenceFrom(second.posterior(FIRST_STATE, z2));
    }

    /** D₄(x) = KL(q(z₃|x) ‖ p(z₃|x)), with the posterior p₃(z₃)p(x|z₃)/p(x). */
    double divergenceOfFourth(double x) {
        Gaussian encoder = fourth.encoder(x);
        double evidence = StrictMath.log(evidence(x));
        return NoiseGrid.FINE.mean(noise -> {
            double z3 = encoder.at(noise);
            return encoder.logDensity(z3)
                    - StrictMath.log(marginal(3, z3))
                    - fourth.decoder(z3).logDensity(x)
                    + evidence;
        });
    }
}
