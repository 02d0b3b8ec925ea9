package csc413.hw4.bellman;

import static csc413.hw4.bellman.BellmanNotation.exact;
import static csc413.hw4.bellman.DecisionModels.ACTIONS;
import static csc413.hw4.bellman.DecisionModels.STATES;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What the formulas of question 3.1.c mean, and the processes on which they are tried; everything is exact. */
final class OptimalValuesChecks {
    static final int DRAWN = 9;
    private static final String ALL_POLICIES = "all deterministic policies";

    private final Seed seed;
    private final BellmanNotation names;
    private final Map<DecisionModel, List<BellmanOperator>> policies = new ConcurrentHashMap<>();
    private final Map<BellmanOperator, DecisionModel> solved = new ConcurrentHashMap<>();
    private final Map<DecisionModel, FiniteFunction> iterated = new ConcurrentHashMap<>();

    private OptimalValuesChecks(Seed seed) {
        this.seed = seed;
        this.names = new BellmanNotation(DecisionModels.with(DRAWN, seed));
    }

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        OptimalValuesChecks checks = new OptimalValuesChecks(seed);
        return results.check("definitions", checks.definitions())
                .check("actions", checks.actions())
                .check("policies", checks.overPolicies())
                .check("operator", checks.operator())
                .check("fixed-point", checks.fixedPoint())
                .check("finite-horizon", checks.finiteHorizon())
                .check("unattained", unattained())
                .check("no-discount", checks.noDiscount());
    }

    private Check definitions() {
        return exact(optimum().build(), pairs());
    }

    /** Where the best action is the only one in every state. */
    private Check actions() {
        Notation notation = optimum()
                .finiteFunctionRoute("a_*", ALL_POLICIES, c -> bestActions(names.model(c)))
                .build();
        Cases cases = names.allModels()
                .where(c ->
                        new OptimalControl(names.model(c).process()).optimal().size() == 1)
                .times(BellmanNotation.states());
        return exact(notation, cases);
    }

    /** The policies are numbered; each value is the solution of that policy's linear equations. */
    private Check overPolicies() {
        Notation notation = optimum()
                .set(
                        "\\Pi",
                        c -> IntStream.rangeClosed(1, policies(c).size())
                                .boxed()
                                .toList())
                .indexedRoute(
                        "V^#(#)",
                        "linear equations",
                        (c, k) -> solved(c, k[0]).values().at(k[1]))
                .indexedRoute(
                        "Q^#(#,#)",
                        "linear equations",
                        (c, k) -> solved(c, k[0]).actionValues().at(k[1], k[2]))
                .build();
        return exact(notation, pairs());
    }

    /** T_* as the largest expected return of one step over all policies. */
    private Check operator() {
        Notation notation = process()
                .operatorRoute("T_*", ALL_POLICIES, c -> v -> bestStep(c, v))
                .finiteFunction("V", c -> BellmanNotation.ofState(c.tuple("V_1")))
                .finiteFunctions("V_#", (c, k) -> BellmanNotation.ofState(c.tuple("V_" + k[0])))
                .build();
        Cases first = states().draw("V_1", c -> values(), seed);
        Cases cases = first.draw("V_2", c -> values(), seed)
                .or(first.with("V_2", c -> BellmanNotation.plus(c.tuple("V_1"), -3)));
        return exact(notation, cases);
    }

    /** w by policy iteration, v_* by trying all policies. */
    private Check fixedPoint() {
        Notation notation = process()
                .operatorRoute("T_*", ALL_POLICIES, c -> v -> bestStep(c, v))
                .operatorRoute(
                        "T^\\pi", "listing trajectories", c -> names.model(c).returns()::onValues)
                .operatorRoute("T^d", "listing trajectories", c -> greedy(c).returns()::onValues)
                .finiteFunctionRoute("V^d", "linear equations", c -> greedy(c).values())
                .finiteFunctionRoute(
                        "V^\\pi", "linear equations", c -> names.model(c).values())
                .finiteFunctionRoute("v_*", ALL_POLICIES, c -> names.model(c).optimalValues())
                .finiteFunction("w", this::byPolicyIteration)
                .symbol("n", c -> c.whole("n"))
                .build();
        return exact(notation, states().times(Cases.range("n", 1, 3)));
    }

    /** Two steps on all models, and three on the machine. */
    private Check finiteHorizon() {
        String best =
                "\\max_{d_0, \\dots, d_{n-1}} \\mathbb{E}\\left[ \\sum_{t=0}^{n-1} \\gamma^t r(s_t, d_t(s_t)) + \\gamma^n V(s_n) \\right]";
        Notation notation = process()
                .operator(
                        "T_*",
                        c -> v -> OptimalControl.bestBackup(names.model(c).process(), v))
                .finiteFunction("V", c -> BellmanNotation.ofState(c.tuple("V")))
                .symbol("n", c -> c.whole("n"))
                .route(
                        best,
                        "all sequences of decision rules",
                        c -> new DecisionRules(names.model(c).process())
                                .best(c.integer("s"), c.integer("n"), BellmanNotation.ofState(c.tuple("V"))))
                .build();
        Cases shorter = states().times(Cases.range("n", 1, 2));
        Cases longer =
                DecisionModels.cases(0, 0).times(BellmanNotation.states()).times(Cases.range("n", 3, 3));
        return exact(notation, shorter.or(longer).draw("V", c -> values(), seed));
    }

    /** One state, the actions 1, 2, …, the rewards 1 − 1/a. */
    private static Check unattained() {
        Notation notation = Notation.builder()
                .symbol("a", c -> c.whole("a"))
                .symbol("\\gamma", c -> c.rational("gamma"))
                .indexedRoute("u_#", "linear equations", (c, k) -> OptimalValues.always(k[0], c.rational("gamma")))
                .build();
        Cases discounts = Cases.listed("gamma", Rational.ZERO, Rational.of(1, 2), Rational.of(4, 5));
        return exact(notation, discounts.times(Cases.range("a", 1, 40)));
    }

    /** The definition without the discount, on processes with one that is below 1. */
    private Check noDiscount() {
        return exact(optimum().build(), pairs());
    }

    private Notation.Builder process() {
        return names.process()
                .variable("a", "\\mathcal{A}")
                .variable("a'", "\\mathcal{A}")
                .variable("s'", "\\mathcal{S}")
                .family("p(#|#,#)", (c, k) -> names.model(c).process().transition(k[0], k[1], k[2]));
    }

    private Notation.Builder optimum() {
        return process()
                .finiteFunctionRoute("v_*", ALL_POLICIES, c -> names.model(c).optimalValues())
                .finiteFunctionRoute("q_*", ALL_POLICIES, c -> names.model(c).optimalActionValues());
    }

    private static FiniteFunction bestActions(DecisionModel model) {
        Policy best = new OptimalControl(model.process()).optimal().get(0).policy();
        return FiniteFunction.on(STATES, best::likeliest);
    }

    private FiniteFunction bestStep(Case inputs, FiniteFunction v) {
        return OptimalControl.pointwiseMaximum(policies(inputs).stream()
                .map(one -> solved.computeIfAbsent(one, DecisionModel::new)
                        .returns()
                        .onValues(v))
                .toList());
    }

    private FiniteFunction byPolicyIteration(Case inputs) {
        return iterated.computeIfAbsent(
                names.model(inputs), model -> OptimalControl.byPolicyIteration(model.operator()));
    }

    /** The policy that is greedy with respect to w. */
    private DecisionModel greedy(Case inputs) {
        BellmanOperator d = OptimalControl.greedy(names.model(inputs).process(), byPolicyIteration(inputs));
        return solved.computeIfAbsent(d, DecisionModel::new);
    }

    private List<BellmanOperator> policies(Case inputs) {
        return policies.computeIfAbsent(names.model(inputs), model -> new OptimalControl(model.process()).operators());
    }

    private DecisionModel solved(Case inputs, int policy) {
        return solved.computeIfAbsent(policies(inputs).get(policy - 1), DecisionModel::new);
    }

    private Cases states() {
        return names.allModels().times(BellmanNotation.states());
    }

    private Cases pairs() {
        return states().times(Cases.range("a", 1, ACTIONS));
    }

    private static ExactVectors values() {
        return new ExactVectors(STATES, -9, 9);
    }
}
