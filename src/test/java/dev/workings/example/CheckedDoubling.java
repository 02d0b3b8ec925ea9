package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;

/** Powers of two with a check of what the page says of them. */
public final class CheckedDoubling implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Doubling.results(seed)
                .check("doubling", doubling())
                .check("squares", doubling())
                .build();
    }

    /** Sizes counted by adding, against what the page says of powers. */
    private static Check doubling() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .indexedRoute("s_#", "repeated addition", (c, k) -> added(k[0]))
                .build();
        return Check.of(notation, Cases.range("n", 1, 8), Tolerance.exact());
    }

    private static long added(int n) {
        long size = 1;
        for (int k = 0; k < n; k++) {
            size += size;
        }
        return size;
    }
}
