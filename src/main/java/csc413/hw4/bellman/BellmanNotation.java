package csc413.hw4.bellman;

import static csc413.hw4.bellman.DecisionModels.ACTIONS;
import static csc413.hw4.bellman.DecisionModels.STATES;

import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the formulas of question 3.1 have in common. A case has the number of a model, a state s and an action a where the display has
 * them, and exact vectors for the functions V and Q.
 */
record BellmanNotation(DecisionModels models) {
    private static final String LISTING = "listing trajectories";
    private static final String EQUATIONS = "linear equations";

    /** States and actions, γ, r, r^π, and the laws π(· | s) and P(· | s, a). */
    Notation.Builder process() {
        return Notation.builder()
                .set("\\mathcal{S}", c -> numbers(STATES))
                .set("\\mathcal{A}", c -> numbers(ACTIONS))
                .symbol("s", c -> c.whole("s"))
                .symbol("a", c -> c.whole("a"))
                .symbol("\\gamma", c -> model(c).process().discount())
                .finiteFunction("r", c -> model(c).process().rewardFunction())
                .finiteFunction("r^\\pi", c -> model(c).operator().expectedRewards())
                .conditionalLaw(
                        "\\pi(\\cdot|#)",
                        List.of(),
                        (c, at) -> model(c).policy().at((int) at[0]))
                .conditionalLaw(
                        "\\mathcal{P}(\\cdot|#,#)",
                        List.of(),
                        (c, at) -> model(c).process().nextState((int) at[0], (int) at[1]));
    }

    /** With T^π on functions of the state, as the expected return of one step, and its fixed point. */
    Notation.Builder onValues() {
        return process()
                .operatorRoute("T^\\pi", LISTING, c -> model(c).returns()::onValues)
                .finiteFunctionRoute("V^\\pi", EQUATIONS, c -> model(c).values());
    }

    /** With T^π on functions of state and action, as the expected return of one step, and its fixed point. */
    Notation.Builder onActionValues() {
        return process()
                .operatorRoute("T^\\pi", LISTING, c -> model(c).returns()::onActionValues)
                .finiteFunctionRoute("Q^\\pi", EQUATIONS, c -> model(c).actionValues());
    }

    Cases allModels() {
        return DecisionModels.cases(0, models.last());
    }

    DecisionModel model(Case inputs) {
        return models.get(inputs.integer("model"));
    }

    static Cases states() {
        return Cases.range("s", 1, STATES);
    }

    static Cases pairs() {
        return states().times(Cases.range("a", 1, ACTIONS));
    }

    /** A function of the state from the exact vector of its values. */
    static FiniteFunction ofState(List<Rational> values) {
        return FiniteFunction.on(STATES, s -> values.get(s - 1));
    }

    /** A function of state and action from its values at (1, 1), (1, 2), (2, 1), …. */
    static FiniteFunction ofPair(List<Rational> values) {
        return FiniteFunction.on(STATES, ACTIONS, (s, a) -> values.get((s - 1) * ACTIONS + a - 1));
    }

    /** The values of a function in the order of its arguments. */
    static List<Rational> entries(FiniteFunction function) {
        return function.values().keySet().stream()
                .map(arguments -> function.exactAt(arguments.toArray()))
                .toList();
    }

    /** A constant added to every entry. */
    static Input.Tuple plus(List<Rational> entries, long constant) {
        return new Input.Tuple(
                entries.stream().map(entry -> entry.plus(Rational.of(constant))).toList());
    }

    /** A check of which every number is a fraction. */
    static Check exact(Notation notation, Cases cases) {
        return Check.of(notation, cases, Tolerance.exact());
    }

    private static List<?> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
