package csc413.hw4.reinforce;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two arms, one of which is pulled T times, each time anew. The behaviour policy pulls either with the probability 1/2, the target policy
 * the first with the log-odds δ. How often the first arm is pulled says everything about an episode, and has a binomial law.
 *
 * @param distance δ
 */
record OffPolicyBandit(double distance, int horizon) {
    /** π_θ of the first arm. */
    double share() {
        return 1 / (1 + StrictMath.exp(-distance));
    }

    /** χ² = Σ (π_θ − π_θ′)²/π_θ′. */
    double divergence() {
        double excess = 2 * share() - 1;
        return excess * excess;
    }

    /** E[w²] = (1 + χ²)^T. */
    double secondMoment() {
        return StrictMath.exp(horizon * StrictMath.log1p(divergence()));
    }

    /** E[w²] once more, as a sum over the episodes. */
    double secondMomentBySumming() {
        double[] weights = weights();
        double[] probabilities = probabilities();
        return IntStream.rangeClosed(0, horizon)
                .mapToDouble(k -> probabilities[k] * weights[k] * weights[k])
                .sum();
    }

    /** The probabilities of 0, …, T pulls of the first arm under the behaviour policy. */
    double[] probabilities() {
        double[] probabilities = new double[horizon + 1];
        probabilities[0] = StrictMath.pow(2, -horizon);
        for (int k = 1; k <= horizon; k++) {
            probabilities[k] = probabilities[k - 1] * (horizon - k + 1) / k;
        }
        return probabilities;
    }

    /** The weight of an episode with 0, …, T pulls of the first arm. */
    double[] weights() {
        double first = StrictMath.log(2 * share());
        double second = StrictMath.log(2 - 2 * share());
        return IntStream.rangeClosed(0, horizon)
                .mapToDouble(k -> StrictMath.exp(k * first + (horizon - k) * second))
                .toArray();
    }

    /** The share of the episodes with at least 0, …, T pulls of the first arm; for δ > 0 they are the heaviest. */
    double[] heaviest() {
        return tails(probabilities());
    }

    /** The share of all weight that these episodes carry. */
    double[] carried() {
        double[] weights = weights();
        double[] probabilities = probabilities();
        Arrays.setAll(probabilities, k -> probabilities[k] * weights[k]);
        return tails(probabilities);
    }

    private static double[] tails(double[] terms) {
        double[] tails = terms.clone();
        for (int k = terms.length - 2; k >= 0; k--) {
            tails[k] += tails[k + 1];
        }
        return tails;
    }

    /** How many of a number of episodes an average is worth: n/E[w²]. */
    double effectiveSize(double episodes) {
        return episodes / secondMoment();
    }

    /** The largest δ at which E[w²] is at most 2, so that half of the episodes remain: tanh²(δ/2) = 2^(1/T) − 1. */
    static double halving(int horizon) {
        double root = StrictMath.sqrt(StrictMath.expm1(StrictMath.log(2) / horizon));
        return StrictMath.log((1 + root) / (1 - root));
    }
}
