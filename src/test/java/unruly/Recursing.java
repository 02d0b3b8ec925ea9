package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;

/** Calls itself without end. */
public final class Recursing implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Results.builder().value("depth", depth(1)).build();
    }

    private static long depth(long n) {
        return depth(n + 1) + 1;
    }
}
