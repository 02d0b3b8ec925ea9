package dev.workings.figure;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One axis of a plot.
 *
 * @param title what is measured, and its unit; inline Markdown with mathematics, such as {@code depth $n$}
 * @param min where the axis begins, or empty to fit the data
 * @param max where the axis ends, or empty to fit the data
 */
public record Axis(String title, Scale scale, OptionalDouble min, OptionalDouble max) {
    /** How values become places on the axis. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    public Axis {
        Objects.requireNonNull(title);
        Objects.requireNonNull(scale);
        requireFinite(min);
        requireFinite(max);
        if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
            throw new IllegalArgumentException("axis '%s' ends before it begins".formatted(title));
        }
        if (scale == Scale.LOGARITHMIC && min.isPresent() && min.getAsDouble() <= 0) {
            throw new IllegalArgumentException("logarithmic axis '%s' cannot begin at or below 0".formatted(title));
        }
    }

    public static Axis linear(String title) {
        return new Axis(title, Scale.LINEAR, OptionalDouble.empty(), OptionalDouble.empty());
    }

    public static Axis logarithmic(String title) {
        return new Axis(title, Scale.LOGARITHMIC, OptionalDouble.empty(), OptionalDouble.empty());
    }

    public Axis from(double min) {
        return new Axis(title, scale, OptionalDouble.of(min), max);
    }

    public Axis to(double max) {
        return new Axis(title, scale, min, OptionalDouble.of(max));
    }

    public boolean isLogarithmic() {
        return scale == Scale.LOGARITHMIC;
    }

    private static void requireFinite(OptionalDouble bound) {
        if (bound.isPresent() && !Double.isFinite(bound.getAsDouble())) {
            throw new IllegalArgumentException("an axis cannot reach " + bound.getAsDouble());
        }
    }
}
