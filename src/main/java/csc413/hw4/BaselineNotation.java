package csc413.hw4;

import dev.workings.compute.cases.Case;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The symbols of question 3.2.1 for an episode with a policy. Trajectories, steps and components count from 1, as on the page; so does
 * a case's input {@code i}, the component.
 */
final class BaselineNotation {
    private BaselineNotation() {}

    /** Expectations under p_θ of returns and scores, and the derivative of J by a route that knows no score. */
    static Notation.Builder of(Function<Case, EpisodicModel> model) {
        return Notation.builder()
                .symbol("i", c -> c.whole("i"))
                .symbol("d", c -> model.apply(c).parameters())
                .law("p_\\theta", List.of("\\tau"), c -> law(model.apply(c)))
                .finiteFunction("R", c -> returns(model.apply(c)))
                .realFamily(
                        "g_#(#)", (c, at) -> trajectory(model.apply(c), at[1]).score(index(at[0])))
                .realFamily("g(#)", (c, at) -> scores(model.apply(c), at[0]))
                .indexedRoute(
                        "\\frac{\\partial J}{\\partial \\theta_#}",
                        "dual numbers",
                        (c, i) -> model.apply(c).gradient(i[0] - 1));
    }

    /** With what makes the variance of a component a function of the baseline. */
    static Notation.Builder withVariance(Function<Case, EpisodicModel> model) {
        Function<Case, BaselineVariance> variance = c -> BaselineVariance.ofTotalReturn(model.apply(c));
        return of(model)
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
                .indexedRoute(
                        "b_#^*",
                        "three exact variances",
                        (c, i) -> variance.apply(c).vertex(i[0] - 1))
                .route("b^*", "three exact variances", c -> variance.apply(c).sharedVertex());
    }

    /** V(b + 1) − 2V(b) + V(b − 1), which is V″ for a function of second degree. */
    private static double bend(BaselineVariance variance, double... at) {
        int i = index(at[0]);
        return variance.byPairs(i, at[1] + 1) - 2 * variance.byPairs(i, at[1]) + variance.byPairs(i, at[1] - 1);
    }

    static Distribution law(EpisodicModel model) {
        return Distribution.ofIndices(model.trajectories().stream()
                .map(EpisodicTrajectory::probability)
                .toList());
    }

    static EpisodicTrajectory trajectory(EpisodicModel model, double number) {
        return model.trajectories().get(index(number));
    }

    static int index(double number) {
        return (int) Math.rint(number) - 1;
    }

    private static FiniteFunction returns(EpisodicModel model) {
        return FiniteFunction.on(
                model.trajectories().size(), number -> trajectory(model, number).total());
    }

    private static double[] scores(EpisodicModel model, double number) {
        return IntStream.range(0, model.parameters())
                .mapToObj(trajectory(model, number)::score)
                .mapToDouble(Rational::toDouble)
                .toArray();
    }
}
