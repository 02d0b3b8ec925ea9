package csc413.hw4.attention;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;

/**
 * Question 1.3.2: the values times an attention matrix of rank {@code k} through its singular value decomposition, counted
 * and compared with the product by the matrix itself; and how low the rank of a softmax matrix really is.
 */
public final class LowRankAttention implements Computation {
    private static final int[] LENGTHS = {4, 8, 16, 32, 64};
    private static final int[] WIDTHS = {2, 8, 32};
    private static final int[] RANKS = {1, 2, 3, 8};
    private static final int TOKENS = 128;
    private static final int WIDTH = 32;
    private static final int RANK = 8;

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        comparisons(seed, results);
        orders(seed, results);
        FullRankExample.addTo(results);
        AttentionSpectra.addTo(results, seed);
        return LowRankChecks.addTo(results, seed).build();
    }

    /** Attention matrices of rank {@code k} at most: {@code n} tokens ask only {@code k} different questions. */
    private static void comparisons(Seed seed, Results.Builder results) {
        RandomGenerator generator = seed.forPurpose("repeated queries").generator();
        Discrepancy worst = Discrepancy.NONE;
        double beyond = 0;
        int cases = 0;
        int agreeing = 0;
        for (int n : LENGTHS) {
            for (int d : WIDTHS) {
                for (int k : RANKS) {
                    AttentionInputs in = AttentionInputs.withRepeatedQueries(n, d, Math.min(k, n - 1), generator);
                    Comparison comparison = Comparison.of(in, Math.min(k, n - 1));
                    worst = worst.or(comparison.discrepancy());
                    beyond = Math.max(beyond, comparison.nextSingularValue());
                    cases++;
                    agreeing += comparison.countsAgree() ? 1 : 0;
                }
            }
        }
        results.value("cases", cases)
                .value("cases.agreeing", agreeing)
                .value("cases.n", LENGTHS[LENGTHS.length - 1])
                .value("error", worst.error())
                .value("error.n", worst.n())
                .value("error.d", worst.d())
                .value("beyond", beyond);
    }

    /** One attention matrix, multiplied by the values through its factors and as it is. */
    private record Comparison(Discrepancy discrepancy, double nextSingularValue, boolean countsAgree) {
        static Comparison of(AttentionInputs in, int k) {
            SimpleMatrix p = DenseAttention.weights(in);
            ThinSvd svd = ThinSvd.of(p);
            CountedArithmetic arithmetic = new CountedArithmetic();
            double[][] factored = FactoredAttention.fromTheRight(svd.truncated(k), in.values(), arithmetic);
            double error = DenseAttention.distance(new SimpleMatrix(factored), DenseAttention.attend(in));
            return new Comparison(
                    new Discrepancy(error, in.tokens(), in.width()),
                    svd.sigma()[k],
                    arithmetic.count().equals(FactoredAttention.derived(in.tokens(), k, in.width())));
        }
    }

    /** What it takes to get the factors, against what they save at every use. */
    private static void decompose(Results.Builder results, SimpleMatrix p, long saved) {
        CountedArithmetic arithmetic = new CountedArithmetic();
        JacobiSvd svd = JacobiSvd.of(p.toArray2(), arithmetic);
        long multiplications = arithmetic.count().multiplications();
        results.value("svd.multiplications", multiplications)
                .value("svd.sweeps", svd.sweeps())
                .value("svd.saved", saved)
                .value("svd.uses", (multiplications + saved - 1) / saved);
    }

    private static void orders(Seed seed, Results.Builder results) {
        RandomGenerator generator = seed.forPurpose("orders").generator();
        AttentionInputs in = AttentionInputs.withRepeatedQueries(TOKENS, WIDTH, RANK, generator);
        SimpleMatrix p = DenseAttention.weights(in);
        ThinSvd all = ThinSvd.of(p);
        CountedArithmetic direct = new CountedArithmetic();
        CountedArithmetic right = new CountedArithmetic();
        CountedArithmetic left = new CountedArithmetic();
        CountedArithmetic untruncated = new CountedArithmetic();
        FactoredAttention.direct(p.toArray2(), in.values(), direct);
        FactoredAttention.fromTheRight(all.truncated(RANK), in.values(), right);
        FactoredAttention.fromTheLeft(all.truncated(RANK), in.values(), left);
        FactoredAttention.fromTheRight(all, in.values(), untruncated);
        decompose(results, p, direct.count().multiplications() - right.count().multiplications());
        Table table = Table.of(
                        Column.text("route"),
                        Column.text("multiplications"),
                        Column.number("counted"),
                        Column.number("all operations"))
                .row(
                        "$P\\,V$",
                        "$n^2d$",
                        direct.count().multiplications(),
                        direct.count().total())
                .row(
                        "$U_k\\,(\\Sigma_k\\,(W_k^\\top V))$",
                        "$2nkd + kd$",
                        right.count().multiplications(),
                        right.count().total())
                .row(
                        "$((U_k\\,\\Sigma_k)\\,W_k^\\top)\\,V$",
                        "$nk + n^2k + n^2d$",
                        left.count().multiplications(),
                        left.count().total())
                .row(
                        "$U\\,(\\Sigma\\,(W^\\top V))$, all $n$ terms",
                        "$2n^2d + nd$",
                        untruncated.count().multiplications(),
                        untruncated.count().total());
        results.value("n", TOKENS)
                .value("d", WIDTH)
                .value("k", RANK)
                .value(
                        "saving",
                        (double) direct.count().multiplications()
                                / right.count().multiplications())
                .table("orders", table);
    }
}
