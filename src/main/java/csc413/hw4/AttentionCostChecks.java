package csc413.hw4;

import dev.workings.compute.Results;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import java.util.function.BiConsumer;

/** What the formulas of question 1.3.1 mean: every cost is counted while attention runs, none is computed from a formula. */
final class AttentionCostChecks {
    private static final int LONGEST = 12;
    private static final int WIDEST = 6;

    private AttentionCostChecks() {}

    static Results.Builder addTo(Results.Builder results) {
        Cases shapes = Cases.range("n", 1, LONGEST).times(Cases.range("d", 1, WIDEST));
        return results.check("count", Check.of(notation(), shapes, Tolerance.exact()));
    }

    /** Counts do not depend on the entries, so the matrices that are counted are full of zeros. */
    private static Notation notation() {
        return Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("d", c -> c.whole("d"))
                .route("M(n, d)", "counted multiplications", c -> once(c).multiplications())
                .route("A(n, d)", "counted additions", c -> once(c).additions())
                .route("T(n, d)", "counted operations", c -> once(c).total())
                .route(
                        "T(2n, d)",
                        "counted operations",
                        c -> count(zeros(2 * c.integer("n"), c.integer("d")), CountedAttention::attend)
                                .total())
                .route(
                        "C(n, d)",
                        "counted operations, token by token",
                        c -> count(zeros(c), CountedAttention::attendCausally).total())
                .route("L(n, d)", "counted multiplications of the projections", AttentionCostChecks::projections)
                .build();
    }

    private static OperationCount once(Case inputs) {
        return count(zeros(inputs), CountedAttention::attend);
    }

    private static long projections(Case inputs) {
        int d = inputs.integer("d");
        double[][] weights = new double[d][d];
        CountedArithmetic arithmetic = new CountedArithmetic();
        CountedAttention.project(zeros(inputs).queries(), weights, weights, weights, arithmetic);
        return arithmetic.count().multiplications();
    }

    private static OperationCount count(AttentionInputs in, BiConsumer<AttentionInputs, CountedArithmetic> method) {
        CountedArithmetic arithmetic = new CountedArithmetic();
        method.accept(in, arithmetic);
        return arithmetic.count();
    }

    private static AttentionInputs zeros(Case inputs) {
        return zeros(inputs.integer("n"), inputs.integer("d"));
    }

    private static AttentionInputs zeros(int n, int d) {
        double[][] zeros = new double[n][d];
        return new AttentionInputs(zeros, zeros, zeros);
    }
}
