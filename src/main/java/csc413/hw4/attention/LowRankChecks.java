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
import dev.workings.compute.number.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** What the formulas of question 1.3.2 mean, and the attention matrices on which they are tried. */
final class LowRankChecks {
    private static final Reals ENTRIES = Law.uniform(-2, 2);

    /** The norm of the values is below 1 in some cases and above it in others. */
    private static final Reals SMALL_ENTRIES = Law.uniform(-0.5, 0.5);

    private static final Tolerance ROUNDING = Tolerance.absolute(1e-10);

    private LowRankChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("factors", factors(seed))
                .check("count", count())
                .check("cut", cut(seed))
                .check("circle", circle())
                .check("determinant", determinant())
                .check("rank", rank())
                .check("whole-layer", wholeLayer());
    }

    /** Attention matrices of rank k, because only k different queries occur. */
    private static Check factors(Seed seed) {
        Cases ranks = sizes().where(c -> c.integer("k") <= c.integer("n")).with("queries", c -> c.whole("k"));
        return Check.of(decomposed().build(), drawn(ranks, seed), ROUNDING);
    }

    /** Attention matrices of full rank, of which k terms are kept. */
    private static Check cut(Seed seed) {
        Notation notation =
                decomposed().symbol("P_k", c -> rows(first(c).product())).build();
        Cases cuts = sizes().where(c -> c.integer("k") < c.integer("n")).with("queries", c -> c.whole("n"));
        return Check.of(notation, drawn(cuts, seed), ROUNDING);
    }

    /** An attention matrix, its decomposition, and its product with the values by the definition of attention. */
    private static Notation.Builder decomposed() {
        return Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("k", c -> c.whole("k"))
                .route("P", "softmax of the scores", c -> rows(DenseAttention.weights(attention(c))))
                .route("P V", "attention step by step", LowRankChecks::output)
                .symbol("V", c -> c.matrix("V"))
                .family("\\sigma_#", (c, i) -> all(c).sigma()[i[0] - 1])
                .family("u_#", (c, i) -> column(all(c).u(), i[0]))
                .family("w_#", (c, i) -> column(all(c).w(), i[0]))
                .symbol("U_k", c -> rows(first(c).u()))
                .symbol("\\Sigma_k", c -> rows(SimpleMatrix.diag(first(c).sigma())))
                .symbol("W_k", c -> rows(first(c).w()));
    }

    private static Cases sizes() {
        return Cases.range("n", 2, 6).times(Cases.range("k", 1, 6)).times(Cases.range("d", 2, 5));
    }

    private static Cases drawn(Cases sizes, Seed seed) {
        return sizes.draw("Q", c -> tokens(c, ENTRIES), seed)
                .draw("K", c -> tokens(c, ENTRIES), seed)
                .draw("V", c -> tokens(c, SMALL_ENTRIES), seed);
    }

    private static Law tokens(Case inputs, Reals entries) {
        return entries.matrix(inputs.integer("n"), inputs.integer("d"));
    }

    private static AttentionInputs attention(Case inputs) {
        double[][] drawn = inputs.matrix("Q");
        double[][] queries = new double[drawn.length][];
        Arrays.setAll(queries, i -> drawn[i % inputs.integer("queries")]);
        return new AttentionInputs(queries, inputs.matrix("K"), inputs.matrix("V"));
    }

    private static double[][] output(Case inputs) {
        return CountedAttention.attend(attention(inputs), new CountedArithmetic());
    }

    private static ThinSvd all(Case inputs) {
        return ThinSvd.of(DenseAttention.weights(attention(inputs)));
    }

    private static ThinSvd first(Case inputs) {
        return all(inputs).truncated(inputs.integer("k"));
    }

    private static Check count() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("k", c -> c.whole("k"))
                .symbol("d", c -> c.whole("d"))
                .route("M(n, k, d)", "counted multiplications", c -> counted(c).multiplications())
                .route("T(n, k, d)", "counted operations", c -> counted(c).total())
                .build();
        Cases shapes = Cases.range("n", 1, 10).times(Cases.range("k", 1, 10)).times(Cases.range("d", 1, 6));
        return Check.of(notation, shapes.where(c -> c.whole("k") <= c.whole("n")), Tolerance.exact());
    }

    /** Counts do not depend on the entries, so the factors that are counted are full of zeros. */
    private static OperationCount counted(Case inputs) {
        int n = inputs.integer("n");
        int k = inputs.integer("k");
        ThinSvd factors = new ThinSvd(new SimpleMatrix(n, k), new double[k], new SimpleMatrix(n, k));
        return OperationCount.of(
                arithmetic -> FactoredAttention.fromTheRight(factors, new double[n][inputs.integer("d")], arithmetic));
    }

    /**
     * Tokens on a circle that look at themselves, and others that look at the opposite point. The argument holds for both; but only
     * for the others is P indefinite, and the first inequality strict.
     */
    private static Check circle() {
        Notation notation = Notation.builder()
                .symbol("P", c -> rows(onCircle(c)))
                .symbol("I", c -> rows(SimpleMatrix.identity(c.integer("n"))))
                .symbol("p", c -> onCircle(c).get(0, 0))
                .route("\\sigma_n(P)", "singular value decomposition", LowRankChecks::smallest)
                .build();
        Cases circles = Cases.range("n", 2, 12).times(Cases.grid("r", 0.5, 6, 12));
        return Check.of(notation, circles.times(Cases.listed("side", 1.0, -1.0)), ROUNDING);
    }

    private static SimpleMatrix onCircle(Case inputs) {
        AttentionInputs in = AttentionInputs.onCircle(inputs.integer("n"), inputs.number("r"));
        double[][] queries = new CountedArithmetic().scaled(in.queries(), inputs.number("side"));
        return DenseAttention.weights(new AttentionInputs(queries, in.keys(), in.values()));
    }

    private static double smallest(Case inputs) {
        return ThinSvd.of(onCircle(inputs)).sigma()[inputs.integer("n") - 1];
    }

    private static Check determinant() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route(
                        "\\det A",
                        "fraction-free elimination",
                        c -> Rational.of(new PowersOfTwoAttention(c.integer("n")).eliminated(), BigInteger.ONE))
                .build();
        return Check.of(notation, Cases.range("n", 1, 12), Tolerance.exact());
    }

    /** Attention matrices in exact fractions, with a different queries and b different keys. */
    private static Check rank() {
        Notation notation = Notation.builder()
                .symbol("a", c -> c.whole("a"))
                .symbol("b", c -> c.whole("b"))
                .route("\\operatorname{rank} P", "exact elimination", c ->
                        (long) ExactRank.of(repeating(c).weights()))
                .route("\\operatorname{rank}(QK^\\top)", "exact elimination", c ->
                        (long) ExactRank.of(repeating(c).scores()))
                .build();
        Cases cases = Cases.range("n", 1, 6).times(Cases.range("a", 1, 6)).times(Cases.range("b", 1, 6));
        return Check.of(
                notation, cases.where(c -> Math.max(c.whole("a"), c.whole("b")) <= c.whole("n")), Tolerance.exact());
    }

    private static RepeatingAttention repeating(Case inputs) {
        return new RepeatingAttention(inputs.integer("n"), inputs.integer("a"), inputs.integer("b"));
    }

    /** The multiplications of the whole layer, and of all but its last product. */
    private static Check wholeLayer() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("d", c -> c.whole("d"))
                .route("L(n, d)", "counted multiplications", c -> layer(c).multiplications())
                .route(
                        "F(n, d)",
                        "counted multiplications",
                        c -> layer(c).multiplications() - direct(c).multiplications())
                .build();
        Cases shapes = Cases.range("n", 1, 10).times(Cases.range("d", 1, 6));
        return Check.of(notation, shapes, Tolerance.exact());
    }

    private static OperationCount layer(Case inputs) {
        double[][] tokens = new double[inputs.integer("n")][inputs.integer("d")];
        return OperationCount.of(
                arithmetic -> CountedAttention.attend(new AttentionInputs(tokens, tokens, tokens), arithmetic));
    }

    private static OperationCount direct(Case inputs) {
        int n = inputs.integer("n");
        return OperationCount.of(arithmetic ->
                FactoredAttention.direct(new double[n][n], new double[n][inputs.integer("d")], arithmetic));
    }

    private static double[] column(SimpleMatrix matrix, int number) {
        return matrix.getColumn(number - 1).getDDRM().getData();
    }

    private static double[][] rows(SimpleMatrix matrix) {
        return matrix.toArray2();
    }
}
