package csc413.hw4.likelihood;

import csc413.hw4.InputGrid;
import csc413.hw4.likelihood.MixedModel.Path;
import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Value;
import dev.workings.compute.route.ConfidenceInterval;
import dev.workings.compute.route.MonteCarlo;
import dev.workings.compute.route.Quadrature;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The likelihood bound of a composition of stochastic and bijective layers, question 2.3: the contribution of each layer, the gap, and how
 * often one sample of the bound lies above the log-likelihood.
 */
public final class MixedComposition implements Computation {
    static final int DRAWS = 20_000;

    /** Of ε₄ and ε₂ in the path of the tables. */
    static final double[] NOISES = {0.5, -0.5};

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        double[] shares = MixedExhibits.drawnShares(seed.forPurpose("shares"));
        double[] estimates = estimates(seed.forPurpose("estimates").generator());
        describe(results);
        countAbove(results, estimates, seed);
        showLimits(results);
        takeAbsoluteValue(results);
        MixedChecks.addTo(results, seed);
        SampleShareChecks.addTo(results);
        return results.table("layers", MixedExhibits.layers())
                .table("above", MixedExhibits.above(shares))
                .table("deterministic", MixedExhibits.deterministic())
                .table("absolute", MixedExhibits.absolute())
                .plot("estimates", MixedExhibits.estimates(estimates))
                .plot("share", MixedExhibits.share(shares))
                .plot("data", MixedExhibits.data(seed.forPurpose("data").generator()))
                .build();
    }

    /** The datapoint of the tables. */
    static double datapoint() {
        return 1.5;
    }

    /** The path of the tables. */
    static Path examplePath() {
        return MixedModel.example().infer(datapoint(), NOISES[0], NOISES[1]);
    }

    static double logEvidence() {
        return StrictMath.log(MixedModel.example().evidence(datapoint()));
    }

    /** The mean of a quantity over the encoders' paths, on a grid of both noises. */
    static double mean(MixedModel model, double x, ToDoubleFunction<Path> quantity) {
        return NoiseGrid.FINE.mean(
                fourth -> NoiseGrid.COARSE.mean(second -> quantity.applyAsDouble(model.infer(x, fourth, second))));
    }

    static double bound(MixedModel model, double x) {
        return mean(model, x, Path::estimate);
    }

    /** Estimates from one sample each, minus log p(x). */
    private static double[] estimates(RandomGenerator random) {
        double evidence = logEvidence();
        double[] estimates = new double[DRAWS];
        Arrays.setAll(
                estimates, i -> MixedModel.example().infer(datapoint(), random).estimate() - evidence);
        return estimates;
    }

    private static void describe(Results.Builder results) {
        MixedModel model = MixedModel.example();
        double x = datapoint();
        results.value("x", x)
                .value("evidence", logEvidence())
                .value(
                        "gap.sum",
                        mean(model, x, path -> model.divergenceOfSecond(path.states()[2]))
                                + model.divergenceOfFourth(x))
                .value("evidence.discrepancy", forwardDiscrepancy(model))
                .value("bound", bound(model, x))
                .value("gap", logEvidence() - bound(model, x))
                .value("gap.second", mean(model, x, path -> model.divergenceOfSecond(path.states()[2])))
                .value("gap.fourth", model.divergenceOfFourth(x))
                .value("example", examplePath().estimate())
                .value("example.excess", examplePath().estimate() - logEvidence());
    }

    /** The largest relative difference between the two routes to p(x). */
    private static double forwardDiscrepancy(MixedModel model) {
        return Arrays.stream(InputGrid.evenly(-2, 4, 2))
                .map(x -> Math.abs(model.evidenceForward(x) / model.evidence(x) - 1))
                .max()
                .orElseThrow();
    }

    private static void countAbove(Results.Builder results, double[] estimates, Seed seed) {
        ConfidenceInterval mean = new MonteCarlo(DRAWS, 0.99, seed.forPurpose("estimates"))
                .mean(generator ->
                        MixedModel.example().infer(datapoint(), generator).estimate());
        double above = Arrays.stream(estimates).filter(excess -> excess > 0).count();
        double highest = Arrays.stream(estimates).max().orElseThrow();
        double lowest = Arrays.stream(estimates).min().orElseThrow();
        results.value("draws", DRAWS)
                .value("above.exact", shareAbove(MixedModel.example(), datapoint()))
                .value("above.drawn", above / DRAWS)
                .value("highest", highest)
                .value("lowest", -lowest)
                .value("mean.drawn", Value.of(mean.mean()).withUncertainty(mean.halfWidth()));
    }

    /**
     * The probability that one sample lies above log p(x): for each noise of the fourth layer the estimate is a quadratic function of the
     * other one.
     */
    static double shareAbove(MixedModel model, double x) {
        double evidence = StrictMath.log(model.evidence(x));
        return Quadrature.within(1e-7)
                .integral(
                        fourth -> Gaussian.STANDARD.density(fourth)
                                * NoiseQuadratic.through(second ->
                                                model.infer(x, fourth, second).estimate() - evidence)
                                        .probabilityPositive(),
                        -8,
                        8)
                .value();
    }

    private static void showLimits(Results.Builder results) {
        results.value("within.one", 2 * Gaussian.STANDARD.cumulative(1) - 1)
                .value("beyond.one", 2 - 2 * Gaussian.STANDARD.cumulative(1));
    }

    private static void takeAbsoluteValue(Results.Builder results) {
        AbsoluteValueLayer layer = new AbsoluteValueLayer(0.5);
        results.value("absolute.posterior", layer.posterior(1));
    }
}
