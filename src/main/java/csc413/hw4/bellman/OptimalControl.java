package csc413.hw4.bellman;

import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The best that can be done in a finite process, found by trying all policies that leave nothing to chance, each by its linear equations.
 */
record OptimalControl(FiniteDecisionProcess process) {
    /** v_*: in each state the largest V^π. */
    FiniteFunction values() {
        return pointwiseMaximum(
                operators().stream().map(BellmanOperator::values).toList());
    }

    /** q_*: for each state and action the largest Q^π. */
    FiniteFunction actionValues() {
        return pointwiseMaximum(
                operators().stream().map(BellmanOperator::actionValues).toList());
    }

    /** The policies, in the order of {@link Policy#allDeterministic}. */
    List<BellmanOperator> operators() {
        return Policy.allDeterministic(process.states(), process.actions()).stream()
                .map(policy -> new BellmanOperator(process, policy))
                .toList();
    }

    /** Those whose value is the largest in every state. */
    List<BellmanOperator> optimal() {
        FiniteFunction best = values();
        return operators().stream().filter(one -> one.values().equals(best)).toList();
    }

    /** The optimal value by policy iteration: from a policy to the one that is greedy with respect to its value, until nothing changes. */
    static FiniteFunction byPolicyIteration(BellmanOperator first) {
        FiniteFunction values = first.values();
        FiniteFunction better = greedy(first.process(), values).values();
        while (!better.equals(values)) {
            values = better;
            better = greedy(first.process(), values).values();
        }
        return values;
    }

    /** (T_* V)(s), the largest over the actions of {@link #lookahead}. */
    static FiniteFunction bestBackup(FiniteDecisionProcess process, FiniteFunction v) {
        return greedy(process, v).onValues(v);
    }

    /** The policy that takes the first of the best actions if what follows is worth V. */
    static BellmanOperator greedy(FiniteDecisionProcess process, FiniteFunction v) {
        FiniteFunction q = lookahead(process, v);
        int[] choices = IntStream.rangeClosed(1, process.states())
                .map(s -> best(q, s, process.actions()))
                .toArray();
        return new BellmanOperator(process, Policy.deterministic(process.actions(), choices));
    }

    /** r(s, a) + γ Σ p(s′ | s, a) V(s′): T^π of V when π takes a, one action at a time. */
    static FiniteFunction lookahead(FiniteDecisionProcess process, FiniteFunction v) {
        List<FiniteFunction> byAction = IntStream.rangeClosed(1, process.actions())
                .mapToObj(a -> Policy.deterministic(
                        process.actions(),
                        IntStream.generate(() -> a).limit(process.states()).toArray()))
                .map(always -> new BellmanOperator(process, always).onValues(v))
                .toList();
        return FiniteFunction.on(
                process.states(),
                process.actions(),
                (s, a) -> byAction.get(a - 1).at(s));
    }

    static FiniteFunction pointwiseMaximum(List<FiniteFunction> functions) {
        return new FiniteFunction(functions.get(0).values().keySet().stream()
                .collect(Collectors.toMap(
                        arguments -> arguments,
                        arguments -> largest(functions, arguments),
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }

    private static Rational largest(List<FiniteFunction> functions, List<Object> arguments) {
        return functions.stream()
                .map(function -> function.exactAt(arguments.toArray()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static int best(FiniteFunction q, int s, int actions) {
        return IntStream.rangeClosed(1, actions)
                .boxed()
                .max(Comparator.<Integer, Rational>comparing(a -> q.exactAt(s, a))
                        .thenComparing(a -> -a))
                .orElseThrow();
    }
}
