package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;

/** Throws, as a computation with a mistake does. */
public final class Failing implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Results.builder().value("ratio", ratio(0)).build();
    }

    private static long ratio(int denominator) {
        return 1 / denominator;
    }
}
