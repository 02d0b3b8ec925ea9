package csc413.hw4.attention;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;

/**
 * Question 1.3.3: attention without softmax through two k-by-n matrices made from a singular value decomposition, compared
 * with the plain product on matrices of prescribed rank, and counted.
 */
public final class ProjectedAttention implements Computation {
    private static final int[] LENGTHS = {4, 8, 16, 32, 64};
    private static final int[] WIDTHS = {1, 2, 8, 24};
    private static final int[] RANKS = {1, 2, 5, 8};

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        comparisons(seed, results);
        LinearAttentionCost.addTo(results, seed);
        SoftmaxAfterProjection.addTo(results, seed);
        return ProjectionChecks.addTo(results, seed).build();
    }

    private static void comparisons(Seed seed, Results.Builder results) {
        RandomGenerator generator = seed.forPurpose("comparisons").generator();
        Tally tally = new Tally();
        for (int n : LENGTHS) {
            for (int d : WIDTHS) {
                for (int k : RANKS) {
                    if (k <= Math.min(n, d)) {
                        AttentionInputs in = AttentionInputs.withQueriesOfRank(k, n, d, generator);
                        tally.add(in, k, AttentionInputs.randomMatrix(k, n, generator));
                    }
                }
            }
        }
        tally.addTo(results);
    }

    /** What all the cases together show. */
    private static final class Tally {
        private int cases;
        private int ranks;
        private int counts;
        private Discrepancy fromMatrix = Discrepancy.NONE;
        private Discrepancy fromFactors = Discrepancy.NONE;
        private Discrepancy completed = Discrepancy.NONE;
        private double notIdempotent;

        /** One case: the identity with {@code C = D = Wᵀ} by two decompositions, then with a random {@code C}. */
        void add(AttentionInputs in, int k, double[][] randomC) {
            SimpleMatrix p = DenseAttention.scores(in);
            ThinSvd whole = ThinSvd.of(p);
            ThinSvd svd = whole.truncated(k);
            ThinSvd skinny = SequenceProjections.svdOfProduct(
                            new SimpleMatrix(in.queries()), new SimpleMatrix(in.keys()))
                    .truncated(k);
            SequenceProjections completion = SequenceProjections.completing(new SimpleMatrix(randomC), svd);
            cases++;
            ranks += whole.numericalRank() == k ? 1 : 0;
            counts += countsAgree(in, k, SequenceProjections.fromSvd(svd)) ? 1 : 0;
            fromMatrix = fromMatrix.or(error(in, p, SequenceProjections.fromSvd(svd)));
            fromFactors = fromFactors.or(error(in, p, SequenceProjections.fromSvd(skinny)));
            completed = completed.or(error(in, p, completion));
            SimpleMatrix projector = completion.c().transpose().mult(completion.d());
            notIdempotent = Math.max(
                    notIdempotent,
                    DenseAttention.distance(projector.mult(projector), projector) / projector.elementMaxAbs());
        }

        void addTo(Results.Builder results) {
            results.value("cases", cases)
                    .value("cases.rank", ranks)
                    .value("cases.counts", counts)
                    .value("cases.n", LENGTHS[LENGTHS.length - 1])
                    .value("cases.d", WIDTHS[WIDTHS.length - 1])
                    .value("error", fromMatrix.error())
                    .value("error.n", fromMatrix.n())
                    .value("error.d", fromMatrix.d())
                    .value("skinny.error", fromFactors.error())
                    .value("skinny.error.n", fromFactors.n())
                    .value("skinny.error.d", fromFactors.d())
                    .value("random.error", completed.error())
                    .value("random.error.n", completed.n())
                    .value("random.error.d", completed.d())
                    .value("random.idempotent", notIdempotent);
        }

        /** Relative to the largest entry of {@code PV}, which EJML computes from the n-by-n matrix. */
        private static Discrepancy error(AttentionInputs in, SimpleMatrix p, SequenceProjections projections) {
            SimpleMatrix expected = p.mult(new SimpleMatrix(in.values()));
            double[][] actual = LinearAttention.projected(
                    in, projections.c().toArray2(), projections.d().toArray2(), new CountedArithmetic());
            double error = DenseAttention.distance(new SimpleMatrix(actual), expected) / expected.elementMaxAbs();
            return new Discrepancy(error, in.tokens(), in.width());
        }

        private static boolean countsAgree(AttentionInputs in, int k, SequenceProjections projections) {
            int n = in.tokens();
            int d = in.width();
            CountedArithmetic direct = new CountedArithmetic();
            CountedArithmetic projected = new CountedArithmetic();
            CountedArithmetic associated = new CountedArithmetic();
            LinearAttention.direct(in, direct);
            LinearAttention.projected(
                    in, projections.c().toArray2(), projections.d().toArray2(), projected);
            LinearAttention.associated(in, associated);
            return direct.count().equals(LinearAttention.derivedDirect(n, d))
                    && projected.count().equals(LinearAttention.derivedProjected(n, k, d))
                    && associated.count().equals(LinearAttention.derivedAssociated(n, d));
        }
    }
}
