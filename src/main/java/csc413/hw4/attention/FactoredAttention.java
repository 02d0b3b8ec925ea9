package csc413.hw4.attention;

/**
 * Three ways to multiply the values by {@code P = U diag(σ) Wᵀ}, on an arithmetic that counts. They differ in nothing but
 * the order of the products.
 */
final class FactoredAttention {
    private FactoredAttention() {}

    /** Right to left: nothing is larger than the factors. */
    static double[][] fromTheRight(ThinSvd p, double[][] values, CountedArithmetic arithmetic) {
        double[][] gathered = arithmetic.product(p.w().transpose().toArray2(), values);
        double[][] scaled = arithmetic.scaledRows(p.sigma(), gathered);
        return arithmetic.product(p.u().toArray2(), scaled);
    }

    /** {@code ((U diag(σ)) Wᵀ) V}: rebuilds the n-by-n matrix first. */
    static double[][] fromTheLeft(ThinSvd p, double[][] values, CountedArithmetic arithmetic) {
        double[][] scaled = CountedArithmetic.transposed(
                arithmetic.scaledRows(p.sigma(), p.u().transpose().toArray2()));
        double[][] rebuilt = arithmetic.timesTransposed(scaled, p.w().toArray2());
        return arithmetic.product(rebuilt, values);
    }

    /** {@code P V} without the factors. */
    static double[][] direct(double[][] p, double[][] values, CountedArithmetic arithmetic) {
        return arithmetic.product(p, values);
    }

    /** The operations that the page derives for {@link #fromTheRight}. */
    static OperationCount derived(long n, long k, long d) {
        return new OperationCount(2 * n * k * d + k * d, 2 * n * k * d - k * d - n * d, 0, 0);
    }
}
