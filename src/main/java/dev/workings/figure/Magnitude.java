package dev.workings.figure;

import java.util.Collection;

/** How large a number may be in a plot: far from where sums and differences overflow. */
final class Magnitude {
    static final double LARGEST = 1e300;
    /** The least value on a logarithmic axis. */
    static final double LEAST_LOGARITHMIC = 1e-300;

    private Magnitude() {}

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
