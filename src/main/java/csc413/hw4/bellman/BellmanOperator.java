package csc413.hw4.bellman;

import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * T^π of one process and one policy, on functions V of the state and on functions Q of state and action, by its formula; and its fixed
 * points V^π and Q^π, as solutions of linear equations. All values are exact.
 */
record BellmanOperator(FiniteDecisionProcess process, Policy policy) {
    /** r^π(s) = Σ π(a | s) r(s, a). */
    FiniteFunction expectedRewards() {
        return FiniteFunction.on(process.states(), s -> overActions(s, a -> process.reward(s, a)));
    }

    /** (T^π V)(s). */
    FiniteFunction onValues(FiniteFunction v) {
        return FiniteFunction.on(process.states(), s -> overActions(s, a -> backup(s, a, v::exactAt)));
    }

    /** (T^π Q)(s, a). */
    FiniteFunction onActionValues(FiniteFunction q) {
        FiniteFunction averaged = averaged(q);
        return FiniteFunction.on(process.states(), process.actions(), (s, a) -> backup(s, a, averaged::exactAt));
    }

    /** Σ π(a | s) Q(s, a) as a function of s. */
    FiniteFunction averaged(FiniteFunction q) {
        return FiniteFunction.on(process.states(), s -> overActions(s, a -> q.exactAt(s, a)));
    }

    /** The transition matrix of the states under the policy: row s, column s′. */
    List<List<Rational>> stateTransitions() {
        return numbers(process.states(), s -> numbers(process.states(), next -> stateTransition(next, s)));
    }

    /** The transition matrix of the pairs (s, a), which are in the order (1, 1), (1, 2), …, (2, 1), …. */
    List<List<Rational>> pairTransitions() {
        int pairs = process.states() * process.actions();
        return numbers(
                pairs,
                from -> numbers(
                        pairs,
                        to -> process.transition(state(to), state(from), action(from))
                                .times(policy.probability(action(to), state(to)))));
    }

    /** V^π: the solution of (I − γ P^π) V = r^π. */
    FiniteFunction values() {
        List<Rational> rewards = numbers(process.states(), expectedRewards()::exactAt);
        List<Rational> values = ExactLinearSystem.solve(identityMinusDiscounted(stateTransitions()), rewards);
        return FiniteFunction.on(process.states(), s -> values.get(s - 1));
    }

    /** Q^π, from a linear equation for each pair (s, a). */
    FiniteFunction actionValues() {
        List<Rational> rewards =
                numbers(process.states() * process.actions(), pair -> process.reward(state(pair), action(pair)));
        List<Rational> values = ExactLinearSystem.solve(identityMinusDiscounted(pairTransitions()), rewards);
        return FiniteFunction.on(
                process.states(), process.actions(), (s, a) -> values.get((s - 1) * process.actions() + a - 1));
    }

    /** r(s, a) + γ Σ p(s′ | s, a) V(s′). */
    private Rational backup(int s, int a, IntFunction<Rational> v) {
        Rational next =
                sum(process.states(), other -> process.transition(other, s, a).times(v.apply(other)));
        return process.reward(s, a).plus(process.discount().times(next));
    }

    private Rational stateTransition(int next, int s) {
        return overActions(s, a -> process.transition(next, s, a));
    }

    private Rational overActions(int s, IntFunction<Rational> value) {
        return sum(process.actions(), a -> policy.probability(a, s).times(value.apply(a)));
    }

    private int state(int pair) {
        return (pair - 1) / process.actions() + 1;
    }

    private int action(int pair) {
        return (pair - 1) % process.actions() + 1;
    }

    private List<List<Rational>> identityMinusDiscounted(List<List<Rational>> transitions) {
        List<List<Rational>> rows = new ArrayList<>();
        for (int i = 0; i < transitions.size(); i++) {
            List<Rational> row = new ArrayList<>();
            for (int j = 0; j < transitions.size(); j++) {
                Rational one = i == j ? Rational.ONE : Rational.ZERO;
                row.add(one.minus(process.discount().times(transitions.get(i).get(j))));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Rational sum(int last, IntFunction<Rational> term) {
        return IntStream.rangeClosed(1, last).mapToObj(term).reduce(Rational.ZERO, Rational::plus);
    }

    private static <T> List<T> numbers(int last, IntFunction<T> value) {
        return IntStream.rangeClosed(1, last).mapToObj(value).toList();
    }
}
