package csc413.hw4.attention;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/**
 * The first {@code k} terms of a singular value decomposition: {@code U diag(σ) Wᵀ} with {@code k} orthonormal columns in
 * {@code U} and in {@code W}. It is the matrix itself if the matrix has rank {@code k}, and its best approximation of
 * rank {@code k} otherwise (Eckart and Young 1936). The right factor is {@code W}, because {@code V} are the values.
 *
 * @param sigma the singular values, largest first
 */
record ThinSvd(SimpleMatrix u, double[] sigma, SimpleMatrix w) {

    static ThinSvd of(SimpleMatrix matrix, int k) {
        SimpleSVD<SimpleMatrix> svd = matrix.svd(true);
        return new ThinSvd(
                svd.getU().cols(0, k),
                Arrays.copyOf(svd.getSingularValues(), k),
                svd.getV().cols(0, k));
    }

    /** All {@code min(m, n)} terms. */
    static ThinSvd of(SimpleMatrix matrix) {
        return of(matrix, Math.min(matrix.getNumRows(), matrix.getNumCols()));
    }

    ThinSvd truncated(int k) {
        return new ThinSvd(u.cols(0, k), Arrays.copyOf(sigma, k), w.cols(0, k));
    }

    SimpleMatrix product() {
        return u.mult(SimpleMatrix.diag(sigma)).mult(w.transpose());
    }

    /** How many singular values double precision can tell from 0: those above {@code max(m, n) ε σ₁}. */
    int numericalRank() {
        double threshold = Math.max(u.getNumRows(), w.getNumRows()) * Math.ulp(1.0) * sigma[0];
        return (int) Arrays.stream(sigma).filter(value -> value > threshold).count();
    }

    /** The spectral norm: the largest singular value. */
    static double norm(SimpleMatrix matrix) {
        return ThinSvd.of(matrix).sigma()[0];
    }
}
