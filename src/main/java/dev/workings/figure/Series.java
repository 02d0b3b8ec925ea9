package dev.workings.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * The points of one curve or cloud, drawn with one kind of mark.
 *
 * @param label what the legend says; inline Markdown with mathematics
 * @param x as many values as {@code y}, all finite
 */
public record Series(String label, Mark mark, List<Double> x, List<Double> y) {
    /** How the points of a series are drawn. */
    public enum Mark {
        LINE,
        /** A dashed line: bounds, references, limits. */
        DASHED,
        POINTS,
        LINE_AND_POINTS,
        /** Constant from each point to the next, as an empirical distribution function. */
        STEP,
        /** Bars from 0 without gaps; {@code x} are the centres of bins of equal width. */
        HISTOGRAM
    }

    private static final double ROUNDING = 1e-6;

    public Series {
        Objects.requireNonNull(label);
        Objects.requireNonNull(mark);
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("series '%s' has %d x and %d y".formatted(label, x.size(), y.size()));
        }
        if (x.isEmpty()) {
            throw new IllegalArgumentException("series '%s' has no points".formatted(label));
        }
        Magnitude.require("series '%s'".formatted(label), x);
        Magnitude.require("series '%s'".formatted(label), y);
        if (mark == Mark.STEP || mark == Mark.HISTOGRAM) {
            requireAscending(label, x);
        }
        if (mark == Mark.HISTOGRAM) {
            requireEqualWidths(label, x);
        }
    }

    public static Series of(String label, Mark mark, double[] x, double[] y) {
        return new Series(label, mark, boxed(x), boxed(y));
    }

    public static Series line(String label, double[] x, double[] y) {
        return of(label, Mark.LINE, x, y);
    }

    public static Series dashed(String label, double[] x, double[] y) {
        return of(label, Mark.DASHED, x, y);
    }

    public static Series points(String label, double[] x, double[] y) {
        return of(label, Mark.POINTS, x, y);
    }

    public static Series step(String label, double[] x, double[] y) {
        return of(label, Mark.STEP, x, y);
    }

    /** The curve of a function at the given arguments. */
    public static Series curve(String label, double[] x, DoubleUnaryOperator function) {
        return line(label, x, Arrays.stream(x).map(function).toArray());
    }

    /** The density of samples: {@code bins} bins of equal width from {@code min} to {@code max}; the areas add up to the share inside. */
    public static Series histogram(String label, double[] samples, double min, double max, int bins) {
        if (samples.length == 0 || bins < 1 || !(min < max)) {
            throw new IllegalArgumentException("histogram '%s' needs samples, a bin and an interval".formatted(label));
        }
        double width = (max - min) / bins;
        double[] centres = new double[bins];
        double[] density = new double[bins];
        Arrays.setAll(centres, i -> min + (i + 0.5) * width);
        for (double sample : samples) {
            int bin = (int) Math.floor((sample - min) / width);
            if (bin >= 0 && bin < bins) {
                density[bin] += 1 / (samples.length * width);
            }
        }
        return of(label, Mark.HISTOGRAM, centres, density);
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static void requireAscending(String label, List<Double> x) {
        for (int i = 1; i < x.size(); i++) {
            if (x.get(i) < x.get(i - 1)) {
                throw new IllegalArgumentException("series '%s' goes back from x = %s to %s; sort its points by x"
                        .formatted(label, x.get(i - 1), x.get(i)));
            }
        }
    }

    private static void requireEqualWidths(String label, List<Double> centres) {
        double width =
                centres.size() < 2 ? 1 : (centres.get(centres.size() - 1) - centres.get(0)) / (centres.size() - 1);
        for (int i = 1; i < centres.size(); i++) {
            if (width <= 0 || Math.abs(centres.get(i) - centres.get(i - 1) - width) > ROUNDING * width) {
                throw new IllegalArgumentException(
                        "histogram '%s' has bins of unequal width at x = %s".formatted(label, centres.get(i)));
            }
        }
    }
}
