package csc413.hw4.bellman;

import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.List;

/**
 * A Markov decision process with the states 1, 2, … and the actions 1, 2, …, in exact fractions.
 *
 * @param rewards row s, column a: r(s, a)
 * @param transitions first s, then a, then s′: the probability p(s′ | s, a)
 * @param discount γ; not confined to [0, 1), since what happens outside of it is part of question 3.1
 */
record FiniteDecisionProcess(List<List<Rational>> rewards, List<List<List<Rational>>> transitions, Rational discount) {
    FiniteDecisionProcess {
        rewards = rewards.stream().map(List::copyOf).toList();
        transitions = transitions.stream()
                .map(rows -> rows.stream().map(List::copyOf).toList())
                .toList();
    }

    int states() {
        return rewards.size();
    }

    int actions() {
        return rewards.get(0).size();
    }

    /** r(s, a). */
    Rational reward(int s, int a) {
        return rewards.get(s - 1).get(a - 1);
    }

    /** p(s′ | s, a), where s′ is {@code next}. */
    Rational transition(int next, int s, int a) {
        return transitions.get(s - 1).get(a - 1).get(next - 1);
    }

    /** p(· | s, a). */
    Distribution nextState(int s, int a) {
        return Distribution.ofIndices(transitions.get(s - 1).get(a - 1));
    }

    /** r as a function of (s, a). */
    FiniteFunction rewardFunction() {
        return FiniteFunction.on(states(), actions(), this::reward);
    }

    FiniteDecisionProcess withDiscount(Rational other) {
        return new FiniteDecisionProcess(rewards, transitions, other);
    }
}
