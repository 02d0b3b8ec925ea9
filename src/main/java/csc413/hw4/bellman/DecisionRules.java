package csc413.hw4.bellman;

import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.DecisionProcess;
import dev.workings.compute.route.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most that can be expected of a few steps, found by trying every sequence of decision rules, which may change from step to step, on
 * a list of all trajectories: dynamic programming without its recursion.
 */
final class DecisionRules {
    private final FiniteDecisionProcess process;
    private final List<Policy> rules;

    DecisionRules(FiniteDecisionProcess process) {
        this.process = process;
        this.rules = Policy.allDeterministic(process.states(), process.actions());
    }

    /** The largest expectation of Σ γᵗ r(sₜ, aₜ), over t from 0 to {@code steps} − 1, plus γⁿ V(sₙ), from s₀ = s. */
    Rational best(int s, int steps, FiniteFunction v) {
        List<Weighed> paths = weighed(s, steps, v);
        return sequences(steps).stream()
                .map(sequence -> paths.stream()
                        .filter(weighed -> follows(weighed.path(), sequence))
                        .map(Weighed::share)
                        .reduce(Rational.ZERO, Rational::plus))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** @param share the return of the path times its probability for those whose actions it has */
    private record Weighed(Trajectory<Rational> path, Rational share) {}

    /** Under the uniform policy a path has the probability of its actions as a factor, which is divided out. */
    private List<Weighed> weighed(int s, int steps, FiniteFunction v) {
        List<Rational> start = ExactVectors.unit(process.states(), s);
        Policy uniform = Policy.uniform(process.states(), process.actions());
        Rational choices = Rational.of(process.actions()).power(steps);
        return new DecisionProcess<>(start, uniform.probabilities(), process.transitions())
                .trajectories(steps)
                .map(path -> new Weighed(path, path.probability().times(choices).times(worth(path, steps, v))))
                .toList();
    }

    private Rational worth(Trajectory<Rational> path, int steps, FiniteFunction v) {
        Rational worth = v.exactAt(path.state(steps) + 1);
        for (int t = steps - 1; t >= 0; t--) {
            worth = process.reward(path.state(t) + 1, path.action(t) + 1)
                    .plus(process.discount().times(worth));
        }
        return worth;
    }

    private static boolean follows(Trajectory<Rational> path, List<Policy> sequence) {
        return IntStream.range(0, sequence.size())
                .allMatch(t -> sequence.get(t)
                                .probability(path.action(t) + 1, path.state(t) + 1)
                                .signum()
                        > 0);
    }

    private List<List<Policy>> sequences(int steps) {
        List<List<Policy>> sequences = List.of(List.of());
        for (int t = 0; t < steps; t++) {
            sequences = sequences.stream()
                    .flatMap(begun -> rules.stream().map(rule -> with(begun, rule)))
                    .toList();
        }
        return sequences;
    }

    private static List<Policy> with(List<Policy> begun, Policy last) {
        List<Policy> longer = new ArrayList<>(begun);
        longer.add(last);
        return longer;
    }
}
