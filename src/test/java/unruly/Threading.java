package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.concurrent.CountDownLatch;

/** Returns while a thread of it goes on. */
public final class Threading implements Computation {
    @Override
    public Results compute(Seed seed) {
        Thread thread = new Thread(Threading::forever, "left behind");
        thread.setDaemon(true);
        thread.start();
        return Results.NONE;
    }

    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
