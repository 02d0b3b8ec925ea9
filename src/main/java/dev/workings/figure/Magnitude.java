package dev.workings.figure;

import java.util.Collection;

/** How large a number may be in a plot: far from where sums and differences overflow. */
final class Magnitude {
    static final double LARGEST = 1e300;
    /** The least value on a logarithmic axis: below it, numbers lose their digits. */
    static final double LEAST_LOGARITHMIC = Double.MIN_NORMAL;

    private Magnitude() {}

    static void requireLogarithmic(String owner, Collection<Double> values) {
        for (double value : values) {
            if (value < LEAST_LOGARITHMIC) {
                throw new IllegalArgumentException(
                        "%s has the value %s, which a logarithmic axis cannot show; leave it out or use a linear axis"
                                .formatted(owner, value));
            }
        }
    }

    static void require(String owner, Collection<Double> values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s has the value %s, which is not finite".formatted(owner, value));
            }
            if (Math.abs(value) > LARGEST) {
                throw new IllegalArgumentException(
                        "%s has the value %s; nothing beyond 1e300 can be drawn".formatted(owner, value));
            }
        }
    }
}
