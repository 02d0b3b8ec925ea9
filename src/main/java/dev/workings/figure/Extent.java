package dev.workings.figure;

import java.util.Collection;

/**
 * The smallest interval that holds some values.
 *
 * @param low at most {@code high}
 */
record Extent(double low, double high) {
    static Extent of(Collection<Double> values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Extent(low, high);
    }

    Extent with(double value) {
        return new Extent(Math.min(low, value), Math.max(high, value));
    }

    Extent with(Extent other) {
        return with(other.low).with(other.high);
    }
}
