package csc413.hw4.attention;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import java.util.function.BiConsumer;

/** What the formulas of question 1.3.1 mean: every cost is counted while attention runs, none is computed from a formula. */
final class AttentionCostChecks {
    private static final int LONGEST = 12;
    private static final int WIDEST = 6;

    private AttentionCostChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        Cases shapes = Cases.range("n", 1, LONGEST).times(Cases.range("d", 1, WIDEST));
        return results.check("count", Check.of(notation(), shapes, Tolerance.exact()))
                .check("widths", widths())
                .check("readings", readings())
                .check("weights", weights(seed));
    }

    /** Queries and keys of one width, values of another. */
    private static Check widths() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("d_k", c -> c.whole("dk"))
                .symbol("d_v", c -> c.whole("dv"))
                .route(
                        "M",
                        "counted multiplications",
                        c -> count(zeros(c.integer("n"), c.integer("dk"), c.integer("dv")), CountedAttention::attend)
                                .multiplications())
                .build();
        Cases shapes = Cases.range("n", 1, 6).times(Cases.range("dk", 1, 4)).times(Cases.range("dv", 1, 4));
        return Check.of(notation, shapes, Tolerance.exact());
    }

    /** The three matrices as printed are those that were computed. */
    private static Check readings() {
        Notation notation = Notation.builder()
                .route("R", "softmax of rows", c -> SoftmaxReadings.byRows().toArray2())
                .route(
                        "C",
                        "softmax of columns",
                        c -> SoftmaxReadings.byColumns().toArray2())
                .route(
                        "A",
                        "softmax of all entries",
                        c -> SoftmaxReadings.ofAll().toArray2())
                .build();
        return Check.of(notation, Cases.range("n", 2, 2), Tolerance.absolute(1e-15));
    }

    /** Scores of drawn queries and keys. */
    private static Check weights(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.matrix("Q").length)
                .symbol("i", c -> c.whole("i"))
                .indexedRoute(
                        "S_{##}",
                        "scores by EJML",
                        (c, k) -> DenseAttention.scaledScores(
                                        new AttentionInputs(c.matrix("Q"), c.matrix("K"), c.matrix("K")))
                                .get(k[0] - 1, k[1] - 1))
                .build();
        Cases cases = Cases.draws("Q", Law.uniform(-2, 2).square(1, 4), 20, seed)
                .draw("K", c -> Law.uniform(-2, 2).square(c.matrix("Q").length), seed)
                .draw("i", c -> Law.whole(1, c.matrix("Q").length), seed);
        return Check.of(notation, cases, Tolerance.relative(1e-13));
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
        return OperationCount.of(arithmetic ->
                        CountedAttention.project(zeros(inputs).queries(), weights, weights, weights, arithmetic))
                .multiplications();
    }

    private static OperationCount count(AttentionInputs in, BiConsumer<AttentionInputs, CountedArithmetic> method) {
        return OperationCount.of(arithmetic -> method.accept(in, arithmetic));
    }

    private static AttentionInputs zeros(Case inputs) {
        return zeros(inputs.integer("n"), inputs.integer("d"));
    }

    private static AttentionInputs zeros(int n, int d) {
        return zeros(n, d, d);
    }

    private static AttentionInputs zeros(int n, int keyWidth, int valueWidth) {
        double[][] keys = new double[n][keyWidth];
        return new AttentionInputs(keys, keys, new double[n][valueWidth]);
    }
}
