package csc413.hw4.reinforce;

import dev.workings.compute.cases.Case;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The symbols of question 3.2.2, in exact fractions. A case has the inputs {@code odds} for e^θ and {@code odds'} for e^θ′, component by
 * component, and the horizon {@code T}. Trajectories, states, actions and times are numbered from 1.
 */
final class OffPolicyNotation {
    static final String DUALS = "exact dual numbers";
    static final String STEPS = "following the process step by step";

    private static final List<Integer> STATES = List.of(1, 2);
    private static final List<Integer> ACTIONS = List.of(1, 2);

    private final Function<Policies, OffPolicyModel> models = new Remembered<>(Policies::model);
    private final Function<OffPolicyModel, TargetGradients> gradients = new Remembered<>(TargetGradients::new);

    /** Trajectories, with all that depends on one of them. */
    Notation.Builder episodes() {
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
                .realFamily("e(#)", (c, at) -> moves(c, trajectory(c, at[0])))
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
    Notation.Builder known() {
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

    OffPolicyModel model(Case inputs) {
        return models.apply(new Policies(inputs.tuple("odds"), inputs.tuple("odds'"), inputs.integer("T")));
    }

    private record Policies(List<Rational> odds, List<Rational> behaviourOdds, int horizon) {
        OffPolicyModel model() {
            return OffPolicyExamples.twoStates(odds, behaviourOdds, horizon);
        }
    }

    TargetGradients gradients(Case inputs) {
        return gradients.apply(model(inputs));
    }

    private EpisodicPolicy target(Case inputs) {
        return model(inputs).target().policy();
    }

    EpisodicTrajectory trajectory(Case inputs, double number) {
        return model(inputs).target().trajectories().get((int) number - 1);
    }

    /** ρ₀(s₁) and the probabilities of the moves. */
    private Rational moves(Case inputs, EpisodicTrajectory trajectory) {
        EpisodicTask task = model(inputs).task();
        return IntStream.range(1, trajectory.steps())
                .mapToObj(t -> task.transition(trajectory.state(t - 1), trajectory.action(t - 1), trajectory.state(t)))
                .reduce(task.start().get(trajectory.state(0)), Rational::times);
    }

    /** p_θ(τ), as the process finds it step by step, without the probabilities of the actions. */
    Rational environment(Case inputs, EpisodicTrajectory trajectory) {
        return IntStream.range(0, trajectory.steps())
                .mapToObj(t -> target(inputs).probability(trajectory.state(t), trajectory.action(t)))
                .reduce(trajectory.probability(), Rational::dividedBy);
    }

    List<Integer> numbers(Case inputs) {
        return IntStream.rangeClosed(1, model(inputs).probabilities().size())
                .boxed()
                .toList();
    }

    /** One episode of a sample, which an expectation binds. */
    EpisodicTrajectory drawn(Case inputs, Object sample, int index) {
        return model(inputs).target().trajectory(IndependentDraws.drawn(sample, index));
    }
}
