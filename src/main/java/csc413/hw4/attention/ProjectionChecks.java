package csc413.hw4.attention;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.cases.Reals;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.ejml.simple.SimpleMatrix;

/** What the formulas of question 1.3.3 mean, and the matrices on which they are tried. */
final class ProjectionChecks {
    private static final Reals ENTRIES = Law.uniform(-2, 2);
    private static final Tolerance ROUNDING = Tolerance.relative(1e-10).orAbsolute(1e-10);

    private ProjectionChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("regrouped", regrouped(seed))
                .check("projector", projector(seed))
                .check("count", count())
                .check("skinny", skinny(seed))
                .check("pairs", pairs(seed))
                .check("routes", routes())
                .check("rank-bound", rankBound(seed))
                .check("padded", padded(seed));
    }

    /** Any C and D at all. */
    private static Check regrouped(Seed seed) {
        Notation notation = scores().symbol("Q", c -> rows(queries(c)))
                .symbol("K", c -> c.matrix("K"))
                .symbol("V", c -> c.matrix("V"))
                .symbol("C", c -> c.matrix("C"))
                .symbol("D", c -> c.matrix("D"))
                .build();
        Cases drawn = drawn(seed).draw("V", c -> matrix(c, "n", "d"), seed).draw("D", c -> matrix(c, "k", "n"), seed);
        return Check.of(notation, drawn, ROUNDING);
    }

    /** C and D from the singular value decomposition. */
    private static Check projector(Seed seed) {
        Notation notation = decomposed()
                .symbol("C", c -> rows(decomposition(c).w().transpose()))
                .symbol("D", c -> rows(decomposition(c).w().transpose()))
                .symbol("I_k", c -> rows(SimpleMatrix.identity(c.integer("k"))))
                .build();
        return Check.of(notation, drawn(seed), ROUNDING);
    }

    /** Any C, and the D that solves the equation of the theorem; it is found without the theorem. */
    private static Check pairs(Seed seed) {
        Notation notation = decomposed()
                .symbol("C", c -> c.matrix("C"))
                .route("D", "least squares", c -> rows(partner(c)))
                .route(
                        "M",
                        "least squares",
                        c -> rows(partner(c).mult(decomposition(c).w())))
                .build();
        return Check.of(notation, drawn(seed), ROUNDING);
    }

    /** The solution D of (PCᵀ) D = P: the n-by-k matrix in front of it has rank k, so there is no other. */
    private static SimpleMatrix partner(Case inputs) {
        SimpleMatrix p = p(inputs);
        return p.mult(new SimpleMatrix(inputs.matrix("C")).transpose()).solve(p);
    }

    /** The factors that are found without any n-by-n matrix. */
    private static Check skinny(Seed seed) {
        Notation notation = scores().symbol(
                        "B_1", c -> rows(ThinSvd.of(queries(c)).u()))
                .symbol("R_1", c -> rows(SequenceProjections.coordinates(ThinSvd.of(queries(c)))))
                .symbol("B_2", c -> rows(ThinSvd.of(keys(c)).u()))
                .symbol("R_2", c -> rows(SequenceProjections.coordinates(ThinSvd.of(keys(c)))))
                .symbol("\\hat U", c -> rows(small(c).u()))
                .symbol("\\Sigma", c -> rows(SimpleMatrix.diag(small(c).sigma())))
                .symbol("\\hat W", c -> rows(small(c).w()))
                .build();
        return Check.of(notation, drawn(seed), ROUNDING);
    }

    private static ThinSvd small(Case inputs) {
        SimpleMatrix left = SequenceProjections.coordinates(ThinSvd.of(queries(inputs)));
        SimpleMatrix right = SequenceProjections.coordinates(ThinSvd.of(keys(inputs)));
        return ThinSvd.of(left.mult(right.transpose()));
    }

    private static Check count() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("k", c -> c.whole("k"))
                .symbol("d", c -> c.whole("d"))
                .route("M(n, k, d)", "counted multiplications", c -> counted(c).multiplications())
                .route("A(n, k, d)", "counted additions", c -> counted(c).additions())
                .build();
        return Check.of(notation, shapes(), Tolerance.exact());
    }

    private static Cases shapes() {
        Cases shapes = Cases.range("n", 1, 8).times(Cases.range("k", 1, 8)).times(Cases.range("d", 1, 6));
        return shapes.where(c -> c.whole("k") <= c.whole("n"));
    }

    /** Counts do not depend on the entries, so the matrices that are counted are full of zeros. */
    private static OperationCount counted(Case inputs) {
        int n = inputs.integer("n");
        double[][] tokens = new double[n][inputs.integer("d")];
        double[][] shortening = new double[inputs.integer("k")][n];
        return OperationCount.of(arithmetic -> LinearAttention.projected(
                new AttentionInputs(tokens, tokens, tokens), shortening, shortening, arithmetic));
    }

    /** The three ways to multiply, with the same shapes. */
    private static Check routes() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("k", c -> c.whole("k"))
                .symbol("d", c -> c.whole("d"))
                .route(
                        "M_1",
                        "counted multiplications",
                        c -> counted(c, LinearAttention::direct).multiplications())
                .route("M_2", "counted multiplications", c -> counted(c).multiplications())
                .route(
                        "M_3",
                        "counted multiplications",
                        c -> counted(c, LinearAttention::associated).multiplications())
                .route(
                        "T_1",
                        "counted operations",
                        c -> counted(c, LinearAttention::direct).total())
                .route(
                        "T_3",
                        "counted operations",
                        c -> counted(c, LinearAttention::associated).total())
                .build();
        return Check.of(notation, shapes(), Tolerance.exact());
    }

    private static OperationCount counted(Case inputs, BiConsumer<AttentionInputs, CountedArithmetic> method) {
        double[][] tokens = new double[inputs.integer("n")][inputs.integer("d")];
        return OperationCount.of(arithmetic -> method.accept(new AttentionInputs(tokens, tokens, tokens), arithmetic));
    }

    /**
     * Queries that use the first a of the d columns only and keys that use the last b: they meet in a + b − d columns, so that the rank
     * of the product can be smaller than that of either factor.
     */
    private static Check rankBound(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("Q", c -> columns(c, "Q", 0, c.integer("a")))
                .symbol("K", c -> columns(c, "K", c.integer("d") - c.integer("b"), c.integer("d")))
                .symbol("d", c -> c.whole("d"))
                .route(
                        "k",
                        "how Q and K were made",
                        c -> Math.min(c.whole("n"), Math.max(0, c.whole("a") + c.whole("b") - c.whole("d"))))
                .build();
        Cases cases = Cases.range("n", 1, 4)
                .times(Cases.range("d", 1, 4))
                .times(Cases.range("a", 1, 4))
                .times(Cases.range("b", 1, 4))
                .where(c -> Math.max(c.whole("a"), c.whole("b")) <= c.whole("d"))
                .draw("Q", c -> matrix(c, "n", "d"), seed)
                .draw("K", c -> matrix(c, "n", "d"), seed);
        return Check.of(notation, cases, Tolerance.exact());
    }

    /** A drawn matrix with zeros outside of some columns. */
    private static double[][] columns(Case inputs, String name, int from, int to) {
        double[][] matrix = inputs.matrix(name);
        for (double[] row : matrix) {
            Arrays.fill(row, 0, from, 0);
            Arrays.fill(row, to, row.length, 0);
        }
        return matrix;
    }

    /** Below the rows of C there are zeros, so that the matrix is square. */
    private static Check padded(Seed seed) {
        Notation notation = Notation.builder()
                .route("\\tilde C", "singular value decomposition", c -> {
                    SimpleMatrix square = new SimpleMatrix(c.integer("n"), c.integer("n"));
                    square.insertIntoThis(0, 0, decomposition(c).w().transpose());
                    return rows(square);
                })
                .build();
        return Check.of(notation, drawn(seed), ROUNDING);
    }

    private static Notation.Builder decomposed() {
        return scores().symbol("U_k", c -> rows(decomposition(c).u()))
                .symbol(
                        "\\Sigma_k",
                        c -> rows(SimpleMatrix.diag(decomposition(c).sigma())))
                .symbol("W_k", c -> rows(decomposition(c).w()));
    }

    /** {@code P} by inner products of queries and keys, while the engine's products are those of whole matrices. */
    private static Notation.Builder scores() {
        return Notation.builder().route("P", "inner products of queries and keys", c -> rows(p(c)));
    }

    /** Queries of rank k, as the product of two drawn matrices; keys; and a C that has a D. */
    private static Cases drawn(Seed seed) {
        return Cases.range("n", 2, 9)
                .times(Cases.range("k", 1, 5))
                .times(Cases.range("d", 1, 6))
                .where(c -> c.integer("k") <= Math.min(c.integer("n"), c.integer("d")))
                .draw("L", c -> matrix(c, "n", "k"), seed)
                .draw("R", c -> matrix(c, "k", "d"), seed)
                .draw("K", c -> matrix(c, "n", "d"), seed)
                .draw("C", c -> matrix(c, "k", "n"), seed)
                .where(ProjectionChecks::isRegular);
    }

    /** Whether rounding leaves no doubt that P has rank k, and that C has a D. */
    private static boolean isRegular(Case inputs) {
        ThinSvd p = decomposition(inputs);
        double[] selected =
                ThinSvd.of(new SimpleMatrix(inputs.matrix("C")).mult(p.w())).sigma();
        return p.sigma()[p.sigma().length - 1] > 1e-3 && selected[selected.length - 1] > 1e-2;
    }

    private static Law matrix(Case inputs, String rows, String columns) {
        return ENTRIES.matrix(inputs.integer(rows), inputs.integer(columns));
    }

    private static SimpleMatrix queries(Case inputs) {
        return new SimpleMatrix(inputs.matrix("L")).mult(new SimpleMatrix(inputs.matrix("R")));
    }

    private static SimpleMatrix keys(Case inputs) {
        return new SimpleMatrix(inputs.matrix("K"));
    }

    private static SimpleMatrix p(Case inputs) {
        return new SimpleMatrix(new CountedArithmetic().timesTransposed(rows(queries(inputs)), inputs.matrix("K")));
    }

    private static ThinSvd decomposition(Case inputs) {
        return ThinSvd.of(p(inputs), inputs.integer("k"));
    }

    private static double[][] rows(SimpleMatrix matrix) {
        return matrix.toArray2();
    }
}
