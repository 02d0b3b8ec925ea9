package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import java.util.List;

/** Checks whose own code fails. */
public final class BrokenChecks implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Results.builder()
                .check("recursive", recursive())
                .check("set", set())
                .build();
    }

    /** A value whose code calls itself without end. */
    private static Check recursive() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("d", "recursion", c -> deeper(c.whole("n")))
                .build();
        return Check.of(notation, Cases.range("n", 1, 2), Tolerance.exact());
    }

    private static long deeper(long n) {
        return n == 0 ? 0 : 1 + deeper(n + 1);
    }

    /** A proof, which has no case, beside a set whose elements depend on one. */
    private static Check set() {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .set("\\mathcal{A}", c -> List.of(c.number("x")))
                .build();
        return Check.of(notation, Cases.listed("x", 1.0, 2.0), Tolerance.exact())
                .provedFor("x", 1, 2);
    }
}
