package dev.workings.compute.route;

import dev.workings.compute.number.Field;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A finite Markov decision process with a policy, whose trajectories are few enough to be listed. Over
 * {@link dev.workings.compute.number.Rational} its expectations are exact; over {@link dev.workings.compute.number.Dual} they carry
 * their derivative with respect to a parameter of the policy or of the transitions.
 *
 * @param start the probability of each first state
 * @param policy row s, column a: the probability π(a | s)
 * @param transitions first s, then a, then s′: the probability p(s′ | s, a)
 * @param <T> the kind of number of the probabilities
 */
public record DecisionProcess<T extends Field<T>>(
        List<T> start, List<List<T>> policy, List<List<List<T>>> transitions) {
    private static final double ROUNDING = 1e-12;

    public DecisionProcess {
        start = distribution("start", start);
        policy = policy.stream().map(row -> distribution("policy", row)).toList();
        transitions = transitions.stream()
                .map(rows -> rows.stream()
                        .map(row -> distribution("transitions", row))
                        .toList())
                .toList();
        requireShape(start.size(), policy, transitions);
    }

    public int states() {
        return start.size();
    }

    /** All trajectories with so many actions that are possible, in the order of their states and actions. */
    public Stream<Trajectory<T>> trajectories(int actions) {
        Stream<Trajectory<T>> begun = IntStream.range(0, states())
                .mapToObj(state -> Trajectory.beginning(state, start.get(state)))
                .filter(Trajectory::isPossible);
        for (int step = 0; step < actions; step++) {
            begun = begun.flatMap(this::continued);
        }
        return begun;
    }

    /** Σ p(τ) f(τ) over all trajectories with so many actions. */
    public T expectation(int actions, Function<Trajectory<T>, T> f) {
        T zero = start.get(0).constant(0);
        return trajectories(actions)
                .map(trajectory -> trajectory.probability().times(f.apply(trajectory)))
                .reduce(zero, (sum, term) -> sum.plus(term));
    }

    private Stream<Trajectory<T>> continued(Trajectory<T> trajectory) {
        int state = trajectory.lastState();
        List<T> choices = policy.get(state);
        return IntStream.range(0, choices.size())
                .boxed()
                .flatMap(action -> IntStream.range(0, states())
                        .mapToObj(next -> trajectory.followedBy(
                                action,
                                next,
                                choices.get(action)
                                        .times(transitions
                                                .get(state)
                                                .get(action)
                                                .get(next))))
                        .filter(Trajectory::isPossible));
    }

    private static <T extends Field<T>> List<T> distribution(String name, List<T> probabilities) {
        double sum = probabilities.stream().mapToDouble(T::toDouble).sum();
        boolean negative = probabilities.stream().anyMatch(probability -> probability.toDouble() < 0);
        if (negative || !(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "'%s' has %s, which are not probabilities with the sum 1".formatted(name, probabilities));
        }
        return List.copyOf(probabilities);
    }

    private static <T> void requireShape(int states, List<List<T>> policy, List<List<List<T>>> transitions) {
        boolean fits = policy.size() == states && transitions.size() == states;
        for (int s = 0; fits && s < states; s++) {
            fits = transitions.get(s).size() == policy.get(s).size()
                    && transitions.get(s).stream().allMatch(row -> row.size() == states);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "with %d states, 'policy' needs a row for each, and 'transitions' a row of %d for each action of each"
                            .formatted(states, states));
        }
    }
}
