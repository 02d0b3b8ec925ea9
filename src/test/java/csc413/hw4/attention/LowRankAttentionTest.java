package csc413.hw4.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.math.BigInteger;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowRankAttentionTest {

    /**
     * By hand. n = 2: P = ((1/2, 1/2), (1/3, 2/3)), so det P = 1/3 − 1/6. n = 3: A = ((1, 1, 1), (1, 2, 4), (1, 4, 16)) has determinant
     * 16 − 12 + 2 = 6 and the row sums 3, 7 and 21. n = 4: the nodes 1, 2, 4, 8 differ by 1, 3, 7, 2, 6 and 4, product 1008; the row sums are
     * 4, 15, 85 and 585, product 2983500.
     */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 6", "3, 2, 147", "4, 28, 82875"})
    void softmaxOfRankOneScoresIsInvertible(int n, String numerator, String denominator) {
        assertThat(new PowersOfTwoAttention(n).determinant())
                .containsExactly(new BigInteger(numerator), new BigInteger(denominator));
    }

    @Test
    void eliminationFindsADeterminantByHand() {
        // 2(1·1 − 3·4) − 5(4·1 − 3·7) + 1(4·4 − 1·7) = −22 + 85 + 9
        assertThat(BareissElimination.determinant(integers(new int[][] {{2, 5, 1}, {4, 1, 3}, {7, 4, 1}})))
                .isEqualTo(BigInteger.valueOf(72));
    }

    @Test
    void eliminationSaysWhichPivotIsZero() {
        assertThatThrownBy(() -> BareissElimination.determinant(integers(new int[][] {{0, 1}, {1, 0}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the leading principal minor of order 1 is 0: exchange rows first");
    }

    @Test
    void theExactMatrixIsTheSoftmaxOfItsScores() {
        PowersOfTwoAttention attention = new PowersOfTwoAttention(6);
        assertThat(DenseAttention.distance(attention.weights(), DenseAttention.weights(attention.inputs())))
                .isLessThan(1e-14);
    }

    /** n = 4, k = 2, d = 3: gathering 2·4·3 products and 2·3·3 additions, scaling 2·3, spreading 4·2·3 and 4·1·3. */
    @Test
    void countsTheFactoredProductAsByHand() {
        CountedArithmetic arithmetic = new CountedArithmetic();
        ThinSvd svd = new ThinSvd(SimpleMatrix.ones(4, 2), new double[] {1, 1}, SimpleMatrix.ones(4, 2));
        FactoredAttention.fromTheRight(svd, new double[4][3], arithmetic);
        assertThat(arithmetic.count()).isEqualTo(new OperationCount(24 + 6 + 24, 18 + 12, 0, 0));
        assertThat(FactoredAttention.derived(4, 2, 3)).isEqualTo(arithmetic.count());
    }

    /** {@code P = 3 u wᵀ} with u = (3/5, 4/5) and w = (0, 1), and V = (7, 2): PV = 3·2·u = (18/5, 24/5). */
    @Test
    void everyOrderOfTheProductsGivesTheSame() {
        ThinSvd svd = new ThinSvd(
                new SimpleMatrix(new double[][] {{0.6}, {0.8}}),
                new double[] {3},
                new SimpleMatrix(new double[][] {{0}, {1}}));
        double[][] values = {{7}, {2}};
        double[][] right = FactoredAttention.fromTheRight(svd, values, new CountedArithmetic());
        double[][] left = FactoredAttention.fromTheLeft(svd, values, new CountedArithmetic());
        double[][] direct = FactoredAttention.direct(svd.product().toArray2(), values, new CountedArithmetic());
        for (double[][] output : new double[][][] {right, left, direct}) {
            assertThat(output[0][0]).isCloseTo(3.6, within(1e-14));
            assertThat(output[1][0]).isCloseTo(4.8, within(1e-14));
        }
    }

    /** ((3, 0), (4, 5)): the squares of its singular values are the eigenvalues 45 and 5 of ((25, 20), (20, 25)). */
    @Test
    void decomposesAMatrixByHand() {
        ThinSvd svd = ThinSvd.of(new SimpleMatrix(new double[][] {{3, 0}, {4, 5}}));
        assertThat(svd.sigma()[0]).isCloseTo(Math.sqrt(45), within(1e-14));
        assertThat(svd.sigma()[1]).isCloseTo(Math.sqrt(5), within(1e-14));
        assertThat(svd.product().get(1, 0)).isCloseTo(4, within(1e-14));
    }

    /** AᵀA of A = ((1, 2), (3, 4)) is ((10, 14), (14, 20)): the squares of the σ add up to 30 and multiply to 200 − 196 = 4. */
    @Test
    void jacobiRotationsFindTheSingularValues() {
        double[] sigma = JacobiSvd.of(new double[][] {{1, 2}, {3, 4}}, new CountedArithmetic())
                .sigma();
        assertThat(sigma[0] * sigma[0]).isCloseTo(15 + Math.sqrt(221), within(1e-13));
        assertThat(sigma[0] * sigma[1]).isCloseTo(2, within(1e-13));
    }

    /** Two columns: a sweep with a rotation takes 3 inner products of 2 products each and 2 rotations of 8; the last finds 1 product 0. */
    @Test
    void jacobiRotationsAreCounted() {
        CountedArithmetic arithmetic = new CountedArithmetic();
        assertThat(JacobiSvd.of(new double[][] {{1, 2}, {3, 4}}, arithmetic).sweeps())
                .isEqualTo(1);
        assertThat(arithmetic.count().multiplications()).isEqualTo(3 * 2 + 2 * 8 + 2);
    }

    @Test
    void jacobiRotationsAgreeWithAnotherDecomposition() {
        double[][] p = DenseAttention.weights(AttentionInputs.onCircle(9, 2)).toArray2();
        assertThat(JacobiSvd.of(p, new CountedArithmetic()).sigma())
                .containsExactly(ThinSvd.of(new SimpleMatrix(p)).sigma(), within(1e-12));
    }

    /**
     * n = 4, the queries 0, 1, 0, 1 and the keys 0, ln 2, 2 ln 2, 0: the rows are (1, 1, 1, 1)/4 and (1, 2, 4, 1)/8, each twice. The
     * scores are the rows (0, 0, 0, 0) and (0, 1, 2, 0).
     */
    @Test
    void repeatedTokensHaveAnExactLowRank() {
        RepeatingAttention attention = new RepeatingAttention(4, 2, 3);
        assertThat(attention.weights()[2]).containsOnly(Rational.of(1, 4));
        assertThat(attention.weights()[3])
                .containsExactly(Rational.of(1, 8), Rational.of(1, 4), Rational.of(1, 2), Rational.of(1, 8));
        assertThat(ExactRank.of(attention.weights())).isEqualTo(2);
        assertThat(ExactRank.of(attention.scores())).isEqualTo(1);
    }

    /** The first pivot is in the second row; the third row is the sum of the others. */
    @Test
    void eliminationExchangesRows() {
        Rational zero = Rational.ZERO;
        Rational one = Rational.ONE;
        Rational[][] matrix = {{zero, one, one}, {one, zero, one}, {one, one, Rational.of(2)}};
        assertThat(ExactRank.of(matrix)).isEqualTo(2);
    }

    @Test
    void repeatedQueriesBoundTheRank() {
        AttentionInputs in = AttentionInputs.withRepeatedQueries(12, 5, 3, new Seed(1).generator());
        assertThat(ThinSvd.of(DenseAttention.weights(in)).numericalRank()).isEqualTo(3);
    }

    /** P is symmetric and circulant; its eigenvalue for alternating signs is Σ (−1)^j p_j, the smallest. */
    @Test
    void tokensOnACircleLookAtThemselves() {
        SimpleMatrix p = DenseAttention.weights(AttentionInputs.onCircle(8, 20));
        double alternating = 0;
        for (int j = 0; j < 8; j++) {
            alternating += (j % 2 == 0 ? 1 : -1) * p.get(0, j);
        }
        assertThat(ThinSvd.of(p).sigma()[7]).isCloseTo(alternating, within(1e-12));
    }

    @Test
    void thePageFindsWhatItClaims() {
        Results results = new LowRankAttention().compute(new Seed(413));
        assertThat(results.values().get("cases.agreeing"))
                .isEqualTo(results.values().get("cases"));
        assertThat(results.values().get("exact.agreeing"))
                .isEqualTo(results.values().get("exact.cases"));
        assertThat(results.values().get("exact.regular"))
                .isEqualTo(results.values().get("exact.cases"));
        assertThat(results.values().get("error").number().doubleValue()).isLessThan(1e-12);
        assertThat(results.values().get("beyond").number().doubleValue()).isLessThan(1e-12);
        assertThat(results.values().get("cut.share").number().doubleValue()).isLessThan(1);
    }

    private static BigInteger[][] integers(int[][] matrix) {
        BigInteger[][] integers = new BigInteger[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                integers[i][j] = BigInteger.valueOf(matrix[i][j]);
            }
        }
        return integers;
    }
}
