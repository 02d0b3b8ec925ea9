package dev.workings.compute.route;

import dev.workings.compute.number.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A finite path s₀ a₀ s₁ a₁ … sₙ of a decision process, with its probability.
 *
 * @param states one more than actions
 */
public record Trajectory<T extends Field<T>>(List<Integer> states, List<Integer> actions, T probability) {
    public Trajectory {
        states = List.copyOf(states);
        actions = List.copyOf(actions);
        if (states.size() != actions.size() + 1) {
            throw new IllegalArgumentException("a trajectory has one more state than actions");
        }
    }

    public int state(int time) {
        return states.get(time);
    }

    public int action(int time) {
        return actions.get(time);
    }

    static <T extends Field<T>> Trajectory<T> beginning(int state, T probability) {
        return new Trajectory<>(List.of(state), List.of(), probability);
    }

    Trajectory<T> followedBy(int action, int state, T factor) {
        return new Trajectory<>(with(states, state), with(actions, action), probability.times(factor));
    }

    int lastState() {
        return states.get(states.size() - 1);
    }

    /** A probability of 0 that carries a derivative is not left out. */
    boolean isPossible() {
        return !probability.equals(probability.constant(0));
    }

    private static List<Integer> with(List<Integer> list, int last) {
        List<Integer> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
