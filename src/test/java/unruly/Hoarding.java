package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.ArrayList;
import java.util.List;

/** Keeps all that it makes. */
public final class Hoarding implements Computation {
    @Override
    public Results compute(Seed seed) {
        List<long[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new long[1 << 20]);
        }
        return Results.builder().value("kept", (long) kept.size()).build();
    }
}
