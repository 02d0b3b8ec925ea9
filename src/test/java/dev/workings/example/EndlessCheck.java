package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import java.util.concurrent.CountDownLatch;

/** A check whose value never comes, and one whose cases cannot be made. */
public final class EndlessCheck implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Results.builder()
                .check("endless", Check.of(notation(), Cases.range("n", 1, 2), Tolerance.exact()))
                .build();
    }

    private static Notation notation() {
        return Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("h", "patience", c -> awaited())
                .build();
    }

    private static long awaited() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
