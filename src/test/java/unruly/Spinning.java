package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;

/** Goes round and round, and does not hear that it is to stop. */
public final class Spinning implements Computation {
    private volatile long rounds;

    @Override
    public Results compute(Seed seed) {
        while (rounds >= 0) {
            rounds = (rounds + 1) & Long.MAX_VALUE;
        }
        return Results.NONE;
    }
}
