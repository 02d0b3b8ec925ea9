package csc413.hw4.attention;

import org.ejml.simple.SimpleMatrix;

/**
 * The k-by-n matrices {@code C} and {@code D} that shorten a sequence of {@code n} keys and values to {@code k}, chosen for
 * one {@code P = QKᵀ} of rank {@code k} such that {@code P Cᵀ D = P}.
 */
record SequenceProjections(SimpleMatrix c, SimpleMatrix d) {

    /** {@code C = D = Wᵀ} with the right singular vectors of {@code P}. */
    static SequenceProjections fromSvd(ThinSvd svd) {
        SimpleMatrix wt = svd.w().transpose();
        return new SequenceProjections(wt, wt);
    }

    /**
     * The only {@code D} that goes with a given {@code C}: {@code (CW)⁻ᵀ Wᵀ}. It exists exactly if the k-by-k matrix
     * {@code CW} is invertible, which almost every {@code C} makes it.
     */
    static SequenceProjections completing(SimpleMatrix c, ThinSvd svd) {
        SimpleMatrix wt = svd.w().transpose();
        return new SequenceProjections(c, c.mult(svd.w()).transpose().solve(wt));
    }

    /**
     * The thin SVD of {@code QKᵀ} in O(nd² + d³) operations, without any n-by-n matrix. With {@code Q = B₁R₁} and
     * {@code K = B₂R₂}, orthonormal columns in {@code B₁} and {@code B₂}, and the SVD {@code ÛΣŴᵀ} of the small matrix
     * {@code R₁R₂ᵀ} it is {@code (B₁Û) Σ (B₂Ŵ)ᵀ}. Two thin SVDs give the bases; a QR decomposition would do as well, but EJML's
     * refuses a matrix without full rank.
     */
    static ThinSvd svdOfProduct(SimpleMatrix q, SimpleMatrix k) {
        ThinSvd ofQ = ThinSvd.of(q);
        ThinSvd ofK = ThinSvd.of(k);
        SimpleMatrix small = coordinates(ofQ).mult(coordinates(ofK).transpose());
        ThinSvd svd = ThinSvd.of(small);
        return new ThinSvd(ofQ.u().mult(svd.u()), svd.sigma(), ofK.u().mult(svd.w()));
    }

    /** {@code R} in {@code A = BR}: the columns of {@code A} in the basis of its left singular vectors. */
    static SimpleMatrix coordinates(ThinSvd svd) {
        return SimpleMatrix.diag(svd.sigma()).mult(svd.w().transpose());
    }
}
