package csc413.hw4.reinforce;

import static csc413.hw4.reinforce.BaselineNotation.index;

import dev.workings.compute.Results;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;

/** The claims that question 3.2.1 makes and that fail, each on a small episode, and what holds there instead. */
final class BaselineErrata {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-12).orAbsolute(1e-14);

    private BaselineErrata() {}

    static Results.Builder addTo(Results.Builder results) {
        Check laws = laws();
        return results.check("printed-law", laws)
                .check("law", laws)
                .check("same-baseline", sameBaseline())
                .check("always-reduces", twoArms(BaselineExamples.twoArms(Rational.of(9, 10))))
                .check("positive-bend", twoArms(BaselineExamples.idleParameter()))
                .check("weak-bend", bends())
                .check("action-baseline", actionBaseline())
                .check("diagonal-to-go", diagonal());
    }

    /** Two rooms and two steps, in which each state and action has its own law. */
    private static Check laws() {
        Notation notation =
                twoSteps(BaselineExamples.twoRooms(BaselineExamples.STUCK)).build();
        return Check.of(notation, Cases.range("i", 1, 2), ROUNDING);
    }

    /** The laws of states and actions one by one. */
    private static Notation.Builder twoSteps(EpisodicModel model) {
        EpisodicTask task = model.task();
        EpisodicPolicy policy = model.policy();
        return BaselineNotation.of(c -> model)
                .law("\\rho_0", List.of(), c -> Distribution.ofIndices(task.start()))
                .conditionalLaw(
                        "\\pi_\\theta(\\cdot|#)",
                        List.of(),
                        (c, at) -> Distribution.ofIndices(policy.probabilities().get(index(at[0]))))
                .conditionalLaw(
                        "p(\\cdot|#,#)",
                        List.of(),
                        (c, at) -> Distribution.ofIndices(
                                task.transitions().get(index(at[0])).get(index(at[1]))))
                .finiteFunction("r", c -> FiniteFunction.on(2, 2, (s, a) -> task.reward(s - 1, a - 1)))
                .realFamily("\\ell_#(#|#)", (c, at) -> policy.score(index(at[2]), index(at[1]), index(at[0])))
                .realFamily("\\ell(#|#)", (c, at) -> BaselineNotation.vector(policy.score(index(at[1]), index(at[0]))));
    }

    /** The same policy and rewards, with a door that opens more or less often. */
    private static Check sameBaseline() {
        EpisodicModel model = BaselineExamples.twoRooms(BaselineExamples.STUCK);
        EpisodicModel other = BaselineExamples.twoRooms(Rational.ONE.minus(BaselineExamples.STUCK));
        Notation notation = twoSteps(model)
                .route(
                        "b^*(p)",
                        "three exact variances",
                        c -> BaselineVariance.ofTotalReturn(model).sharedVertex())
                .route(
                        "b^*(p')",
                        "three exact variances",
                        c -> BaselineVariance.ofTotalReturn(other).sharedVertex())
                .build();
        return Check.of(notation, one(), ROUNDING);
    }

    /** A parameter that does something and one that does nothing. */
    private static Check bends() {
        List<EpisodicModel> models =
                List.of(BaselineExamples.twoArms(Rational.of(9, 10)), BaselineExamples.idleParameter());
        Notation notation = BaselineNotation.withVariance(
                        c -> BaselineVariance.ofTotalReturn(models.get(c.integer("model") - 1)))
                .build();
        return Check.of(notation, one().times(Cases.range("model", 1, 2)), ROUNDING);
    }

    private static Check twoArms(EpisodicModel model) {
        BaselineVariance variance = BaselineVariance.ofTotalReturn(model);
        return Check.of(BaselineNotation.withVariance(c -> variance).build(), one(), ROUNDING);
    }

    /** A baseline that is the reward of the action that was taken. */
    private static Check actionBaseline() {
        EpisodicModel model = BaselineExamples.twoArms(Rational.of(9, 10));
        Function<Case, FiniteFunction> reward =
                c -> FiniteFunction.on(2, arm -> model.task().reward(0, arm - 1));
        Notation notation = Notation.builder()
                .law("\\pi_\\theta", List.of("a"), c -> model.law())
                .realFamily("g_#(#)", (c, at) -> model.policy().score(0, index(at[1]), index(at[0])))
                .indexedRoute(
                        "\\frac{\\partial J}{\\partial \\theta_#}",
                        "exact dual numbers",
                        (c, i) -> model.gradient(i[0] - 1))
                .finiteFunction("r", reward)
                .finiteFunction("b", reward)
                .build();
        return Check.of(notation, one(), ROUNDING);
    }

    /** The corridor, with rewards to go. */
    private static Check diagonal() {
        EpisodicModel model = BaselineExamples.corridor();
        return Check.of(BaselineNotation.withSteps(c -> model).build(), Cases.range("i", 1, 3), ROUNDING);
    }

    private static Cases one() {
        return Cases.listed("i", 1).times(Cases.listed("b", 1));
    }
}
