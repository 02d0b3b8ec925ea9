package dev.workings.compute;

import java.util.random.RandomGenerator;

/**
 * Draws whose numbers depend on the generator and its seed alone. {@link RandomGenerator#nextGaussian} is not used: with the same
 * generator and seed, JDK 17 and JDK 25 do not always give the same numbers.
 */
public final class Draw {
    private Draw() {}

    /** Uniform in [0, 1), from the upper 53 of 64 bits. */
    public static double uniform(RandomGenerator generator) {
        return (generator.nextLong() >>> 11) * 0x1p-53;
    }

    /** Normal with mean 0 and variance 1, by the polar method (Marsaglia and Bray, SIAM Review 6 (1964), 260–264). */
    public static double normal(RandomGenerator generator) {
        double u;
        double square;
        do {
            u = 2 * uniform(generator) - 1;
            double v = 2 * uniform(generator) - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        return u * Math.sqrt(-2 * StrictMath.log(square) / square);
    }
}
