package csc413.hw4.bellman;

import dev.workings.compute.check.Distribution;
import dev.workings.compute.number.Rational;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How an action is drawn in each state of a {@link FiniteDecisionProcess}.
 *
 * @param probabilities row s, column a: π(a | s)
 */
record Policy(List<List<Rational>> probabilities) {
    Policy {
        probabilities = probabilities.stream().map(List::copyOf).toList();
    }

    /** The policy that takes {@code choices[s − 1]} in state s. */
    static Policy deterministic(int actions, int... choices) {
        return new Policy(Arrays.stream(choices)
                .mapToObj(a -> ExactVectors.unit(actions, a))
                .toList());
    }

    /** Every action with the same probability. */
    static Policy uniform(int states, int actions) {
        return new Policy(Collections.nCopies(states, Collections.nCopies(actions, Rational.of(1, actions))));
    }

    /** All policies that leave nothing to chance; there are as many as functions from states to actions. */
    static List<Policy> allDeterministic(int states, int actions) {
        List<int[]> choices = List.of(new int[0]);
        for (int s = 1; s <= states; s++) {
            choices = choices.stream()
                    .flatMap(begun -> IntStream.rangeClosed(1, actions).mapToObj(a -> with(begun, a)))
                    .toList();
        }
        return choices.stream().map(all -> deterministic(actions, all)).toList();
    }

    /** π(a | s). */
    Rational probability(int a, int s) {
        return probabilities.get(s - 1).get(a - 1);
    }

    /** π(· | s). */
    Distribution at(int s) {
        return Distribution.ofIndices(probabilities.get(s - 1));
    }

    /** The action with the largest probability in state s, the first of several. */
    int likeliest(int s) {
        List<Rational> row = probabilities.get(s - 1);
        return row.indexOf(Collections.max(row)) + 1;
    }

    private static int[] with(int[] begun, int last) {
        int[] longer = Arrays.copyOf(begun, begun.length + 1);
        longer[begun.length] = last;
        return longer;
    }
}
