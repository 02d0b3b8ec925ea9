package csc413.hw4.reinforce;

import dev.workings.compute.Results;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import java.util.List;

/**
 * What the formulas of question 3.2.2 mean on a small task, in exact fractions: {@code odds} are e^θ and {@code odds'} e^θ′, component by
 * component, {@code T} is the horizon, and {@code tau} the number of a trajectory.
 */
final class OffPolicyChecks {
    private final OffPolicyNotation on = new OffPolicyNotation();

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
        return exactly(on.episodes(), policies().times(Cases.range("T", 1, 2)));
    }

    private Check onLongerTrajectories() {
        Cases three = Cases.of(policies().stream().findFirst().orElseThrow()).times(Cases.range("T", 3, 3));
        return exactly(on.episodes(), policies().times(Cases.range("T", 1, 2)).or(three));
    }

    /** One trajectory at a time: all of one step, every third of two steps. */
    private Check alongTrajectories() {
        return exactly(on.episodes().symbol("\\tau", c -> c.whole("tau")), oneTrajectory());
    }

    private static Cases oneTrajectory() {
        Cases one = Cases.range("T", 1, 1).times(Cases.range("tau", 1, 4));
        Cases two = Cases.range("T", 2, 2).times(Cases.range("tau", 1, 16).where(c -> c.whole("tau") % 3 == 1));
        return policies().times(one.or(two));
    }

    /** The factor of p_θ that is left if the probabilities of the actions are divided out. */
    private Check environment() {
        return exactly(
                on.known()
                        .symbol("\\tau", c -> c.whole("tau"))
                        .family(
                                "s_#",
                                (c, t) -> 1 + on.trajectory(c, c.integer("tau")).state(t[0] - 1))
                        .family(
                                "a_#",
                                (c, t) -> 1 + on.trajectory(c, c.integer("tau")).action(t[0] - 1))
                        .realRoute(
                                "e(#)", OffPolicyNotation.STEPS, (c, at) -> on.environment(c, on.trajectory(c, at[0]))),
                oneTrajectory());
    }

    /** A whole sample of m trajectories; all samples are listed. */
    private Check onSamples() {
        Notation.Builder notation = on.episodes()
                .symbol("m", c -> c.whole("m"))
                .law(
                        "\\mathcal{D}",
                        List.of("\\mathcal{D}"),
                        c -> IndependentDraws.of(c.integer("m"), on.model(c).probabilities()))
                .boundFamily(
                        "w^{(#)}", "\\mathcal{D}", (c, sample, i) -> on.model(c).weight(on.drawn(c, sample, i[0])))
                .boundFamily(
                        "g^{(#)}",
                        "\\mathcal{D}",
                        (c, sample, i) -> on.gradients(c).ofScores(on.drawn(c, sample, i[0])))
                .boundFamily(
                        "R^{(#)}",
                        "\\mathcal{D}",
                        (c, sample, i) -> on.drawn(c, sample, i[0]).total());
        Cases one = policies().times(Cases.range("T", 1, 2)).times(Cases.range("m", 1, 1));
        Cases two = policies().times(Cases.range("T", 1, 1)).times(Cases.range("m", 2, 2));
        return exactly(notation, one.or(two));
    }

    /** Behaviour policies that never take the first action in the second state, or in either. */
    private Check withoutSupport() {
        Notation.Builder notation = on.episodes()
                .set(
                        "\\mathcal{N}",
                        c -> on.numbers(c).stream()
                                .filter(n ->
                                        on.model(c).probabilities().get(n - 1).signum() == 0)
                                .toList())
                .realRoute(
                        "\\nabla_\\theta p_\\theta(#)",
                        OffPolicyNotation.DUALS,
                        (c, at) -> on.gradients(c)
                                .of(i -> on.model(c).target().probabilityAlong(on.trajectory(c, at[0]), i)));
        Cases cases = Cases.listed("odds", odds(2, 1, 1, 3), odds(1, 3, 5, 2))
                .times(Cases.listed("odds'", odds(1, 1, 0, 1), odds(3, 1, 0, 1), odds(0, 1, 1, 1)))
                .times(Cases.range("T", 1, 2));
        return exactly(notation, cases);
    }

    /** One action in one state. */
    private Check oneStep() {
        Notation.Builder notation =
                on.known().symbol("s", c -> c.whole("s")).symbol("\\mathbf{0}", c -> FiniteFunction.on(2, i -> 0));
        return exactly(notation, policies().times(Cases.range("T", 1, 1)).times(Cases.range("s", 1, 2)));
    }

    /** Policies that differ by the same in both states. */
    private Check alike() {
        Cases cases = Cases.of(
                        policies(odds(3, 1, 1, 1), odds(2, 1, 1, 1)), policies(odds(1, 4, 1, 1), odds(1, 2, 1, 1)))
                .times(Cases.range("T", 1, 2))
                .times(Cases.range("s", 1, 2));
        return exactly(on.episodes().symbol("s", c -> c.whole("s")), cases);
    }

    /** The second moment of a product of t ratios, the last of which is taken off. */
    private Check peeling() {
        Notation.Builder notation = on.episodes().symbol("t", c -> c.whole("t"));
        return exactly(notation, policies().times(Cases.range("T", 2, 2)).times(Cases.range("t", 1, 2)));
    }

    /** The two policies are one. */
    private Check atThePolicyItself() {
        Cases cases = Cases.listed("odds", odds(2, 1, 1, 3), odds(1, 2, 3, 1), odds(3, 1, 1, 1))
                .with("odds'", c -> c.input("odds"))
                .times(Cases.range("T", 1, 2));
        return exactly(on.episodes(), cases);
    }

    /** Different policies and more than one step, in the example of the page's tables. */
    private Check apart() {
        Cases example = Cases.of(policies(odds(2, 1, 1, 3), odds(1, 2, 3, 2)));
        return exactly(on.episodes(), example.times(Cases.range("T", 2, 2)));
    }

    /** What one reward needs of the weights and the scores. */
    private Check rewardByReward() {
        Notation.Builder notation = on.episodes().symbol("t'", c -> c.whole("t'"));
        Cases cases = policies().times(Cases.range("T", 1, 2)).times(Cases.range("t'", 1, 2));
        return exactly(notation, cases.where(c -> c.integer("t'") <= c.integer("T")));
    }

    private static Check exactly(Notation.Builder notation, Cases cases) {
        return Check.of(notation.build(), cases, Tolerance.exact());
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
}
