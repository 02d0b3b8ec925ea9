package csc413.hw4;

import dev.workings.compute.Results;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the formulas of question 3.2.2 mean on a small task, in exact fractions: {@code odds} are e^θ and {@code odds'} e^θ′, component by
 * component, {@code T} is the horizon, and {@code tau} the number of a trajectory.
 */
final class OffPolicyChecks {
    private static final List<Integer> STATES = List.of(1, 2);
    private static final List<Integer> ACTIONS = List.of(1, 2);
    private static final String DUALS = "exact dual numbers";
    private static final String STEPS = "following the process step by step";

    private final Map<List<Object>, OffPolicyModel> models = new ConcurrentHashMap<>();

    private OffPolicyChecks() {}

    static Results.Builder addTo(Results.Builder results) {
        OffPolicyChecks checks = new OffPolicyChecks();
        return results.check("law", checks.onTrajectories())
                .check("weight", checks.alongTrajectories())
                .check("weight-gradient", checks.alongTrajectories())
                .check("answer", checks.onLongerTrajectories())
                .check("gradient", checks.onTrajectories())
                .check("sample", checks.onSamples())
                .check("support", checks.withoutSupport())
                .check("one-step", checks.oneStep())
                .check("moments", checks.onTrajectories())
                .check("alike", checks.alike())
                .check("peeling", checks.peeling())
                .check("close", checks.atThePolicyItself())
                .check("current-step", checks.onTrajectories())
                .check("shortcut", checks.apart())
                .check("reward", checks.rewardByReward());
    }

    /** Expectations over all trajectories. */
    private Check onTrajectories() {
        return exactly(episodes(), policies().times(Cases.range("T", 1, 2)));
    }

    private Check onLongerTrajectories() {
        Cases three = Cases.of(policies().stream().findFirst().orElseThrow()).times(Cases.range("T", 3, 3));
        return exactly(episodes(), policies().times(Cases.range("T", 1, 2)).or(three));
    }

    /** One trajectory at a time: all of one step, every third of two steps. */
    private Check alongTrajectories() {
        Notation.Builder notation = episodes().symbol("\\tau", c -> c.whole("tau"));
        Cases one = Cases.range("T", 1, 1).times(Cases.range("tau", 1, 8));
        Cases two = Cases.range("T", 2, 2).times(Cases.range("tau", 1, 32).where(c -> c.whole("tau") % 3 == 1));
        return exactly(notation, policies().times(one.or(two)));
    }

    /** A whole sample of m trajectories; all samples are listed. */
    private Check onSamples() {
        Notation.Builder notation = episodes()
                .symbol("m", c -> c.whole("m"))
                .law("\\mathcal{D}", List.of("\\mathcal{D}"), c -> model(c).samples(c.integer("m")))
                .boundFamily("\\tau^{(#)}", "\\mathcal{D}", (c, sample, i) -> drawn(sample, i[0]))
                .boundFamily(
                        "s_#^{(#)}", "\\mathcal{D}", (c, sample, at) -> model(c).state(drawn(sample, at[1]), at[0]))
                .boundFamily(
                        "a_#^{(#)}", "\\mathcal{D}", (c, sample, at) -> model(c).action(drawn(sample, at[1]), at[0]));
        Cases one = policies().times(Cases.range("T", 1, 2)).times(Cases.range("m", 1, 1));
        Cases two = policies().times(Cases.range("T", 1, 1)).times(Cases.range("m", 2, 2));
        return exactly(notation, one.or(two));
    }

    /** Behaviour policies that never take the first action in the second state, or in either. */
    private Check withoutSupport() {
        Notation.Builder notation = episodes()
                .set("\\mathcal{N}", c -> model(c).numbers(trajectory -> !model(c).isPossible(trajectory)))
                .realRoute(
                        "\\nabla_\\theta p_\\theta(#)", DUALS, (c, at) -> model(c).gradientOfProbability((int) at[0]));
        Cases cases = Cases.listed("odds", odds(2, 1, 1, 3), odds(1, 3, 5, 2))
                .times(Cases.listed("odds'", odds(1, 1, 0, 1), odds(3, 1, 0, 1), odds(0, 1, 1, 1)))
                .times(Cases.range("T", 1, 2));
        return exactly(notation, cases);
    }

    /** One action in one state. */
    private Check oneStep() {
        Notation.Builder notation = known().symbol("s", c -> c.whole("s"))
                .symbol("\\mathbf{0}", c -> FiniteFunction.on(OffPolicyOdds.PARAMETERS, i -> 0));
        return exactly(notation, policies().times(Cases.range("T", 1, 1)).times(Cases.range("s", 1, 2)));
    }

    /** Policies that differ by the same in both states. */
    private Check alike() {
        Cases cases = Cases.of(
                        policies(odds(3, 1, 1, 1), odds(2, 1, 1, 1)), policies(odds(1, 4, 1, 1), odds(1, 2, 1, 1)))
                .times(Cases.range("T", 1, 2))
                .times(Cases.range("s", 1, 2));
        return exactly(episodes().symbol("s", c -> c.whole("s")), cases);
    }

    /** The second moment of a product of t ratios, the last of which is taken off. */
    private Check peeling() {
        Notation.Builder notation = episodes().symbol("t", c -> c.whole("t"));
        return exactly(notation, policies().times(Cases.range("T", 2, 2)).times(Cases.range("t", 1, 2)));
    }

    /** The two policies are one. */
    private Check atThePolicyItself() {
        Cases cases = Cases.listed("odds", odds(2, 1, 1, 3), odds(1, 2, 3, 1), odds(3, 1, 1, 1))
                .with("odds'", c -> c.input("odds"))
                .times(Cases.range("T", 1, 2));
        return exactly(episodes(), cases);
    }

    /** Different policies and more than one step, in the example of the page's tables. */
    private Check apart() {
        Cases example = Cases.of(policies(odds(2, 1, 1, 3), odds(1, 2, 3, 2)));
        return exactly(episodes(), example.times(Cases.range("T", 2, 2)));
    }

    /** What one reward needs of the weights and the scores. */
    private Check rewardByReward() {
        Notation.Builder notation = episodes().symbol("t'", c -> c.whole("t'"));
        Cases cases = policies().times(Cases.range("T", 1, 2)).times(Cases.range("t'", 1, 2));
        return exactly(notation, cases.where(c -> c.integer("t'") <= c.integer("T")));
    }

    private static Check exactly(Notation.Builder notation, Cases cases) {
        return Check.of(notation.build(), cases, Tolerance.exact());
    }

    /** Trajectories, with all that depends on one of them. */
    private Notation.Builder episodes() {
        return known().law("p_\\theta", List.of("\\tau"), c -> model(c).targetLaw())
                .law("p_{\\theta'}", List.of("\\tau"), c -> model(c).behaviourLaw())
                .set("\\mathcal{T}", c -> model(c).numbers(trajectory -> true))
                .boundFamily("s_#", "\\tau", (c, tau, t) -> model(c).state(number(tau), t[0]))
                .boundFamily("a_#", "\\tau", (c, tau, t) -> model(c).action(number(tau), t[0]))
                .realRoute("p_\\theta(#)", STEPS, (c, at) -> model(c).targetProbability((int) at[0]))
                .realRoute("p_{\\theta'}(#)", STEPS, (c, at) -> model(c).behaviourProbability((int) at[0]))
                .realFamily("R(#)", (c, at) -> model(c).totalReward((int) at[0]))
                .realRoute("w(#)", STEPS, (c, at) -> model(c).weight((int) at[0]))
                .realFamily("w_#(#)", (c, at) -> model(c).weight((int) at[1], (int) at[0]))
                .realRoute("\\nabla_\\theta w(#)", DUALS, (c, at) -> model(c).gradientOfWeight((int) at[0]))
                .route(
                        "\\nabla_\\theta \\mathbb{E}_{\\tau \\sim p_{\\theta'}}\\left[ w(\\tau)\\, R(\\tau) \\right]",
                        DUALS,
                        c -> model(c).gradientOfWeightedReturn());
    }

    /** The two policies, the task, and what is expected of the target policy. */
    private Notation.Builder known() {
        return Notation.builder()
                .symbol("T", c -> c.whole("T"))
                .set("\\mathcal{S}", c -> STATES)
                .set("\\mathcal{A}", c -> ACTIONS)
                .variable("s", "\\mathcal{S}")
                .variable("a", "\\mathcal{A}")
                .realFamily("\\pi_\\theta(#|#)", (c, at) -> model(c).target((int) at[0], (int) at[1]))
                .realFamily("\\pi_{\\theta'}(#|#)", (c, at) -> model(c).behaviour((int) at[0], (int) at[1]))
                .conditionalLaw("\\pi_{\\theta'}(\\cdot|#)", List.of(), (c, at) -> model(c).behaviourIn((int) at[0]))
                .realRoute(
                        "\\nabla_\\theta \\pi_\\theta(#|#)",
                        DUALS,
                        (c, at) -> model(c).gradientOfPolicy((int) at[0], (int) at[1]))
                .realRoute(
                        "\\nabla_\\theta \\log \\pi_\\theta(#|#)",
                        DUALS,
                        (c, at) -> model(c).score((int) at[0], (int) at[1]))
                .realFamily("\\rho_0(#)", (c, at) -> OffPolicyModel.start((int) at[0]))
                .realFamily("p(#|#,#)", (c, at) -> OffPolicyModel.transition((int) at[0], (int) at[1], (int) at[2]))
                .finiteFunction("r", c -> FiniteFunction.on(2, 2, OffPolicyModel::reward))
                .finiteFunctionRoute(
                        "\\chi^2", "(p − q)²/q(1 − q) for two actions", c -> FiniteFunction.on(2, model(c)::divergence))
                .route("L(\\theta)", "adding up over the trajectories", c -> model(c).surrogate())
                .route("\\nabla_\\theta L(\\theta)", DUALS, c -> model(c).gradientOfSurrogate())
                .route("J(\\theta)", "recursion over the states", c -> model(c).expectedReturn())
                .route("\\nabla_\\theta J(\\theta)", "exact dual numbers in the recursion", c -> model(c).gradient());
    }

    /** For and against the first action; the policies of the last pair differ alike in both states. */
    private static Cases policies() {
        return Cases.of(
                policies(odds(2, 1, 1, 3), odds(1, 2, 3, 2)),
                policies(odds(1, 3, 5, 2), odds(2, 1, 1, 1)),
                policies(odds(1, 2, 4, 1), odds(3, 1, 1, 2)),
                policies(odds(3, 1, 1, 1), odds(2, 1, 1, 1)));
    }

    private static Case policies(Input odds, Input behaviourOdds) {
        return Case.EMPTY.with("odds", odds).with("odds'", behaviourOdds);
    }

    private static Input.Tuple odds(long first, long ofFirst, long second, long ofSecond) {
        return new Input.Tuple(List.of(Rational.of(first, ofFirst), Rational.of(second, ofSecond)));
    }

    private OffPolicyModel model(Case inputs) {
        List<Object> key = List.of(inputs.tuple("odds"), inputs.tuple("odds'"), inputs.integer("T"));
        return models.computeIfAbsent(
                key, some -> new OffPolicyModel(inputs.tuple("odds"), inputs.tuple("odds'"), inputs.integer("T")));
    }

    private static int drawn(Object sample, int index) {
        return number(((List<?>) sample).get(index - 1));
    }

    private static int number(Object whole) {
        return ((Rational) whole).numerator().intValueExact();
    }
}
