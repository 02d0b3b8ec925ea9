package csc413.hw4;

import dev.workings.compute.Results;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What the formulas of question 3.2.2 mean on a small task, in exact fractions: {@code odds} are e^θ and {@code odds'} e^θ′, component by
 * component, {@code T} is the horizon, and {@code tau} the number of a trajectory.
 */
final class OffPolicyChecks {
    private static final List<Integer> STATES = List.of(1, 2);
    private static final List<Integer> ACTIONS = List.of(1, 2);
    private static final String DUALS = "exact dual numbers";
    private static final String STEPS = "following the process step by step";

    private final Function<Policies, OffPolicyModel> models = new Remembered<>(Policies::model);
    private final Function<OffPolicyModel, Gradients> gradients = new Remembered<>(Gradients::new);

    private OffPolicyChecks() {}

    static Results.Builder addTo(Results.Builder results) {
        OffPolicyChecks checks = new OffPolicyChecks();
        return results.check("law", checks.onTrajectories())
                .check("weight", checks.alongTrajectories())
                .check("weight-gradient", checks.alongTrajectories())
                .check("environment", checks.environment())
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
        return exactly(episodes().symbol("\\tau", c -> c.whole("tau")), oneTrajectory());
    }

    private static Cases oneTrajectory() {
        Cases one = Cases.range("T", 1, 1).times(Cases.range("tau", 1, 4));
        Cases two = Cases.range("T", 2, 2).times(Cases.range("tau", 1, 16).where(c -> c.whole("tau") % 3 == 1));
        return policies().times(one.or(two));
    }

    /** The factor of p_θ that is left if the probabilities of the actions are divided out. */
    private Check environment() {
        return exactly(
                known().symbol("\\tau", c -> c.whole("tau"))
                        .family(
                                "s_#",
                                (c, t) -> 1 + trajectory(c, c.integer("tau")).state(t[0] - 1))
                        .family(
                                "a_#",
                                (c, t) -> 1 + trajectory(c, c.integer("tau")).action(t[0] - 1))
                        .realRoute("e(#)", STEPS, (c, at) -> environment(c, trajectory(c, at[0]))),
                oneTrajectory());
    }

    /** A whole sample of m trajectories; all samples are listed. */
    private Check onSamples() {
        Notation.Builder notation = episodes()
                .symbol("m", c -> c.whole("m"))
                .law(
                        "\\mathcal{D}",
                        List.of("\\mathcal{D}"),
                        c -> IndependentDraws.of(c.integer("m"), model(c).probabilities()))
                .boundFamily("w^{(#)}", "\\mathcal{D}", (c, sample, i) -> model(c).weight(drawn(c, sample, i[0])))
                .boundFamily(
                        "g^{(#)}",
                        "\\mathcal{D}",
                        (c, sample, i) -> gradients(c).ofScores(drawn(c, sample, i[0])))
                .boundFamily(
                        "R^{(#)}",
                        "\\mathcal{D}",
                        (c, sample, i) -> drawn(c, sample, i[0]).total());
        Cases one = policies().times(Cases.range("T", 1, 2)).times(Cases.range("m", 1, 1));
        Cases two = policies().times(Cases.range("T", 1, 1)).times(Cases.range("m", 2, 2));
        return exactly(notation, one.or(two));
    }

    /** Behaviour policies that never take the first action in the second state, or in either. */
    private Check withoutSupport() {
        Notation.Builder notation = episodes()
                .set(
                        "\\mathcal{N}",
                        c -> numbers(c).stream()
                                .filter(n -> model(c).probabilities().get(n - 1).signum() == 0)
                                .toList())
                .realRoute(
                        "\\nabla_\\theta p_\\theta(#)",
                        DUALS,
                        (c, at) -> gradients(c).of(i -> model(c).target().probabilityAlong(trajectory(c, at[0]), i)));
        Cases cases = Cases.listed("odds", odds(2, 1, 1, 3), odds(1, 3, 5, 2))
                .times(Cases.listed("odds'", odds(1, 1, 0, 1), odds(3, 1, 0, 1), odds(0, 1, 1, 1)))
                .times(Cases.range("T", 1, 2));
        return exactly(notation, cases);
    }

    /** One action in one state. */
    private Check oneStep() {
        Notation.Builder notation =
                known().symbol("s", c -> c.whole("s")).symbol("\\mathbf{0}", c -> FiniteFunction.on(2, i -> 0));
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
        return known().law("p_\\theta", List.of("\\tau"), c -> model(c).target().law())
                .law("p_{\\theta'}", List.of("\\tau"), c -> model(c).behaviourLaw())
                .set("\\mathcal{T}", this::numbers)
                .boundFamily(
                        "s_#",
                        "\\tau",
                        (c, tau, t) -> 1 + model(c).target().trajectory(tau).state(t[0] - 1))
                .boundFamily(
                        "a_#",
                        "\\tau",
                        (c, tau, t) -> 1 + model(c).target().trajectory(tau).action(t[0] - 1))
                .realRoute(
                        "p_\\theta(#)", STEPS, (c, at) -> trajectory(c, at[0]).probability())
                .realRoute(
                        "p_{\\theta'}(#)",
                        STEPS,
                        (c, at) -> model(c).probabilities().get((int) at[0] - 1))
                .realFamily("R(#)", (c, at) -> trajectory(c, at[0]).total())
                .realFamily("g(#)", (c, at) -> gradients(c).ofScores(trajectory(c, at[0])))
                .realFamily("e(#)", (c, at) -> environment(c, trajectory(c, at[0])))
                .realRoute(
                        "w(#)",
                        STEPS,
                        (c, at) -> trajectory(c, at[0])
                                .probability()
                                .dividedBy(model(c).probabilities().get((int) at[0] - 1)))
                .realFamily("w_#(#)", (c, at) -> model(c).weight(trajectory(c, at[1]), (int) at[0]))
                .realRoute(
                        "\\nabla_\\theta w(#)",
                        DUALS,
                        (c, at) -> gradients(c).of(i -> model(c).weightAlong(trajectory(c, at[0]), i)))
                .route(
                        "\\nabla_\\theta \\mathbb{E}_{p_{\\theta'}}\\left[ w(\\tau)\\, R(\\tau) \\right]",
                        DUALS,
                        c -> gradients(c).of(model(c)::weightedReturnAlong));
    }

    /** The two policies, the task, and what is expected of the target policy. */
    private Notation.Builder known() {
        return Notation.builder()
                .symbol("T", c -> c.whole("T"))
                .set("\\mathcal{S}", c -> STATES)
                .set("\\mathcal{A}", c -> ACTIONS)
                .variable("s", "\\mathcal{S}")
                .variable("a", "\\mathcal{A}")
                .realFamily("\\pi_\\theta(#|#)", (c, at) -> target(c).probability((int) at[1] - 1, (int) at[0] - 1))
                .realFamily(
                        "\\pi_{\\theta'}(#|#)",
                        (c, at) -> model(c).behaviour().probability((int) at[1] - 1, (int) at[0] - 1))
                .conditionalLaw(
                        "\\pi_{\\theta'}(\\cdot|#)",
                        List.of(),
                        (c, at) -> Distribution.ofIndices(
                                model(c).behaviour().probabilities().get((int) at[0] - 1)))
                .realRoute(
                        "\\nabla_\\theta \\pi_\\theta(#|#)",
                        DUALS,
                        (c, at) -> gradients(c).ofPolicy((int) at[1], (int) at[0]))
                .realRoute(
                        "\\nabla_\\theta \\log \\pi_\\theta(#|#)",
                        DUALS,
                        (c, at) -> gradients(c).score((int) at[1], (int) at[0]))
                .realFamily("\\rho_0(#)", (c, at) -> model(c).task().start().get((int) at[0] - 1))
                .realFamily(
                        "p(#|#,#)",
                        (c, at) -> model(c).task().transition((int) at[1] - 1, (int) at[2] - 1, (int) at[0] - 1))
                .realFamily("r(#,#)", (c, at) -> model(c).task().reward((int) at[0] - 1, (int) at[1] - 1))
                .finiteFunctionRoute(
                        "\\chi^2",
                        "(p − q)²/q(1 − q) for two actions",
                        c -> FiniteFunction.on(2, state -> model(c).divergence(state - 1)))
                .route(
                        "L(\\theta)",
                        "adding up over the trajectories",
                        c -> model(c).surrogateAlong(0).value())
                .route("\\nabla_\\theta L(\\theta)", DUALS, c -> gradients(c).of(model(c)::surrogateAlong))
                .route(
                        "J(\\theta)",
                        "recursion over the states",
                        c -> model(c).task().expectedReturn(target(c).along(0)).value())
                .route(
                        "\\nabla_\\theta J(\\theta)",
                        "exact dual numbers in the recursion",
                        c -> gradients(c)
                                .of(i ->
                                        model(c).task().expectedReturn(target(c).along(i))));
    }

    /** Gradients as functions on the components of θ, which exact dual numbers find without a formula for a score. */
    private static final class Gradients {
        private final int components;

        /** Row s, column a. */
        private final List<List<FiniteFunction>> ofPolicy;

        private final List<List<FiniteFunction>> scores;

        Gradients(OffPolicyModel model) {
            EpisodicPolicy target = model.target().policy();
            this.components = target.parameters();
            this.ofPolicy = rows(
                    target, (state, action, i) -> target.along(i).get(state).get(action));
            this.scores = rows(
                    target,
                    (state, action, i) -> target.along(i)
                            .get(state)
                            .get(action)
                            .dividedBy(ExactDual.fixed(target.probability(state, action))));
        }

        private interface OfAction {
            ExactDual along(int state, int action, int i);
        }

        private List<List<FiniteFunction>> rows(EpisodicPolicy policy, OfAction f) {
            return IntStream.range(0, STATES.size())
                    .mapToObj(state -> IntStream.range(0, policy.actions(state))
                            .mapToObj(action -> of(i -> f.along(state, action, i)))
                            .toList())
                    .toList();
        }

        FiniteFunction of(IntFunction<ExactDual> along) {
            return FiniteFunction.on(components, i -> along.apply(i - 1).slope());
        }

        FiniteFunction ofPolicy(int state, int action) {
            return ofPolicy.get(state - 1).get(action - 1);
        }

        /** The sum of the scores of all steps. */
        FiniteFunction ofScores(EpisodicTrajectory trajectory) {
            return FiniteFunction.on(
                    components,
                    i -> IntStream.range(0, trajectory.steps())
                            .mapToObj(t -> scores.get(trajectory.state(t))
                                    .get(trajectory.action(t))
                                    .exactAt(i))
                            .reduce(Rational.ZERO, Rational::plus));
        }

        /** ∇π/π. */
        FiniteFunction score(int state, int action) {
            return scores.get(state - 1).get(action - 1);
        }
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
        return new Input.Tuple(OffPolicyExamples.odds(first, ofFirst, second, ofSecond));
    }

    private OffPolicyModel model(Case inputs) {
        return models.apply(new Policies(inputs.tuple("odds"), inputs.tuple("odds'"), inputs.integer("T")));
    }

    private record Policies(List<Rational> odds, List<Rational> behaviourOdds, int horizon) {
        OffPolicyModel model() {
            return OffPolicyExamples.twoStates(odds, behaviourOdds, horizon);
        }
    }

    private Gradients gradients(Case inputs) {
        return gradients.apply(model(inputs));
    }

    private EpisodicPolicy target(Case inputs) {
        return model(inputs).target().policy();
    }

    private EpisodicTrajectory trajectory(Case inputs, double number) {
        return model(inputs).target().trajectories().get((int) number - 1);
    }

    /** p_θ(τ), as the process finds it step by step, without the probabilities of the actions. */
    private Rational environment(Case inputs, EpisodicTrajectory trajectory) {
        return IntStream.range(0, trajectory.steps())
                .mapToObj(t -> target(inputs).probability(trajectory.state(t), trajectory.action(t)))
                .reduce(trajectory.probability(), Rational::dividedBy);
    }

    private List<Integer> numbers(Case inputs) {
        return IntStream.rangeClosed(1, model(inputs).probabilities().size())
                .boxed()
                .toList();
    }

    private EpisodicTrajectory drawn(Case inputs, Object sample, int index) {
        return model(inputs).target().trajectory(IndependentDraws.drawn(sample, index));
    }
}
