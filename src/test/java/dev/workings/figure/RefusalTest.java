package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusalTest {
    private static final double[] ONE = {1};

    @TestFactory
    Stream<DynamicTest> plotsThatCannotBeDrawnAreRefused() {
        Map<String, ThrowingCallable> refused = Map.of(
                "series 'a' has the value 1.0E301; nothing beyond 1e300 can be drawn",
                () -> Series.line("a", ONE, new double[] {1e301}),
                "series 'a' has the value NaN, which is not finite",
                () -> Series.line("a", ONE, new double[] {Double.NaN}),
                "series 'a' goes back from x = 2.0 to 1.0; sort its points by x",
                () -> Series.step("a", new double[] {2, 1}, new double[] {1, 2}),
                "histogram 'a' has bins of unequal width at x = 1.0",
                () -> Series.of("a", Series.Mark.HISTOGRAM, new double[] {0, 1, 3}, new double[] {1, 1, 1}),
                "axis 'x' begins at 5.0, above all data",
                () -> XyPlot.of(Axis.linear("x").from(5), Axis.linear("y"), Series.line("a", ONE, ONE)),
                "axis 'y' ends at 0.0, below all data",
                () -> XyPlot.of(Axis.linear("x"), Axis.linear("y").to(0), Series.line("a", ONE, ONE)),
                "axis 'x' is too short to be drawn; plot the difference from 1.0 instead",
                () -> Axis.linear("x").from(1).to(1 + 1e-12),
                "logarithmic axis 'x' cannot end at 0.0; it needs a bound above 0",
                () -> Axis.logarithmic("x").to(0),
                "bars begin at 0, which axis 'y' leaves out; use points instead",
                () -> BarPlot.of("", List.of("a"), Axis.linear("y").from(0.5), BarPlot.Group.of("", 1)),
                "a heat map has no columns",
                () -> new HeatMap("", "", List.of(), List.of("1"), "", List.of(List.of())));
        return refused.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThatThrownBy(one.getValue())
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage(one.getKey())));
    }
}
