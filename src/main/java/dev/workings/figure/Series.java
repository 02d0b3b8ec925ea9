package dev.workings.figure;

import java.util.Arrays;
import java.util.List;
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

    public Series {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("series '%s' has %d x and %d y".formatted(label, x.size(), y.size()));
        }
        if (x.isEmpty()) {
            throw new IllegalArgumentException("series '%s' has no points".formatted(label));
        }
        requireFinite(label, x);
        requireFinite(label, y);
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

    private static void requireFinite(String label, List<Double> values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("series '%s' has a point at %s".formatted(label, value));
            }
        }
    }
}
