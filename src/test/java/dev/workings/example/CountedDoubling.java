package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often it was run. */
public final class CountedDoubling implements Computation {
    public static final AtomicInteger RUNS = new AtomicInteger();

    @Override
    public Results compute(Seed seed) {
        RUNS.incrementAndGet();
        return new CheckedDoubling().compute(seed);
    }
}
