package csc413.hw4.attention;

import java.util.Arrays;

/**
 * Self-attention by its definition, on an arithmetic that counts what it does, and the counts that question 1.3.1 derives.
 * The formulas never see the arithmetic: comparing the two is the check.
 */
final class CountedAttention {
    private CountedAttention() {}

    /** Scaled dot-product attention, step by step. */
    static double[][] attend(AttentionInputs in, CountedArithmetic arithmetic) {
        double[][] scores = arithmetic.timesTransposed(in.queries(), in.keys());
        double[][] scaled = arithmetic.scaled(scores, 1 / Math.sqrt(in.width()));
        double[][] weights = arithmetic.softmaxOfRows(scaled);
        return arithmetic.product(weights, in.values());
    }

    /** Attention as a text generator does it: token {@code t} arrives last and looks back at the {@code t} tokens so far. */
    static double[][] attendCausally(AttentionInputs in, CountedArithmetic arithmetic) {
        double[][] output = new double[in.tokens()][];
        for (int t = 1; t <= in.tokens(); t++) {
            double[][] query = {in.queries()[t - 1]};
            AttentionInputs soFar =
                    new AttentionInputs(query, Arrays.copyOf(in.keys(), t), Arrays.copyOf(in.values(), t));
            output[t - 1] = attend(soFar, arithmetic)[0];
        }
        return output;
    }

    /** The operations that the page derives for {@link #attend}. */
    static OperationCount derived(long n, long d) {
        return new OperationCount(2 * n * n * d + n * n, 2 * n * n * d - n * (d + 1), n * n, n * n);
    }

    /** The operations that the page derives for {@link #attendCausally}: half of a square and half of its diagonal. */
    static OperationCount derivedCausally(long n, long d) {
        long pairs = n * (n + 1) / 2;
        return new OperationCount((2 * d + 1) * pairs, 2 * d * pairs - n * (d + 1), pairs, pairs);
    }

    /** The queries, keys and values of tokens that are the rows of {@code x}. */
    static AttentionInputs project(
            double[][] x, double[][] wq, double[][] wk, double[][] wv, CountedArithmetic arithmetic) {
        return new AttentionInputs(arithmetic.product(x, wq), arithmetic.product(x, wk), arithmetic.product(x, wv));
    }
}
