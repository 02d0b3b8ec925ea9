package csc413.hw4.attention;

/**
 * Three ways to compute {@code QKᵀV}, attention without softmax, on an arithmetic that counts; and the multiplications that
 * question 1.3.3 derives for them.
 */
final class LinearAttention {
    private LinearAttention() {}

    /** {@code (QKᵀ) V}: every token meets every token. */
    static double[][] direct(AttentionInputs in, CountedArithmetic arithmetic) {
        return arithmetic.product(arithmetic.timesTransposed(in.queries(), in.keys()), in.values());
    }

    /** Every query meets k mixtures of keys. */
    static double[][] projected(AttentionInputs in, double[][] c, double[][] d, CountedArithmetic arithmetic) {
        double[][] keys = arithmetic.product(c, in.keys());
        double[][] values = arithmetic.product(d, in.values());
        double[][] weights = arithmetic.timesTransposed(in.queries(), keys);
        return arithmetic.product(weights, values);
    }

    /** {@code Q (KᵀV)}: no token meets another; they meet in a d-by-d matrix. */
    static double[][] associated(AttentionInputs in, CountedArithmetic arithmetic) {
        double[][] memory = arithmetic.product(CountedArithmetic.transposed(in.keys()), in.values());
        return arithmetic.product(in.queries(), memory);
    }

    static OperationCount derivedDirect(long n, long d) {
        return new OperationCount(2 * n * n * d, 2 * n * n * d - n * n - n * d, 0, 0);
    }

    static OperationCount derivedProjected(long n, long k, long d) {
        return new OperationCount(4 * n * k * d, 4 * n * k * d - 2 * k * d - n * k - n * d, 0, 0);
    }

    static OperationCount derivedAssociated(long n, long d) {
        return new OperationCount(2 * n * d * d, 2 * n * d * d - d * d - n * d, 0, 0);
    }
}
