package dev.workings.compute;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;

/**
 * The only source of randomness of a computation. The generator is named, so that a seed gives the same numbers on every
 * Java version: L64X128MixRandom (Steele and Vigna, "LXM: better splittable pseudorandom number generators", OOPSLA 2021).
 */
public record Seed(long value) {
    private static final String ALGORITHM = "L64X128MixRandom";

    /** A new generator at the beginning of this seed's sequence. */
    public RandomGenerator generator() {
        return RandomGeneratorFactory.of(ALGORITHM).create(value);
    }

    /** A seed for one purpose, so that drawing more for one does not change the numbers of another. */
    public Seed forPurpose(String name) {
        CRC32 digest = new CRC32();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        return new Seed(value * 0x9E3779B97F4A7C15L + digest.getValue());
    }
}
