package csc413.hw4.attention;

import java.util.Arrays;

/**
 * A singular value decomposition on an arithmetic that counts, by Hestenes' one-sided Jacobi method: the columns of {@code A} are
 * rotated in pairs until they are orthogonal, and the same rotations make {@code W}. Then {@code AW = U diag(σ)} (G. H. Golub and
 * C. F. Van Loan, Matrix Computations, 4th edition, section 8.6). The few operations that find an angle are not counted, nor is the
 * final division by the norms, so the count is a little too low.
 */
final class JacobiSvd {
    /** Inner products below this share of the squared Frobenius norm count as 0. */
    private static final double ORTHOGONAL = 1e-15;

    private final CountedArithmetic arithmetic;
    private final double[][] columns;
    private final double[][] rotations;
    private final double threshold;
    private int sweeps;

    private JacobiSvd(double[][] matrix, CountedArithmetic arithmetic) {
        this.arithmetic = arithmetic;
        this.columns = CountedArithmetic.transposed(matrix);
        this.rotations = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            rotations[i][i] = 1;
        }
        this.threshold = ORTHOGONAL
                * Arrays.stream(columns).mapToDouble(JacobiSvd::square).sum();
    }

    /** @param matrix n by n; it is not changed */
    static JacobiSvd of(double[][] matrix, CountedArithmetic arithmetic) {
        JacobiSvd svd = new JacobiSvd(matrix, arithmetic);
        while (svd.sweep()) {
            svd.sweeps++;
        }
        return svd;
    }

    /** How often all pairs of columns were gone through with a rotation among them. */
    int sweeps() {
        return sweeps;
    }

    /** The singular values, largest first. */
    double[] sigma() {
        double[] ascending = Arrays.stream(columns)
                .mapToDouble(column -> Math.sqrt(square(column)))
                .sorted()
                .toArray();
        double[] descending = new double[ascending.length];
        Arrays.setAll(descending, i -> ascending[ascending.length - 1 - i]);
        return descending;
    }

    /** Whether any pair had to be rotated. */
    private boolean sweep() {
        boolean rotated = false;
        for (int p = 0; p < columns.length; p++) {
            for (int q = p + 1; q < columns.length; q++) {
                rotated |= orthogonalized(p, q);
            }
        }
        return rotated;
    }

    private boolean orthogonalized(int p, int q) {
        double product = arithmetic.dot(columns[p], columns[q]);
        if (Math.abs(product) <= threshold) {
            return false;
        }
        double difference = arithmetic.dot(columns[q], columns[q]) - arithmetic.dot(columns[p], columns[p]);
        double cotangent = difference / (2 * product);
        double tangent = Math.copySign(1, cotangent) / (Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent));
        double cos = 1 / Math.sqrt(1 + tangent * tangent);
        arithmetic.rotate(columns[p], columns[q], cos, cos * tangent);
        arithmetic.rotate(rotations[p], rotations[q], cos, cos * tangent);
        return true;
    }

    private static double square(double[] column) {
        return Arrays.stream(column).map(x -> x * x).sum();
    }
}
