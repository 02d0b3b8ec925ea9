package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.IntStream;

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

    EpisodicTask withHorizon(int steps) {
        return new EpisodicTask(start, transitions, rewards, steps);
    }

    EpisodicTask withRewards(List<List<Rational>> others) {
        return new EpisodicTask(start, transitions, others, horizon);
    }

    int states() {
        return start.size();
    }

    Rational reward(int state, int action) {
        return rewards.get(state).get(action);
    }

    Rational transition(int state, int action, int next) {
        return transitions.get(state).get(action).get(next);
    }

    /**
     * J with its derivative, from the values of the first states: it knows of no trajectory, no score and no weight.
     *
     * @param policy row s, column a, with the derivative of each probability
     */
    ExactDual expectedReturn(List<List<ExactDual>> policy) {
        return mean(start, values(policy).get(0));
    }

    /** The expected return from each state at each time, row t, by going back from the last step. */
    List<List<ExactDual>> values(List<List<ExactDual>> policy) {
        LinkedList<List<ExactDual>> values = new LinkedList<>();
        List<ExactDual> next = Collections.nCopies(states(), ExactDual.fixed(Rational.ZERO));
        for (int t = 0; t < horizon; t++) {
            List<ExactDual> later = next;
            next = IntStream.range(0, states())
                    .mapToObj(state -> value(state, policy.get(state), later))
                    .toList();
            values.addFirst(next);
        }
        return values;
    }

    private ExactDual value(int state, List<ExactDual> choices, List<ExactDual> later) {
        return IntStream.range(0, choices.size())
                .mapToObj(action -> mean(transitions.get(state).get(action), later)
                        .plus(ExactDual.fixed(reward(state, action)))
                        .times(choices.get(action)))
                .reduce(ExactDual.fixed(Rational.ZERO), ExactDual::plus);
    }

    private static ExactDual mean(List<Rational> probabilities, List<ExactDual> values) {
        return IntStream.range(0, values.size())
                .mapToObj(state -> values.get(state).times(ExactDual.fixed(probabilities.get(state))))
                .reduce(ExactDual.fixed(Rational.ZERO), ExactDual::plus);
    }
}
