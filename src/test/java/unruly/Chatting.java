package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;

/** Prints. */
public final class Chatting implements Computation {
    @Override
    public Results compute(Seed seed) {
        System.out.println("half of it");
        System.err.print("and the rest");
        return Results.NONE;
    }
}
