package csc413.hw4.likelihood;

import static csc413.hw4.likelihood.DeterministicLimit.EXAMPLE;
import static csc413.hw4.likelihood.DeterministicLimit.OBSERVED;
import static csc413.hw4.likelihood.DeterministicLimit.SMALL;

import csc413.hw4.InputGrid;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** The tables and plots of {@link DeterministicLimit}. */
final class DeterministicLimitExhibits {
    private DeterministicLimitExhibits() {}

    /** Integrals of δ_ε(g(z)) φ(z) for a g with one simple root, with two, and with one that is not simple. */
    static Table smoothing() {
        Table table = Table.of(
                Column.number("$\\varepsilon$", "3f"),
                Column.number("$\\sinh z - \\tfrac43$", "7f"),
                Column.number("error", "1e"),
                Column.number("error$/\\varepsilon^2$", "4f"),
                Column.number("$z^2 - 1$", "7f"),
                Column.number("$z^3$", "3f"));
        NoisyDecoder example = new NoisyDecoder(EXAMPLE, OBSERVED, SMALL);
        double limit = DeterministicLimit.testFunction(example.latent()) / example.slope();
        for (double width : new double[] {0.2, 0.1, 0.05, 0.02, 0.01, 0.005}) {
            double smoothed = SmoothedDelta.integral(
                    z -> EXAMPLE.value(z) - OBSERVED, DeterministicLimit::testFunction, width, example.latent());
            table = table.row(
                    width,
                    smoothed,
                    smoothed - limit,
                    (smoothed - limit) / (width * width),
                    DeltaChecks.smoothed(width, -1, 1),
                    SmoothedDelta.integral(z -> z * z * z, DeterministicLimit::testFunction, width, 0));
        }
        return table;
    }

    /** The second term for equal and for matching widths, at slopes below and above 1. */
    static Table widths() {
        Table table = Table.of(
                Column.text("$f$"),
                Column.number("slope $a$", "3"),
                Column.number("$-\\log \\lvert a \\rvert$", "4f"),
                Column.number("matching, $s = 1/\\lvert a \\rvert$", "4f"),
                Column.number("equal, $s = 1$", "4f"),
                Column.number("${(1 - a^2)/2}$", "4f"));
        table = widths(table, "${\\tfrac12 - \\tfrac32 z}$", ScalarFlow.REFLECTED, 0.25);
        table = widths(table, "${z^3 + \\tfrac14 z}$", ScalarFlow.CUBIC, 0);
        table = widths(table, "${z^3 + \\tfrac14 z}$", ScalarFlow.CUBIC, 1.25);
        table = widths(table, "$\\sinh z$", ScalarFlow.SINH, 0);
        table = widths(table, "$\\sinh z$", ScalarFlow.SINH, OBSERVED);
        return widths(table, "$e^z$", ScalarFlow.EXPONENTIAL, 0.5);
    }

    private static Table widths(Table table, String name, ScalarFlow flow, double x) {
        NoisyDecoder decoder = new NoisyDecoder(flow, x, SMALL);
        double slope = decoder.slope();
        return table.row(
                name,
                slope,
                -StrictMath.log(Math.abs(slope)),
                decoder.ratioTerm(1 / Math.abs(slope)),
                decoder.ratioTerm(1),
                DeterministicLimit.equalWidthTerm(slope));
    }

    static Table cantor() {
        Table table = Table.of(
                Column.number("$n$", "i"),
                Column.number("intervals", "i"),
                Column.number("length of $C_n$", "5f"),
                Column.number("$P(z \\in C_n)$", "5f"),
                Column.number("length of $f(C_n)$", "2e"));
        for (int n : new int[] {0, 1, 2, 3, 4, 5, 6}) {
            table = table.row(
                    n,
                    FatCantorSet.stage(n).size(),
                    FatCantorSet.length(n).toDouble(),
                    FatCantorSet.probability(n),
                    FatCantorSet.imageLength(n));
        }
        return table;
    }

    /** The density of z³ + z/4, sharp at 0, and what is left of it under noise. */
    static XyPlot densities() {
        double[] x = InputGrid.evenly(-1.5, 1.5, 150);
        return XyPlot.of(
                Axis.linear("$x$").from(-1.5).to(1.5),
                Axis.linear("density of $x$").from(0),
                Series.dashed("no noise, $p(x)$", x, densities(x, ScalarFlow.CUBIC::density)),
                noisy("$\\varepsilon = 0.05$", x, 0.05),
                noisy("$\\varepsilon = 0.15$", x, 0.15),
                noisy("$\\varepsilon = 0.5$", x, 0.5));
    }

    private static double[] densities(double[] x, DoubleUnaryOperator density) {
        return Arrays.stream(x).map(density).toArray();
    }

    private static Series noisy(String label, double[] x, double width) {
        return Series.curve(label, x, y -> new NoisyDecoder(ScalarFlow.CUBIC, y, width).evidence());
    }

    /** What the second term tends to, against the slope. */
    static XyPlot slopes() {
        double[] slopes = InputGrid.evenly(0.2, 3, 140);
        return XyPlot.of(
                Axis.linear("slope $\\lvert a \\rvert$").from(0).to(3),
                Axis.linear("second term of the bound").from(-4).to(2),
                Series.curve("$-\\log \\lvert a \\rvert$, matching widths", slopes, a -> -StrictMath.log(a)),
                Series.curve("$(1 - a^2)/2$, equal widths", slopes, DeterministicLimit::equalWidthTerm),
                measured("$f(z) = z^3 + \\tfrac14 z$", ScalarFlow.CUBIC, InputGrid.evenly(0, 0.9, 9)),
                measured("$f(z) = \\sinh z$", ScalarFlow.SINH, InputGrid.evenly(0, 1.7, 10)));
    }

    /** The second term for equal widths, by quadrature, at small noise. */
    private static Series measured(String label, ScalarFlow flow, double[] latents) {
        double[] slopes = Arrays.stream(latents).map(flow::slope).toArray();
        double[] terms = Arrays.stream(latents)
                .map(z -> new NoisyDecoder(flow, flow.value(z), SMALL).ratioTerm(1))
                .toArray();
        return Series.points(label, slopes, terms);
    }

    /** The bounds of the example against the noise. */
    static XyPlot bounds() {
        double[] widths = Arrays.stream(InputGrid.evenly(-2.5, 0, 50))
                .map(exponent -> StrictMath.pow(10, exponent))
                .toArray();
        NoisyDecoder example = new NoisyDecoder(EXAMPLE, OBSERVED, SMALL);
        double logDensity = StrictMath.log(EXAMPLE.density(OBSERVED));
        return XyPlot.of(
                Axis.logarithmic("noise $\\varepsilon$"),
                Axis.linear("nats").from(-3).to(-1.5),
                Series.dashed("$\\log p(x)$", new double[] {widths[0], 1}, new double[] {logDensity, logDensity}),
                bound("posterior, $\\log p_\\varepsilon(x)$", widths, c -> StrictMath.log(c.evidence())),
                bound("matching width, $s = 1/a$", widths, c -> c.bound(1 / example.slope())),
                bound("equal widths, $s = 1$", widths, c -> c.bound(1)));
    }

    private static Series bound(String label, double[] widths, ToDoubleFunction<NoisyDecoder> bound) {
        return Series.curve(label, widths, width -> bound.applyAsDouble(new NoisyDecoder(EXAMPLE, OBSERVED, width)));
    }
}
