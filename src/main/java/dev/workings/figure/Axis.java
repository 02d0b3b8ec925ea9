package dev.workings.figure;

import java.util.List;
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

    private static final double LEAST_RELATIVE_LENGTH = 1e-9;
    private static final double LEAST_LENGTH = 1e-290;

    public Axis {
        Objects.requireNonNull(title);
        Objects.requireNonNull(scale);
        min.ifPresent(bound -> Magnitude.require("axis '%s'".formatted(title), List.of(bound)));
        max.ifPresent(bound -> Magnitude.require("axis '%s'".formatted(title), List.of(bound)));
        if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
            throw new IllegalArgumentException("axis '%s' ends before it begins".formatted(title));
        }
        if (min.isPresent() && max.isPresent() && isTooShort(min.getAsDouble(), max.getAsDouble())) {
            throw new IllegalArgumentException("axis '%s' is too short to be drawn; plot the difference from %s instead"
                    .formatted(title, min.getAsDouble()));
        }
        if (scale == Scale.LOGARITHMIC) {
            requirePositive(title, "begin", min);
            requirePositive(title, "end", max);
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

    /** Refuses an axis whose declared bound leaves all data outside. */
    void requireHolds(Extent data) {
        if (min.isPresent() && min.getAsDouble() > data.high()) {
            throw new IllegalArgumentException(
                    "axis '%s' begins at %s, above all data".formatted(title, min.getAsDouble()));
        }
        if (max.isPresent() && max.getAsDouble() < data.low()) {
            throw new IllegalArgumentException(
                    "axis '%s' ends at %s, below all data".formatted(title, max.getAsDouble()));
        }
    }

    private static boolean isTooShort(double min, double max) {
        double magnitude = Math.max(Math.abs(min), Math.abs(max));
        return max - min <= Math.max(LEAST_LENGTH, LEAST_RELATIVE_LENGTH * magnitude);
    }

    private static void requirePositive(String title, String verb, OptionalDouble bound) {
        if (bound.isPresent() && bound.getAsDouble() < Magnitude.LEAST_LOGARITHMIC) {
            throw new IllegalArgumentException("logarithmic axis '%s' cannot %s at %s; it needs a bound above 0"
                    .formatted(title, verb, bound.getAsDouble()));
        }
    }
}
