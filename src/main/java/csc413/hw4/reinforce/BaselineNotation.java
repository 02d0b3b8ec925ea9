package csc413.hw4.reinforce;

import dev.workings.compute.cases.Case;
import dev.workings.compute.check.Notation;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;

/**
 * The symbols of question 3.2.1 for an episode with a policy. Trajectories, steps and components count from 1, as on the page; so does
 * a case's input {@code i}, the component.
 */
final class BaselineNotation {
    private static final String THREE = "three exact variances";

    private BaselineNotation() {}

    /** Expectations under p_θ of returns and scores, and the derivative of J by a route that knows no score. */
    static Notation.Builder of(Function<Case, EpisodicModel> model) {
        return Notation.builder()
                .symbol("i", c -> c.whole("i"))
                .symbol("d", c -> model.apply(c).parameters())
                .law("", List.of("\\tau"), c -> model.apply(c).law())
                .boundFamily(
                        "R",
                        "\\tau",
                        (c, tau, none) -> model.apply(c).trajectory(tau).total())
                .boundFamily(
                        "g_#",
                        "\\tau",
                        (c, tau, i) -> model.apply(c).trajectory(tau).score(i[0] - 1))
                .boundFamily(
                        "g",
                        "\\tau",
                        (c, tau, none) -> vector(model.apply(c).trajectory(tau).scores()))
                .indexedRoute(
                        "\\frac{\\partial J}{\\partial \\theta_#}",
                        "exact dual numbers in the recursion over the states",
                        (c, i) -> model.apply(c).gradient(i[0] - 1));
    }

    /** With the single steps of an episode and rewards to go, for the component of the case. */
    static Notation.Builder withSteps(Function<Case, EpisodicModel> model) {
        Function<EpisodicModel, BaselineVariance> variances =
                new Remembered<>(one -> new BaselineVariance(one, BaselineReturn.TO_GO));
        return of(model)
                .symbol("T", c -> model.apply(c).task().horizon())
                .boundFamily(
                        "\\ell_#",
                        "\\tau",
                        (c, tau, t) -> model.apply(c).trajectory(tau).stepScore(t[0] - 1, c.integer("i") - 1))
                .boundFamily(
                        "G_#",
                        "\\tau",
                        (c, tau, t) -> model.apply(c).trajectory(tau).toGo(t[0] - 1))
                .indexedRoute(
                        "c_#^*",
                        THREE,
                        (c, i) -> variances.apply(model.apply(c)).vertex(i[0] - 1));
    }

    /** With what makes the variance of a component a function of the baseline. */
    static Notation.Builder withVariance(Function<Case, BaselineVariance> variance) {
        return of(c -> variance.apply(c).model())
                .symbol("b", c -> c.rational("b"))
                .realRoute(
                        "V_#(#)",
                        "pairs of trajectories",
                        (c, at) -> variance.apply(c).byPairs(index(at[0]), at[1]))
                .realRoute(
                        "V_#'(#)", "dual numbers", (c, at) -> variance.apply(c).slope(index(at[0]), at[1]))
                .realRoute("V_#''(#)", "differences of variances", (c, at) -> bend(variance.apply(c), at))
                .realRoute(
                        "V(#)",
                        "pairs of trajectories",
                        (c, at) -> variance.apply(c).totalByPairs(at[0]))
                .indexedRoute("b_#^*", THREE, (c, i) -> variance.apply(c).vertex(i[0] - 1))
                .route("b^*", THREE, c -> variance.apply(c).sharedVertex());
    }

    /** V(b + 1) − 2V(b) + V(b − 1), which is V″ for a function of second degree. */
    private static double bend(BaselineVariance variance, double... at) {
        int i = index(at[0]);
        return variance.byPairs(i, at[1] + 1) - 2 * variance.byPairs(i, at[1]) + variance.byPairs(i, at[1] - 1);
    }

    static int index(double number) {
        return (int) Math.rint(number) - 1;
    }

    static double[] vector(List<Rational> numbers) {
        return numbers.stream().mapToDouble(Rational::toDouble).toArray();
    }
}
