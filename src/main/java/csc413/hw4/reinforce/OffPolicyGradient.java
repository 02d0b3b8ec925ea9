package csc413.hw4.reinforce;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.util.List;

/**
 * The policy gradient from another policy's episodes, question 3.2.2. On a task with two states everything is a finite sum of exact
 * fractions: the gradient by recursion, the means of four estimators, the moments of the weights.
 */
public final class OffPolicyGradient implements Computation {
    private static final double DISTANCE = 0.5;

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        compare(results);
        loseSupport(results);
        exceed(results);
        degenerate(results);
        OffPolicyErrors errors = OffPolicyErrors.of(OffPolicyExamples.fromFair(Rational.of(1, 3)));
        results.value("floor", errors.bias(OffPolicyEstimator.CURRENT_STEP)).value("crossing", crossing(errors));
        OffPolicyClaims.addTo(OffPolicyChecks.addTo(results));
        return results.table("estimators", OffPolicyExhibits.estimators(OffPolicyExamples.usual()))
                .table("horizons", OffPolicyExhibits.horizons(DISTANCE))
                .table("distances", OffPolicyExhibits.distances())
                .table("normalised", OffPolicyExhibits.normalised())
                .plot("moments", OffPolicyExhibits.moments())
                .plot("concentration", OffPolicyExhibits.concentration())
                .plot("errors", OffPolicyExhibits.errors(errors))
                .build();
    }

    private static void compare(Results.Builder results) {
        OffPolicyModel usual = OffPolicyExamples.usual();
        vector(results, "whole", OffPolicyEstimator.WHOLE_PRODUCT.mean(usual));
        vector(results, "step", OffPolicyEstimator.CURRENT_STEP.mean(usual));
    }

    private static void loseSupport(Results.Builder results) {
        OffPolicyModel poor = OffPolicyExamples.withoutSupport();
        vector(results, "support", OffPolicyEstimator.WHOLE_PRODUCT.mean(poor));
        results.value("support.weight", poor.meanOf(poor::weight).toDouble());
    }

    private static void exceed(Results.Builder results) {
        OffPolicyModel exception = OffPolicyExamples.exception();
        results.value(
                        "exception.whole",
                        OffPolicyEstimator.WHOLE_PRODUCT.meanSquare(exception).toDouble())
                .value(
                        "exception.decision",
                        OffPolicyEstimator.PER_DECISION.meanSquare(exception).toDouble());
    }

    private static void degenerate(Results.Builder results) {
        OffPolicyBandit bandit = new OffPolicyBandit(DISTANCE, 100);
        results.value("bandit.moment", bandit.secondMoment())
                .value("bandit.summed", bandit.secondMomentBySumming())
                .value("bandit.typical", bandit.weights()[50])
                .value("bandit.half", heaviestWith(bandit, 0.5))
                .value("bandit.divergence", bandit.divergence())
                .value("bandit.share", bandit.share());
    }

    /** The share of the episodes, the heaviest first, that carries at least so much of the weight. */
    private static double heaviestWith(OffPolicyBandit bandit, double share) {
        double[] carried = bandit.carried();
        int pulls = bandit.horizon();
        while (carried[pulls] < share) {
            pulls--;
        }
        return bandit.heaviest()[pulls];
    }

    /** With fewer episodes than this, the ratio of the step alone has the smaller error, its bias notwithstanding. */
    private static double crossing(OffPolicyErrors errors) {
        double whole = errors.deviation(OffPolicyEstimator.WHOLE_PRODUCT);
        double step = errors.deviation(OffPolicyEstimator.CURRENT_STEP);
        double bias = errors.bias(OffPolicyEstimator.CURRENT_STEP);
        return (whole * whole - step * step) / (bias * bias);
    }

    private static void vector(Results.Builder results, String name, List<Rational> vector) {
        results.value(name + ".first", vector.get(0).toDouble())
                .value(name + ".second", vector.get(1).toDouble());
    }
}
