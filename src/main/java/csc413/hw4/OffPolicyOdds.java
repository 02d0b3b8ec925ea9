package csc413.hw4;

import dev.workings.compute.number.Field;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The policies of the page: in state 1 the first action has the log-odds θ₁, in state 2 the log-odds θ₁ + θ₂. They are given by their
 * odds e^θ, in which everything is rational.
 */
final class OffPolicyOdds {
    static final int PARAMETERS = 2;

    private OffPolicyOdds() {}

    /** The probabilities of the actions, a row for each state. */
    static <T extends Field<T>> List<List<T>> policy(List<T> odds) {
        return List.of(row(odds.get(0)), row(odds.get(0).times(odds.get(1))));
    }

    private static <T extends Field<T>> List<T> row(T odds) {
        T share = odds.dividedBy(odds.plus(1));
        return List.of(share, share.negated().plus(1));
    }

    /** ∇ log π(a | s), by components: 1 − π(1 | s) or −π(1 | s) where the parameter counts, and 0 elsewhere. */
    static <T extends Field<T>> List<T> score(List<List<T>> policy, int state, int action) {
        T share = policy.get(state).get(0);
        T slope = share.negated().plus(action == 0 ? 1 : 0);
        return List.of(slope, state == 1 ? slope : slope.constant(0));
    }

    /** Policies that carry their derivative with respect to each parameter: ∂e^θ/∂θ = e^θ. */
    static List<List<List<OffPolicyDual>>> differentiated(List<Rational> odds) {
        return IntStream.range(0, PARAMETERS)
                .mapToObj(parameter -> policy(IntStream.range(0, PARAMETERS)
                        .mapToObj(i -> new OffPolicyDual(odds.get(i), i == parameter ? odds.get(i) : Rational.ZERO))
                        .toList()))
                .toList();
    }
}
