package csc413.hw4.attention;

import java.math.BigInteger;

/**
 * Determinants of integer matrices without rounding. Gaussian elimination in which every division leaves no remainder, so that
 * fractions never arise (Bareiss, "Sylvester's identity and multistep integer-preserving Gaussian elimination",
 * Mathematics of Computation 22 (1968)).
 */
final class BareissElimination {
    private BareissElimination() {}

    /**
     * @param matrix square, and such that no leading principal minor but perhaps the last is 0: rows are not exchanged
     * @throws IllegalArgumentException if a pivot is 0
     */
    static BigInteger determinant(BigInteger[][] matrix) {
        BigInteger[][] a = copy(matrix);
        BigInteger previous = BigInteger.ONE;
        for (int pivot = 0; pivot < a.length - 1; pivot++) {
            if (a[pivot][pivot].signum() == 0) {
                throw new IllegalArgumentException(
                        "the leading principal minor of order %d is 0: exchange rows first".formatted(pivot + 1));
            }
            eliminate(a, pivot, previous);
            previous = a[pivot][pivot];
        }
        return a[a.length - 1][a.length - 1];
    }

    /** Below and right of the pivot every entry becomes a minor of order {@code pivot + 2} of the given matrix. */
    private static void eliminate(BigInteger[][] a, int pivot, BigInteger previous) {
        for (int i = pivot + 1; i < a.length; i++) {
            for (int j = pivot + 1; j < a.length; j++) {
                BigInteger minor = a[pivot][pivot].multiply(a[i][j]).subtract(a[i][pivot].multiply(a[pivot][j]));
                a[i][j] = minor.divide(previous);
            }
        }
    }

    private static BigInteger[][] copy(BigInteger[][] matrix) {
        BigInteger[][] copy = new BigInteger[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
