package csc413.hw4;

import dev.workings.compute.number.Field;
import dev.workings.compute.route.DecisionProcess;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a policy cannot change: where episodes start, where actions lead, what they earn. States and actions count from 0. All
 * probabilities are multiples of 1/8 and all rewards are whole, so that they are exact in every kind of number.
 *
 * @param start the probability of each first state
 * @param transitions first s, then a, then s′
 * @param rewards row s, column a
 */
record OffPolicyTask(double[] start, double[][][] transitions, double[][] rewards) {
    /** Two states with two actions each; no two rewards and no two rows of the transitions are alike. */
    static OffPolicyTask twoStates() {
        return new OffPolicyTask(
                new double[] {0.625, 0.375},
                new double[][][] {{{0.75, 0.25}, {0.25, 0.75}}, {{0.5, 0.5}, {0.125, 0.875}}},
                new double[][] {{2, -1}, {1, 3}});
    }

    int states() {
        return start.length;
    }

    /** The episodes of a policy, with a last state in which nothing is done. */
    <T extends Field<T>> DecisionProcess<T> under(List<List<T>> policy) {
        T unit = unit(policy);
        List<List<List<T>>> lifted = Arrays.stream(transitions)
                .map(actions ->
                        Arrays.stream(actions).map(row -> lifted(unit, row)).toList())
                .toList();
        return new DecisionProcess<>(lifted(unit, start), policy, lifted);
    }

    /** J, by recursion from the last step to the first: what a state is worth with so many steps to go. */
    <T extends Field<T>> T expectedReturn(List<List<T>> policy, int horizon) {
        T unit = unit(policy);
        List<T> values = Stream.generate(() -> unit.constant(0)).limit(states()).toList();
        for (int step = 0; step < horizon; step++) {
            List<T> next = values;
            values = IntStream.range(0, states())
                    .mapToObj(s -> value(s, policy.get(s), next))
                    .toList();
        }
        return mean(start, values);
    }

    private <T extends Field<T>> T value(int state, List<T> choices, List<T> next) {
        return IntStream.range(0, choices.size())
                .mapToObj(a ->
                        choices.get(a).times(mean(transitions[state][a], next).plus(rewards[state][a])))
                .reduce(Field::plus)
                .orElseThrow();
    }

    private static <T extends Field<T>> T mean(double[] weights, List<T> values) {
        return IntStream.range(0, weights.length)
                .mapToObj(i -> values.get(i).times(weights[i]))
                .reduce(Field::plus)
                .orElseThrow();
    }

    private static <T extends Field<T>> List<T> lifted(T unit, double[] numbers) {
        return Arrays.stream(numbers).mapToObj(unit::constant).toList();
    }

    /** Any number of the policy's kind, of which constants are made. */
    private static <T> T unit(List<List<T>> policy) {
        return policy.get(0).get(0);
    }
}
