package dev.workings.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** One plot of each kind, and the awkward ones. */
final class Gallery {
    private Gallery() {}

    static Map<String, Plot> plots() {
        Map<String, Plot> plots = new LinkedHashMap<>();
        plots.put("lines", lines());
        plots.put("decay", decay());
        plots.put("powers", powers());
        plots.put("cloud", cloud());
        plots.put("step", step());
        plots.put("histogram", histogram());
        plots.put("clipped", clipped());
        plots.put("constant", constant());
        plots.put("single-point", singlePoint());
        plots.put("extremes", extremes());
        plots.put("tiny-and-negative", tinyAndNegative());
        plots.put("narrow-logarithmic", narrowLogarithmic());
        plots.put("six-series", sixSeries());
        plots.put("bars", bars());
        plots.put("bars-logarithmic", logarithmicBars());
        plots.put("bars-negative", negativeBars());
        plots.put("bars-many", manyBars());
        plots.put("heat", heat());
        plots.put("heat-diverging", divergingHeat());
        plots.put("heat-wide", wideHeat());
        return plots;
    }

    static XyPlot lines() {
        double[] x = range(200, i -> -6 + 12 * i / 199.0);
        return XyPlot.of(
                Axis.linear("$x$"),
                Axis.linear("activation"),
                Series.curve("$\\sigma(x)$", x, v -> 1 / (1 + StrictMath.exp(-v))),
                Series.curve("$\\tanh(x)$", x, StrictMath::tanh),
                Series.dashed("bound $1$", new double[] {-6, 6}, new double[] {1, 1}),
                Series.dashed("bound $-1$", new double[] {-6, 6}, new double[] {-1, -1}));
    }

    static XyPlot decay() {
        double[] n = range(30, i -> i + 1);
        Random random = new Random(5);
        return XyPlot.of(
                Axis.linear("depth $n$"),
                Axis.logarithmic("gradient"),
                Series.of(
                        "largest seen",
                        Series.Mark.LINE_AND_POINTS,
                        n,
                        range(30, i -> StrictMath.pow(0.22, i + 1) * (0.7 + 0.3 * random.nextDouble()))),
                Series.dashed("$4^{-n}$", n, range(30, i -> StrictMath.pow(0.25, i + 1))));
    }

    private static XyPlot powers() {
        double[] n = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000};
        return XyPlot.of(
                Axis.logarithmic("samples $n$"),
                Axis.logarithmic("error"),
                Series.of(
                        "Monte Carlo",
                        Series.Mark.LINE_AND_POINTS,
                        n,
                        Arrays.stream(n).map(v -> 1.3 / StrictMath.sqrt(v)).toArray()),
                Series.of(
                        "quadrature",
                        Series.Mark.LINE_AND_POINTS,
                        n,
                        Arrays.stream(n).map(v -> 4 / (v * v)).toArray()));
    }

    private static XyPlot cloud() {
        Random random = new Random(7);
        double[] x = range(400, i -> random.nextGaussian());
        double[] y = range(400, i -> 0.6 * x[i] + 0.5 * random.nextGaussian());
        double[] ends = {-3, 3};
        return XyPlot.of(
                Axis.linear("$x$"),
                Axis.linear("$y$"),
                Series.points("samples", x, y),
                Series.line("fit", ends, new double[] {-1.8, 1.8}));
    }

    private static XyPlot step() {
        double[] x = {0, 0.7, 1.1, 1.9, 2.4, 3.8, 5};
        return XyPlot.of(Axis.linear("$t$"), Axis.linear("share").from(0).to(1), Series.step("$F_n$", x, new double[] {
            0, 0.2, 0.35, 0.6, 0.8, 0.95, 1
        }));
    }

    private static XyPlot histogram() {
        Random random = new Random(11);
        double[] samples = range(5000, i -> random.nextGaussian());
        double[] x = range(200, i -> -4 + 8 * i / 199.0);
        return XyPlot.of(
                Axis.linear("$z$"),
                Axis.linear("density"),
                Series.histogram("samples", samples, -4, 4, 32),
                Series.curve("normal", x, v -> StrictMath.exp(-v * v / 2) / StrictMath.sqrt(2 * Math.PI)));
    }

    private static XyPlot clipped() {
        double[] x = range(300, i -> -3 + 6 * i / 299.0);
        return XyPlot.of(
                Axis.linear("$x$").from(-2).to(2),
                Axis.linear("$1/x$").from(-5).to(5),
                Series.curve("$1/x$", x, v -> 1 / v),
                Series.points("integers", new double[] {-3, -2, -1, 1, 2, 3}, new double[] {-9, -2, -1, 1, 2, 9}));
    }

    private static XyPlot constant() {
        return XyPlot.of(
                Axis.linear("epoch"),
                Axis.linear("rate"),
                Series.line("", new double[] {0, 50_000, 100_000}, new double[] {0.05, 0.05, 0.05}));
    }

    private static XyPlot singlePoint() {
        return XyPlot.of(Axis.linear(""), Axis.logarithmic(""), Series.line("", new double[] {3}, new double[] {7}));
    }

    private static XyPlot extremes() {
        return XyPlot.of(
                Axis.linear("$x$"),
                Axis.logarithmic("$y$"),
                Series.line("", new double[] {-1e300, 0, 1e300}, new double[] {1e-300, 1, 1e300}));
    }

    private static XyPlot tinyAndNegative() {
        return XyPlot.of(
                Axis.linear("$x$"),
                Axis.linear("$y$"),
                Series.of(
                        "", Series.Mark.LINE_AND_POINTS, new double[] {1_000_000, 2_000_000, 4_000_000}, new double[] {
                            -3e-7, 2e-7, -1e-7
                        }));
    }

    private static XyPlot narrowLogarithmic() {
        double[] x = range(50, i -> 2 + i);
        return XyPlot.of(
                Axis.logarithmic("width"),
                Axis.logarithmic("time"),
                Series.points("", x, Arrays.stream(x).map(v -> 30 + 0.7 * v).toArray()));
    }

    private static XyPlot sixSeries() {
        double[] x = range(100, i -> i / 99.0);
        return new XyPlot(
                Axis.linear("$t$"),
                Axis.linear("loss").from(0),
                IntStream.range(0, 6)
                        .mapToObj(k -> Series.curve(
                                "$\\beta = 0." + k + "$", x, v -> (6 - k) * StrictMath.exp(-(k + 1) * v) + 0.4 * k))
                        .toList());
    }

    private static BarPlot bars() {
        return BarPlot.of(
                "optimiser",
                List.of("SGD", "SGD with momentum", "RMSProp", "Adam"),
                Axis.linear("accuracy"),
                BarPlot.Group.of("train", 0.91, 0.94, 0.97, 0.985),
                BarPlot.Group.of("validation", 0.88, 0.9, 0.915, 0.92),
                BarPlot.Group.of("test", 0.87, 0.895, 0.91, 0.905));
    }

    private static BarPlot logarithmicBars() {
        return BarPlot.of(
                "model",
                List.of("small", "base", "large", "huge"),
                Axis.logarithmic("parameters"),
                BarPlot.Group.of("", 1.1e7, 1.1e8, 3.4e8, 1.2e10));
    }

    private static BarPlot negativeBars() {
        return BarPlot.of(
                "layer",
                List.of("1", "2", "3", "4", "5"),
                Axis.linear("bias"),
                BarPlot.Group.of("", -1250, 800, 0, 420, -90));
    }

    private static BarPlot manyBars() {
        return new BarPlot(
                "token",
                IntStream.range(0, 60).mapToObj(i -> "token " + i).toList(),
                Axis.linear("count"),
                List.of(BarPlot.Group.of("", range(60, i -> 12_000 / (i + 1)))));
    }

    private static HeatMap heat() {
        double[][] matrix = new double[12][12];
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                matrix[i][j] = StrictMath.exp(-0.05 * (i - j) * (i - j));
            }
        }
        return HeatMap.ofMatrix("key $j$", "query $i$", "attention", matrix);
    }

    static HeatMap divergingHeat() {
        double[][] matrix = new double[24][32];
        for (int i = 0; i < 24; i++) {
            for (int j = 0; j < 32; j++) {
                matrix[i][j] = 0.02 * StrictMath.sin(i / 4.0) * StrictMath.cos(j / 5.0);
            }
        }
        return HeatMap.ofMatrix("column", "row", "weight", matrix);
    }

    private static HeatMap wideHeat() {
        return new HeatMap(
                "word",
                "head",
                List.of("The", "cat", "sat", "on", "the", "mat", "because", "it", "was", "warm"),
                List.of("first head", "second head"),
                "weight",
                List.of(
                        List.of(0.1, 0.2, 0.1, 0.05, 0.05, 0.1, 0.1, 0.1, 0.1, 0.1),
                        List.of(0.0, 0.6, 0.0, 0.0, 0.0, 0.1, 0.0, 0.1, 0.1, 0.1)));
    }

    static double[] range(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }
}
