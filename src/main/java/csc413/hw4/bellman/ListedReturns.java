package csc413.hw4.bellman;

import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.DecisionProcess;
import dev.workings.compute.route.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Expected discounted returns, found by listing every trajectory with its probability: what {@link BellmanOperator} is about, without
 * Bellman's equation. The lists are kept.
 */
final class ListedReturns {
    /** Trajectories with so many actions, whose first state is drawn from {@code start}. */
    private record Kind(List<Rational> start, int actions) {}

    private final FiniteDecisionProcess process;
    private final Policy policy;
    private final Map<Kind, List<Trajectory<Rational>>> lists = new ConcurrentHashMap<>();

    ListedReturns(FiniteDecisionProcess process, Policy policy) {
        this.process = process;
        this.policy = policy;
    }

    /** The expectation of Σ γᵗ r(sₜ, aₜ), over t from 0 to {@code steps} − 1, plus γⁿ V(sₙ), from s₀ = s. */
    Rational fromState(int s, int steps, FiniteFunction v) {
        return expectation(
                new Kind(certain(s), steps), path -> rewards(path, steps).plus(discounted(last(path, v), steps)));
    }

    /** The expectation of Σ γᵗ r(sₜ, aₜ), over t from 0 to {@code steps} − 1, plus γⁿ Q(sₙ, aₙ), from s₀ = s and a₀ = a. */
    Rational fromPair(int s, int a, int steps, FiniteFunction q) {
        Kind afterwards = new Kind(process.transitions().get(s - 1).get(a - 1), steps);
        Rational later = expectation(
                afterwards,
                path -> rewards(path, steps - 1)
                        .plus(discounted(q.exactAt(path.state(steps - 1) + 1, path.action(steps - 1) + 1), steps - 1)));
        return process.reward(s, a).plus(process.discount().times(later));
    }

    /** The probability that the next state after s is {@code next}. */
    Rational transition(int next, int s) {
        FiniteFunction indicator = FiniteFunction.on(process.states(), other -> other == next ? 1 : 0);
        return expectation(new Kind(certain(s), 1), path -> last(path, indicator));
    }

    /** T^π V as the expected return of one step. */
    FiniteFunction onValues(FiniteFunction v) {
        return FiniteFunction.on(process.states(), s -> fromState(s, 1, v));
    }

    /** T^π Q as the expected return of one step. */
    FiniteFunction onActionValues(FiniteFunction q) {
        return FiniteFunction.on(process.states(), process.actions(), (s, a) -> fromPair(s, a, 1, q));
    }

    /** Trajectories count states and actions from 0. */
    private List<Trajectory<Rational>> list(Kind kind) {
        return new DecisionProcess<>(kind.start(), policy.probabilities(), process.transitions())
                .trajectories(kind.actions())
                .toList();
    }

    private Rational expectation(Kind kind, Function<Trajectory<Rational>, Rational> quantity) {
        Rational sum = Rational.ZERO;
        for (Trajectory<Rational> path : lists.computeIfAbsent(kind, this::list)) {
            sum = sum.plus(path.probability().times(quantity.apply(path)));
        }
        return sum;
    }

    private List<Rational> certain(int s) {
        return ExactVectors.unit(process.states(), s);
    }

    private Rational rewards(Trajectory<Rational> path, int steps) {
        Rational total = Rational.ZERO;
        for (int t = 0; t < steps; t++) {
            total = total.plus(discounted(process.reward(path.state(t) + 1, path.action(t) + 1), t));
        }
        return total;
    }

    private static Rational last(Trajectory<Rational> path, FiniteFunction v) {
        return v.exactAt(path.states().get(path.states().size() - 1) + 1);
    }

    private Rational discounted(Rational amount, int times) {
        return times == 0 ? amount : process.discount().power(times).times(amount);
    }
}
