package dev.workings.figure;

import java.util.List;

/** Curves and points over two numeric axes. On a logarithmic axis every value must be above 0. */
public record XyPlot(Axis x, Axis y, List<Series> series) implements Plot {
    public XyPlot {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a plot needs at least one series");
        }
        for (Series one : series) {
            requirePositive(x, one.label(), one.x());
            requirePositive(y, one.label(), one.y());
        }
        x.requireHolds(series.stream()
                .map(one -> Extent.of(one.x()))
                .reduce(Extent::with)
                .orElseThrow());
        y.requireHolds(series.stream()
                .map(one -> Extent.of(one.y()))
                .reduce(Extent::with)
                .orElseThrow());
    }

    public static XyPlot of(Axis x, Axis y, Series... series) {
        return new XyPlot(x, y, List.of(series));
    }

    private static void requirePositive(Axis axis, String label, List<Double> values) {
        if (axis.isLogarithmic()) {
            Magnitude.requireLogarithmic("series '%s'".formatted(label), values);
        }
    }
}
