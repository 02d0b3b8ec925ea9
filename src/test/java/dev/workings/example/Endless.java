package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.concurrent.CountDownLatch;

/** Never ends. */
public final class Endless implements Computation {
    @Override
    public Results compute(Seed seed) throws InterruptedException {
        new CountDownLatch(1).await();
        return Results.NONE;
    }
}
