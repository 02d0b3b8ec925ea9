package csc413.hw4.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ProjectedAttentionTest {
    /** Q = (1, 1), K = (1, 2) and V = (3, 4) as columns: both rows of P are (1, 2), so PV = (11, 11). */
    private static final AttentionInputs BY_HAND =
            new AttentionInputs(new double[][] {{1}, {1}}, new double[][] {{1}, {2}}, new double[][] {{3}, {4}});

    private static final SimpleMatrix P = new SimpleMatrix(new double[][] {{1, 2}, {1, 2}});

    @Test
    void allRoutesGiveTheProductByHand() {
        SequenceProjections projections = SequenceProjections.fromSvd(ThinSvd.of(P, 1));
        assertEleven(LinearAttention.direct(BY_HAND, new CountedArithmetic()));
        assertEleven(LinearAttention.associated(BY_HAND, new CountedArithmetic()));
        assertEleven(projected(projections));
    }

    /** W = ±(1, 2)/√5, so C = D = Wᵀ, and CᵀD has the entries 1/5, 2/5, 2/5, 4/5 whatever the sign. */
    @Test
    void theSvdGivesTheProjectorOnTheRowSpace() {
        SequenceProjections projections = SequenceProjections.fromSvd(ThinSvd.of(P, 1));
        SimpleMatrix projector = projections.c().transpose().mult(projections.d());
        assertThat(DenseAttention.distance(projector, new SimpleMatrix(new double[][] {{0.2, 0.4}, {0.4, 0.8}})))
                .isLessThan(1e-15);
    }

    /** C = (1, 0): the first entry of D must be 1, and D a multiple of (1, 2). */
    @Test
    void aGivenCHasOneD() {
        SequenceProjections projections =
                SequenceProjections.completing(new SimpleMatrix(new double[][] {{1, 0}}), ThinSvd.of(P, 1));
        assertThat(DenseAttention.distance(projections.d(), new SimpleMatrix(new double[][] {{1, 2}})))
                .isLessThan(1e-14);
        assertEleven(projected(projections));
    }

    /** QKᵀ has the singular value √2·√5 with the left vector (1, 1)/√2 and the right vector (1, 2)/√5. */
    @Test
    void factorsGiveTheSvdWithoutTheProduct() {
        ThinSvd svd =
                SequenceProjections.svdOfProduct(new SimpleMatrix(BY_HAND.queries()), new SimpleMatrix(BY_HAND.keys()));
        assertThat(svd.sigma()).hasSize(1);
        assertThat(svd.sigma()[0]).isCloseTo(Math.sqrt(10), within(1e-14));
        assertThat(DenseAttention.distance(svd.product(), P)).isLessThan(1e-14);
    }

    /**
     * n = 4, k = 2, d = 3. Direct: 16 scores of 3 products, 12 outputs of 4. Projected: CK and DV have 6 entries of 4 products each, the
     * weights 8 of 3, the output 12 of 2. Associated: 9 entries of 4, 12 of 3. An entry takes one addition less than products.
     */
    @Test
    void derivesTheCountsByHand() {
        assertThat(LinearAttention.derivedDirect(4, 3)).isEqualTo(new OperationCount(48 + 48, 32 + 36, 0, 0));
        assertThat(LinearAttention.derivedProjected(4, 2, 3))
                .isEqualTo(new OperationCount(24 + 24 + 24 + 24, 18 + 18 + 16 + 12, 0, 0));
        assertThat(LinearAttention.derivedAssociated(4, 3)).isEqualTo(new OperationCount(36 + 36, 27 + 24, 0, 0));
    }

    /** 2n²d = 4nkd at n = 2k = 32, and 2n²d = 2nd² at n = d = 64. */
    @Test
    void findsTheCrossingsOfThePage() {
        Results results = new ProjectedAttention().compute(new Seed(413));
        assertThat(results.values().get("crossing.projected").number()).isEqualByComparingTo("32");
        assertThat(results.values().get("crossing.associated").number()).isEqualByComparingTo("64");
    }

    @Test
    void thePageFindsWhatItClaims() {
        Results results = new ProjectedAttention().compute(new Seed(413));
        assertThat(results.values().get("cases.rank"))
                .isEqualTo(results.values().get("cases"));
        assertThat(results.values().get("cases.counts"))
                .isEqualTo(results.values().get("cases"));
        assertThat(results.values().get("error").number().doubleValue()).isLessThan(1e-12);
        assertThat(results.values().get("skinny.error").number().doubleValue()).isLessThan(1e-12);
        assertThat(results.values().get("random.error").number().doubleValue()).isLessThan(1e-9);
        assertThat(results.values().get("softmax.error").number().doubleValue()).isGreaterThan(0.1);
    }

    private static double[][] projected(SequenceProjections projections) {
        return LinearAttention.projected(
                BY_HAND, projections.c().toArray2(), projections.d().toArray2(), new CountedArithmetic());
    }

    private static void assertEleven(double[][] output) {
        assertThat(output[0][0]).isCloseTo(11, within(1e-13));
        assertThat(output[1][0]).isCloseTo(11, within(1e-13));
    }
}
