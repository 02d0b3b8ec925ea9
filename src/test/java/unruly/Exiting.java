package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;

/** Ends the program it runs in. */
public final class Exiting implements Computation {
    @Override
    public Results compute(Seed seed) {
        System.exit(0);
        return Results.NONE;
    }
}
