package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;

/** Checks for pages whose formulas are wrong. */
public final class Halving implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Results.builder()
                .check("half", Check.of(notation(), Cases.range("n", 0, 20), Tolerance.exact()))
                .check("spare", Check.of(notation(), Cases.range("n", 1, 2), Tolerance.exact()))
                .build();
    }

    private static Notation notation() {
        return Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("W", c -> new double[][] {{1, 2}, {3, 4}})
                .route("h", "counting", c -> c.whole("n") / 2)
                .build();
    }
}
