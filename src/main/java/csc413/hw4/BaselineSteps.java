package csc413.hw4;

import static csc413.hw4.BaselineNotation.index;

import dev.workings.compute.cases.Case;
import dev.workings.compute.check.Notation;
import java.util.function.Function;

/** The symbols of question 3.2.1 for the single steps of an episode and for rewards to go, for the component of the case. */
final class BaselineSteps {
    private BaselineSteps() {}

    static Notation.Builder notation(Function<Case, EpisodicModel> model) {
        return BaselineNotation.of(model)
                .symbol("T", c -> model.apply(c).task().horizon())
                .realFamily(
                        "\\ell_#(#)",
                        (c, at) -> BaselineNotation.trajectory(model.apply(c), at[1])
                                .stepScore(index(at[0]), c.integer("i") - 1))
                .realFamily(
                        "G_#(#)",
                        (c, at) -> BaselineNotation.trajectory(model.apply(c), at[1])
                                .toGo(index(at[0])))
                .indexedRoute(
                        "c_#^*",
                        "three exact variances",
                        (c, i) -> new BaselineVariance(model.apply(c), BaselineReturn.TO_GO).vertex(i[0] - 1));
    }
}
