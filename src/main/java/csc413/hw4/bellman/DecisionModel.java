package csc413.hw4.bellman;

import dev.workings.compute.check.FiniteFunction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A process with a policy, and what is asked of it again and again, each computed once: its fixed points and its optimum. */
final class DecisionModel {
    private final BellmanOperator operator;
    private final ListedReturns returns;
    private final Map<String, FiniteFunction> known = new ConcurrentHashMap<>();

    DecisionModel(BellmanOperator operator) {
        this.operator = operator;
        this.returns = new ListedReturns(operator.process(), operator.policy());
    }

    FiniteDecisionProcess process() {
        return operator.process();
    }

    Policy policy() {
        return operator.policy();
    }

    BellmanOperator operator() {
        return operator;
    }

    ListedReturns returns() {
        return returns;
    }

    /** V^π. */
    FiniteFunction values() {
        return once("V", operator::values);
    }

    /** Q^π. */
    FiniteFunction actionValues() {
        return once("Q", operator::actionValues);
    }

    /** v_*, by trying all policies. */
    FiniteFunction optimalValues() {
        return once("v", () -> new OptimalControl(process()).values());
    }

    /** q_*, by trying all policies. */
    FiniteFunction optimalActionValues() {
        return once("q", () -> new OptimalControl(process()).actionValues());
    }

    private FiniteFunction once(String name, Supplier<FiniteFunction> function) {
        return known.computeIfAbsent(name, absent -> function.get());
    }
}
