package csc413.hw4.reinforce;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.util.stream.IntStream;

/**
 * The baseline that minimises the variance of the REINFORCE estimator, question 3.2.1, on episodes that are small enough for all
 * trajectories to be listed, with exact fractions.
 *
 * <p>The formula for the optimum is compared with the vertex of the parabola through three variances, and the gradient with automatic
 * differentiation of the expected return; neither knows a score or the formula.
 */
public final class ReinforceBaseline implements Computation {
    @Override
    public Results compute(Seed seed) {
        EpisodicModel corridor = BaselineExamples.corridor();
        BaselineBatch bandit = new BaselineBatch(Rational.of(9, 10));
        Results.Builder results = Results.builder();
        compareInBandit(results, BaselineExamples.twoArms(bandit.pi()));
        compareInCorridor(results, corridor);
        readAsPrinted(results);
        changeDoor(results);
        estimateFromBatch(results, bandit);
        BaselineChecks.addTo(results, seed);
        BaselineErrata.addTo(results);
        return results.value("models", BaselineExamples.general(seed).size())
                .value("simulated", BaselineSimulation.EPISODES)
                .value("level", BaselineSimulation.LEVEL)
                .table("corridor", BaselineExhibits.corridor(corridor, seed.forPurpose("episodes")))
                .plot("arms", BaselineExhibits.arms())
                .plot("parabolas", BaselineExhibits.parabolas(corridor))
                .plot("batch", BaselineExhibits.batch(bandit))
                .build();
    }

    /** The baseline of the smallest total variance. */
    static Rational optimalBaseline(EpisodicModel model) {
        Rational weighted = Rational.ZERO;
        Rational weights = Rational.ZERO;
        for (EpisodicTrajectory tau : model.trajectories()) {
            Rational p = tau.probability();
            Rational weight = p.times(tau.squaredNorm());
            weighted = weighted.plus(weight.times(tau.total()));
            weights = weights.plus(weight);
        }
        return weighted.dividedBy(weights);
    }

    private static void compareInBandit(Results.Builder results, EpisodicModel bandit) {
        BaselineVariance variance = BaselineVariance.ofTotalReturn(bandit);
        double without = variance.total(Rational.ZERO).toDouble();
        double withMean = variance.total(bandit.expectedReturn()).toDouble();
        results.value("arms.optimum", optimalBaseline(bandit).toDouble())
                .value("arms.expected", bandit.expectedReturn().toDouble())
                .value("arms.without", without)
                .value("arms.with-mean", withMean)
                .value("arms.ratio", withMean / without);
    }

    private static void compareInCorridor(Results.Builder results, EpisodicModel corridor) {
        results.value("corridor.trajectories", corridor.trajectories().size())
                .value("corridor.expected", corridor.expectedReturn().toDouble())
                .value("corridor.shared", optimalBaseline(corridor).toDouble());
        BaselineVariance total = BaselineVariance.ofTotalReturn(corridor);
        BaselineVariance toGo = new BaselineVariance(corridor, BaselineReturn.TO_GO);
        results.value(
                        "corridor.shared.variance",
                        total.total(total.sharedOptimum()).toDouble())
                .value("corridor.to-go", toGo.sharedOptimum().toDouble())
                .value(
                        "corridor.to-go.variance",
                        toGo.total(toGo.sharedOptimum()).toDouble())
                .value(
                        "corridor.to-go.best",
                        BaselineEstimator.places(corridor, BaselineReturn.TO_GO, BaselinePlaces::optimum)
                                .totalVariance(corridor)
                                .toDouble());
        IntStream.range(0, corridor.parameters())
                .forEach(i ->
                        results.value("corridor.b" + (i + 1), total.optimum(i).toDouble()));
    }

    /** The right-hand side of (3.3) as printed, in two rooms, against the derivative. */
    private static void readAsPrinted(Results.Builder results) {
        EpisodicModel rooms = BaselineExamples.twoRooms(BaselineExamples.STUCK);
        EpisodicModel printed = new EpisodicModel(rooms.task().restarting(), rooms.policy());
        for (int i = 0; i < rooms.parameters(); i++) {
            int component = i;
            Rational literal = printed.expectation(
                    trajectory -> trajectory.score(component).times(trajectory.total()));
            results.value("printed.gradient" + (i + 1), literal.toDouble())
                    .value("true.gradient" + (i + 1), rooms.gradient(i).toDouble());
        }
    }

    private static void changeDoor(Results.Builder results) {
        Rational opens = Rational.ONE.minus(BaselineExamples.STUCK);
        results.value(
                        "door.opens",
                        optimalBaseline(BaselineExamples.twoRooms(BaselineExamples.STUCK))
                                .toDouble())
                .value(
                        "door.stuck",
                        optimalBaseline(BaselineExamples.twoRooms(opens)).toDouble());
    }

    private static void estimateFromBatch(Results.Builder results, BaselineBatch bandit) {
        results.value("batch.weighted4", bandit.shareInSample(bandit::weighted, 4));
    }
}
