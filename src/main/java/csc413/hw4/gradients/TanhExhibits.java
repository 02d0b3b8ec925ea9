package csc413.hw4.gradients;

import csc413.hw4.InputGrid;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.Arrays;

/** The tables and the plot of {@link TanhChain}. */
final class TanhExhibits {
    private static final int DEEP = 100_000;

    private TanhExhibits() {}

    static Table constants() {
        Table table = Table.of(
                Column.number("$x$", "2"),
                Column.number("$D(x)$", "5"),
                Column.number("$C(x)$ by the product", "5"),
                Column.number("$C(x)$ by differences of $c$", "5"),
                Column.number("$n^{3/2} f'(x)$ at $n = 10^5$", "5"));
        for (double x : new double[] {0.1, 0.5, 1, 2, 3}) {
            double contractions = TanhAsymptotics.contractions(x, DEEP);
            table = table.row(
                    x,
                    contractions,
                    TanhAsymptotics.limitConstant(x, contractions),
                    TanhAsymptotics.limitConstantByDifferences(x, DEEP),
                    StrictMath.pow(DEEP, 1.5) * TanhChain.gradient(x, DEEP));
        }
        return table;
    }

    static Table logarithm() {
        Table table = Table.of(
                Column.number("$n$", "i"),
                Column.number("$1/x_n^2 - \\tfrac23 n$", "5f"),
                Column.number("$1/x_n^2 - \\tfrac23 n - \\tfrac1{10}\\ln n$", "5f"));
        for (int n : new int[] {10, 100, 1000, 10_000, DEEP}) {
            table = table.row(n, TanhAsymptotics.growth(1, n), TanhAsymptotics.offset(1, n));
        }
        return table;
    }

    static XyPlot decay() {
        return XyPlot.of(
                Axis.logarithmic("layers $n$").from(1).to(DEEP),
                Axis.logarithmic("$\\lvert\\partial f/\\partial x\\rvert$"),
                decay("$x = 0$", 0),
                decay("$x = \\tfrac1{100}$", 0.01),
                decay("$x = \\tfrac1{10}$", 0.1),
                decay("$x = 1$", 1),
                decay("$x = 3$", 3),
                reference());
    }

    /** The gradient as a function of the input, for ever deeper chains. */
    static XyPlot window() {
        double[] x = InputGrid.evenly(-3, 3, 600);
        return XyPlot.of(
                Axis.linear("input $x$").from(-3).to(3),
                Axis.linear("$\\partial f/\\partial x$").from(0),
                Series.curve("$n = 1$", x, input -> TanhChain.gradient(input, 1)),
                Series.curve("$n = 10$", x, input -> TanhChain.gradient(input, 10)),
                Series.curve("$n = 100$", x, input -> TanhChain.gradient(input, 100)),
                Series.curve("$n = 1000$", x, input -> TanhChain.gradient(input, 1000)));
    }

    private static Series decay(String label, double x) {
        int[] depths = InputGrid.logarithmic(DEEP, 8);
        double[] gradients = gradients(x);
        return Series.line(
                label,
                numbers(depths),
                Arrays.stream(depths).mapToDouble(n -> gradients[n]).toArray());
    }

    private static double[] gradients(double x) {
        double[] products = new double[DEEP + 1];
        products[0] = 1;
        double signal = x;
        for (int n = 1; n <= DEEP; n++) {
            products[n] = products[n - 1] * TanhChain.slope(signal);
            signal = StrictMath.tanh(signal);
        }
        return products;
    }

    private static Series reference() {
        double[] depths = {30, DEEP};
        return Series.dashed(
                "slope $-\\tfrac32$",
                depths,
                Arrays.stream(depths).map(n -> 20 * StrictMath.pow(n, -1.5)).toArray());
    }

    private static double[] numbers(int[] depths) {
        return Arrays.stream(depths).asDoubleStream().toArray();
    }
}
