package guide;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;

public final class OddNumbers implements Computation {
    @Override
    public Results compute(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("S_n", "adding up", c -> sum(c.whole("n")))
                .build();
        return Results.builder()
                .value("hundred", sum(100))
                .check("squares", Check.of(notation, Cases.range("n", 1, 100), Tolerance.exact()))
                .build();
    }

    /** 1 + 3 + 5 + …, so many terms. */
    static long sum(long terms) {
        long sum = 0;
        for (long k = 1; k <= terms; k++) {
            sum += 2 * k - 1;
        }
        return sum;
    }
}
