package csc413.hw4.bellman;

import dev.workings.compute.check.Distribution;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law μ of a pair (s, a) that the transitions of a process and a policy do not change.
 *
 * @param states the probability of each state; that of (s, a) is this times π(a | s)
 */
record StationaryLaw(List<Rational> states, Policy policy) {
    StationaryLaw {
        states = List.copyOf(states);
    }

    /** Empty if there are several. */
    static Optional<StationaryLaw> of(BellmanOperator operator) {
        try {
            List<Rational> states = ExactLinearSystem.solve(equations(operator.stateTransitions()), total(operator));
            return Optional.of(new StationaryLaw(states, operator.policy()));
        } catch (ArithmeticException severalSolutions) {
            return Optional.empty();
        }
    }

    Rational probability(int s, int a) {
        return states.get(s - 1).times(policy.probability(a, s));
    }

    /** Over the pairs (s, a). */
    Distribution ofPairs() {
        Map<Object, Object> probabilities = new LinkedHashMap<>();
        for (int s = 1; s <= states.size(); s++) {
            for (int a = 1; a <= policy.probabilities().get(s - 1).size(); a++) {
                probabilities.put(List.of(s, a), probability(s, a));
            }
        }
        return Distribution.finite(probabilities);
    }

    /** Σ μ(s) P(s′ | s) − μ(s′) = 0 for all s′ but the last, and Σ μ(s) = 1, which the others leave open. */
    private static List<List<Rational>> equations(List<List<Rational>> transitions) {
        int states = transitions.size();
        List<List<Rational>> rows = new ArrayList<>();
        for (int next = 0; next < states - 1; next++) {
            List<Rational> row = new ArrayList<>();
            for (int s = 0; s < states; s++) {
                row.add(transitions.get(s).get(next).minus(s == next ? Rational.ONE : Rational.ZERO));
            }
            rows.add(row);
        }
        rows.add(Collections.nCopies(states, Rational.ONE));
        return rows;
    }

    private static List<Rational> total(BellmanOperator operator) {
        List<Rational> right =
                new ArrayList<>(Collections.nCopies(operator.process().states() - 1, Rational.ZERO));
        right.add(Rational.ONE);
        return right;
    }
}
