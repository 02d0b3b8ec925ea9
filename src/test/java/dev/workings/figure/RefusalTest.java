package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
    private static final Axis X = Axis.linear("x");
    private static final Axis Y = Axis.linear("y");

    @ParameterizedTest(name = "{0}")
    @MethodSource("plotsThatCannotBeDrawn")
    void aPlotThatCannotBeDrawnIsRefused(String message, ThrowingCallable birth) {
        assertThatThrownBy(birth).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static List<Arguments> plotsThatCannotBeDrawn() {
        return List.of(
                refused(
                        "series 'a' has the value 1.0E301; nothing beyond 1e300 can be drawn",
                        () -> Series.line("a", some(1), some(1e301))),
                refused(
                        "series 'a' has the value NaN, which is not finite",
                        () -> Series.line("a", some(1), some(Double.NaN))),
                refused(
                        "series 'a' goes back from x = 2.0 to 1.0; sort its points by x",
                        () -> Series.step("a", some(2, 1), some(1, 2))),
                refused(
                        "histogram 'a' has bins of unequal width at x = 1.0",
                        () -> Series.of("a", Series.Mark.HISTOGRAM, some(0, 1, 3), some(1, 1, 1))),
                refused(
                        "histogram 'a' needs samples, a bin and an interval",
                        () -> Series.histogram("a", some(1), 2, 1, 10)),
                refused("axis 'x' begins at 5.0, above all data", () -> XyPlot.of(X.from(5), Y, point(1, 1))),
                refused("axis 'y' ends at 0.0, below all data", () -> XyPlot.of(X, Y.to(0), point(1, 1))),
                refused(
                        "series 'a' has the value 0.0, which a logarithmic axis cannot show;"
                                + " leave it out or use a linear axis",
                        () -> XyPlot.of(X, Axis.logarithmic("y"), point(1, 0))),
                refused(
                        "axis 'x' is too short to be drawn; plot the difference from 1.0 instead",
                        () -> X.from(1).to(1 + 1e-12)),
                refused(
                        "logarithmic axis 'x' cannot end at 0.0; it needs a bound above 0",
                        () -> Axis.logarithmic("x").to(0)),
                refused(
                        "bars begin at 0, which axis 'y' leaves out; use points instead",
                        () -> BarPlot.of("", List.of("a"), Y.from(0.5), BarPlot.Group.of("", 1))),
                refused(
                        "a heat map has no columns",
                        () -> new HeatMap("", "", List.of(), List.of("1"), "", List.of(List.of()))));
    }

    private static Arguments refused(String message, ThrowingCallable birth) {
        return Arguments.of(message, birth);
    }

    private static Series point(double x, double y) {
        return Series.points("a", some(x), some(y));
    }

    private static double[] some(double... values) {
        return values;
    }
}
