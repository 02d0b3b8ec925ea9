package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;

/** Ends the program in a way that its class file does not show. */
public final class ExitingUnseen implements Computation {
    @Override
    public Results compute(Seed seed) throws ReflectiveOperationException {
        System.class.getMethod("ex" + "it", int.class).invoke(null, 0);
        return Results.NONE;
    }
}
