package csc413.hw4.attention;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import org.ejml.simple.SimpleMatrix;

/**
 * The part of question 1.3.3 that puts the softmax back: {@code softmax(Q(CK)ᵀ/√d) DV} with the {@code C} and {@code D} that
 * are exact without it, beside {@code softmax(QKᵀ/√d) V}.
 */
final class SoftmaxAfterProjection {
    private static final int TOKENS = 32;
    private static final int WIDTH = 8;
    private static final int RANK = 4;

    private SoftmaxAfterProjection() {}

    static void addTo(Results.Builder results, Seed seed) {
        AttentionInputs in = AttentionInputs.withQueriesOfRank(
                RANK, TOKENS, WIDTH, seed.forPurpose("softmax").generator());
        ThinSvd svd = ThinSvd.of(DenseAttention.scores(in), RANK);
        double[][] w = svd.w().transpose().toArray2();
        CountedArithmetic arithmetic = new CountedArithmetic();
        AttentionInputs shortened =
                new AttentionInputs(in.queries(), arithmetic.product(w, in.keys()), arithmetic.product(w, in.values()));
        SimpleMatrix exact = DenseAttention.attend(in);
        double error = DenseAttention.distance(DenseAttention.attend(shortened), exact) / exact.elementMaxAbs();
        results.value("softmax.n", TOKENS)
                .value("softmax.d", WIDTH)
                .value("softmax.k", RANK)
                .value("softmax.error", error);
    }
}
