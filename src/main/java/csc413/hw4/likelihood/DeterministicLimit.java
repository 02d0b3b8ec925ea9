package csc413.hw4.likelihood;

import csc413.hw4.InputGrid;
import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A bijection as the limit of stochastic decoders, question 2.2: the terms of the evidence identity for x = f(z) + εn as ε tends to 0,
 * with the posterior as the encoder and with normal encoders of other widths.
 *
 * <p>The density of x and every term are found without the derivative of f, by quadrature and from distribution functions; the Jacobian of
 * the change of variables is found by dual numbers.
 */
public final class DeterministicLimit implements Computation {
    static final double SMALL = 0.01;

    /** The example of the page: sinh at ln 3, where its value is 4/3 and its slope 5/3. */
    static final ScalarFlow EXAMPLE = ScalarFlow.SINH;

    static final double OBSERVED = 4.0 / 3;

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        compareRoutes(results);
        followExample(results);
        leaveHypotheses(results);
        DeltaChecks.addTo(results, seed);
        DeterministicLimitChecks.addTo(results, seed);
        EncoderWidthChecks.addTo(results, seed);
        return results.table("smoothing", DeterministicLimitExhibits.smoothing())
                .table("widths", DeterministicLimitExhibits.widths())
                .table("cantor", DeterministicLimitExhibits.cantor())
                .plot("densities", DeterministicLimitExhibits.densities())
                .plot("slopes", DeterministicLimitExhibits.slopes())
                .plot("bounds", DeterministicLimitExhibits.bounds())
                .build();
    }

    /** A positive function φ, not even, that is integrated against δ. */
    static double testFunction(double z) {
        return (2 + StrictMath.sin(z)) * StrictMath.exp(-z * z / 4);
    }

    /** (z − r₁)(z − r₂)…, over any kind of number. */
    static <T extends Field<T>> T product(T z, double... roots) {
        T product = z.constant(1);
        for (double root : roots) {
            product = product.times(z.minus(root));
        }
        return product;
    }

    /** The term that equal widths would leave in place of −log |a| if the slope is a. */
    static double equalWidthTerm(double slope) {
        return (1 - slope * slope) / 2;
    }

    /** By how much the bound with standard deviation sε falls short of log p(x) in the limit. */
    static double limitingGap(double slope, double s) {
        double ratio = slope * s;
        return (ratio * ratio - 1) / 2 - StrictMath.log(Math.abs(ratio));
    }

    /** Observations that lie well within the range of each flow, as images of latents from −3/2 to 3/2. */
    static List<NoisyDecoder> decoders(double width) {
        return Arrays.stream(ScalarFlow.values())
                .flatMap(flow -> Arrays.stream(InputGrid.evenly(-1.5, 1.5, 12))
                        .mapToObj(z -> new NoisyDecoder(flow, flow.value(z), width)))
                .toList();
    }

    private static void compareRoutes(Results.Builder results) {
        List<NoisyDecoder> decoders = decoders(SMALL);
        results.value("routes.cases", decoders.size())
                .value("routes.flows", ScalarFlow.values().length)
                .value("small", SMALL)
                .value(
                        "routes.density",
                        largest(
                                decoders,
                                c -> c.flow().density(c.x()) / c.flow().densityByDifferences(c.x()) - 1))
                .value(
                        "routes.smoothing",
                        largest(decoders, c -> c.evidence() / c.flow().density(c.x()) - 1));
    }

    private static double largest(List<NoisyDecoder> decoders, ToDoubleFunction<NoisyDecoder> difference) {
        return decoders.stream()
                .mapToDouble(c -> Math.abs(difference.applyAsDouble(c)))
                .max()
                .orElseThrow();
    }

    private static void followExample(Results.Builder results) {
        NoisyDecoder decoder = new NoisyDecoder(EXAMPLE, OBSERVED, SMALL);
        double slope = decoder.slope();
        double logDensity = StrictMath.log(EXAMPLE.density(OBSERVED));
        results.value("example.logdensity", logDensity)
                .value("example.prior", Gaussian.STANDARD.logDensity(decoder.latent()))
                .value("example.slope.log", StrictMath.log(slope))
                .value("example.equal.limit", logDensity - limitingGap(slope, 1))
                .value("example.equal.gap", limitingGap(slope, 1))
                .value("example.equal.bound", decoder.bound(1))
                .value("example.right.bound", decoder.bound(1 / slope));
    }

    private static void leaveHypotheses(Results.Builder results) {
        results.value("cube.near", cubeDensity(1e-3))
                .value("cube.nearer", cubeDensity(1e-9))
                .value("cantor.probability", FatCantorSet.probability(9))
                .value("twice.gap", limitingGap(2, 1))
                .value("twice.limit", equalWidthTerm(2))
                .value("twice.volume", -StrictMath.log(2));
    }

    /** P(|x| ≤ h)/2h for x = z³. */
    static double cubeDensity(double h) {
        double z = StrictMath.cbrt(h);
        return (Gaussian.STANDARD.cumulative(z) - Gaussian.STANDARD.cumulative(-z)) / (2 * h);
    }
}
