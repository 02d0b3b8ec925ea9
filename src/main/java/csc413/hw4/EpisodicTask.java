package csc413.hw4;

import dev.workings.compute.number.Rational;
import java.util.List;

/**
 * What an agent meets in an episode of {@code horizon} steps. States and actions count from 0.
 *
 * @param start ρ₀, the probability of each first state
 * @param transitions first s, then a, then s′: the probability p(s′ | s, a)
 * @param rewards row s, column a: the reward r(s, a)
 * @param horizon T, the number of actions
 */
record EpisodicTask(
        List<Rational> start, List<List<List<Rational>>> transitions, List<List<Rational>> rewards, int horizon) {
    /** One state in which one action is taken. */
    static EpisodicTask bandit(List<Rational> rewards) {
        List<List<Rational>> staying =
                rewards.stream().map(reward -> List.of(Rational.ONE)).toList();
        return new EpisodicTask(List.of(Rational.ONE), List.of(staying), List.of(rewards), 1);
    }

    /** With every state drawn from ρ₀, as formula (3.3) is printed. */
    EpisodicTask restarting() {
        List<List<List<Rational>>> anywhere = rewards.stream()
                .map(row -> row.stream().map(reward -> start).toList())
                .toList();
        return new EpisodicTask(start, anywhere, rewards, horizon);
    }

    int states() {
        return start.size();
    }

    Rational reward(int state, int action) {
        return rewards.get(state).get(action);
    }
}
