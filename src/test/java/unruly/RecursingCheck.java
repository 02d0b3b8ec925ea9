package unruly;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;

/** A check whose value calls itself without end. */
public final class RecursingCheck implements Computation {
    @Override
    public Results compute(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("h", "recursion", c -> depth(c.whole("n")))
                .build();
        return Results.builder()
                .check("deep", Check.of(notation, Cases.range("n", 1, 2), Tolerance.exact()))
                .build();
    }

    private static long depth(long n) {
        return depth(n + 1) + 1;
    }
}
