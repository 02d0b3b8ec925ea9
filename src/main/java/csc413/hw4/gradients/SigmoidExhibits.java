package csc413.hw4.gradients;

import static csc413.hw4.gradients.SigmoidChain.DEEPEST;
import static java.util.Comparator.comparingDouble;

import csc413.hw4.InputGrid;
import csc413.hw4.gradients.SigmoidChain.Case;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The tables and plots of {@link SigmoidChain}. */
final class SigmoidExhibits {
    private SigmoidExhibits() {}

    static Table depths() {
        Table table = Table.of(
                Column.number("layers $n$", "i"),
                Column.number("bound $(1/4)^n$", "2e"),
                Column.number("largest gradient found", "2e"),
                Column.number("at $x$", "2f"),
                Column.number("share of the bound", "3"));
        for (int n : new int[] {1, 2, 3, 4, 5, 10, 20}) {
            Case largest = DoubleStream.of(InputGrid.evenly(-6, 6, 1200))
                    .mapToObj(x -> new Case(x, n))
                    .max(comparingDouble(Case::gradient))
                    .orElseThrow();
            table = table.row(n, SigmoidChain.bound(n), largest.gradient(), largest.x(), largest.share());
        }
        return table;
    }

    static Table weights() {
        Table table = Table.of(
                Column.number("weight $w$", "i"),
                Column.number("bias $b$", "i"),
                Column.number("$\\lvert w\\rvert/4$", "2f"),
                Column.number("gradient at $x = \\tfrac12$", "2e"),
                Column.number("gradient at $x = \\tfrac34$", "2e"));
        for (int[] layer : new int[][] {{1, 0}, {4, -2}, {8, -4}, {8, 0}}) {
            table = table.row(
                    layer[0],
                    layer[1],
                    layer[0] / 4.0,
                    SigmoidChain.affineGradient(0.5, DEEPEST, layer[0], layer[1]),
                    SigmoidChain.affineGradient(0.75, DEEPEST, layer[0], layer[1]));
        }
        return table;
    }

    static XyPlot decay() {
        return XyPlot.of(
                Axis.linear("layers $n$").from(0).to(DEEPEST),
                Axis.logarithmic("$\\lvert\\partial f/\\partial x\\rvert$"),
                Series.dashed("bound $(1/4)^n$", InputGrid.depths(DEEPEST), byDepth(SigmoidChain::bound)),
                decay("$x = 0$", 0),
                decay("$x = 4$", 4),
                decay("$x = -8$", -8));
    }

    private static Series decay(String label, double x) {
        return Series.of(
                label,
                Series.Mark.LINE_AND_POINTS,
                InputGrid.depths(DEEPEST),
                byDepth(n -> SigmoidChain.gradient(x, n)));
    }

    private static double[] byDepth(IntToDoubleFunction function) {
        return IntStream.rangeClosed(0, DEEPEST).mapToDouble(function).toArray();
    }

    static XyPlot profile() {
        double[] x = InputGrid.evenly(-6, 6, 240);
        return XyPlot.of(
                Axis.linear("input $x$").from(-6).to(6),
                Axis.linear("gradient divided by $(1/4)^n$").from(0),
                Series.curve("$n = 1$", x, input -> new Case(input, 1).share()),
                Series.curve("$n = 2$", x, input -> new Case(input, 2).share()),
                Series.curve("$n = 5$", x, input -> new Case(input, 5).share()),
                Series.curve("$n = 10$", x, input -> new Case(input, 10).share()));
    }
}
