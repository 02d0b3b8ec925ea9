package csc413.hw4;

import dev.workings.compute.number.Field;
import java.util.List;

/**
 * The weighted average Σ wᵢ gᵢ / Σ wᵢ of a policy gradient for one pull of one of two arms. The draws enter only by how many of them
 * pulled the first arm, so its mean is a sum over a binomial law.
 *
 * @param target π_θ of the first arm, whose log-odds are θ
 * @param behaviour π_θ′ of the first arm
 * @param rewards of the two arms
 */
record OffPolicyNormalised<T extends Field<T>>(T target, T behaviour, List<T> rewards) {
    /** π_θ/π_θ′ of an arm, 1 or 2. */
    T weight(int arm) {
        return share(target, arm).dividedBy(share(behaviour, arm));
    }

    /** ∇ log π_θ(arm) r(arm). */
    T contribution(int arm) {
        T score = arm == 1 ? target.negated().plus(1) : target.negated();
        return score.times(rewards.get(arm - 1));
    }

    /** π_θ (1 − π_θ)(r(1) − r(2)). */
    T gradient() {
        return target.times(target.negated().plus(1)).times(rewards.get(0).minus(rewards.get(1)));
    }

    /** The mean of the weighted average of so many draws. */
    T mean(int draws) {
        T other = behaviour.negated().plus(1);
        T probability = other.power(draws);
        T mean = probability.times(average(0, draws));
        for (int k = 1; k <= draws; k++) {
            T factor = behaviour.times(draws - k + 1).dividedBy(other.times(k));
            probability = probability.times(factor);
            mean = mean.plus(probability.times(average(k, draws)));
        }
        return mean;
    }

    T bias(int draws) {
        return mean(draws).minus(gradient());
    }

    private T average(int first, int draws) {
        T one = weight(1).times(first);
        T two = weight(2).times(draws - first);
        return one.times(contribution(1)).plus(two.times(contribution(2))).dividedBy(one.plus(two));
    }

    private static <T extends Field<T>> T share(T first, int arm) {
        return arm == 1 ? first : first.negated().plus(1);
    }
}
