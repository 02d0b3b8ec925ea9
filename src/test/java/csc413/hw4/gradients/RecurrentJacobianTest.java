package csc413.hw4.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrentJacobianTest {
    private static final double LOG_THREE = StrictMath.log(3);

    /** For M = (3 0; 4 5), MᵀM = (25 20; 20 25) has the eigenvalues 45 and 5. */
    @Test
    void theLargestSingularValueOfAKnownMatrixIsFound() {
        SimpleMatrix matrix = new SimpleMatrix(new double[][] {{3, 0}, {4, 5}});
        assertThat(RecurrentJacobian.largestSingularValue(matrix)).isCloseTo(Math.sqrt(45), within(1e-14));
    }

    /** tanh(½ ln 3) = 1/2, so ∂x₂/∂x₁ = (1 − 1/4) · 1/2. */
    @Test
    void oneStepOfTheScalarNetworkMultipliesSlopeAndWeight() {
        SimpleMatrix jacobian =
                RecurrentJacobian.jacobian(SimpleMatrix.identity(1).scale(0.5), RecurrentJacobian.column(LOG_THREE), 2);
        assertThat(jacobian.get(0, 0)).isCloseTo(3.0 / 8, within(1e-15));
    }

    /**
     * W = (0 ½; 0 0) takes (0, ln 3) to the pre-activation (½ ln 3, 0), where the slopes are 3/4 and 1. So DW = (0 3/8; 0 0), whereas
     * WD would be (0 1/2; 0 0).
     */
    @Test
    void theSlopesStandToTheLeftOfTheWeights() {
        SimpleMatrix weights = new SimpleMatrix(new double[][] {{0, 0.5}, {0, 0}});
        SimpleMatrix jacobian = RecurrentJacobian.jacobian(weights, RecurrentJacobian.column(0, LOG_THREE), 2);
        assertThat(jacobian.get(0, 1)).isCloseTo(3.0 / 8, within(1e-15));
    }

    /** From x₁ = xₙ no step is taken. */
    @Test
    void theJacobianOfAStateWithRespectToItselfIsTheIdentity() {
        SimpleMatrix jacobian =
                RecurrentJacobian.jacobian(RecurrentJacobian.halfRotation(), RecurrentJacobian.smallState(), 1);
        assertThat(jacobian.isIdentical(SimpleMatrix.identity(2), 0)).isTrue();
    }

    /** At rest every slope is 1, so the Jacobian is (Q/2)ⁿ⁻¹, and Qⁿ⁻¹ is orthogonal. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12})
    void aHalvedRotationAtRestAttainsTheCorrectedBound(int n) {
        SimpleMatrix rest = RecurrentJacobian.column(0, 0);
        SimpleMatrix jacobian = RecurrentJacobian.jacobian(RecurrentJacobian.halfRotation(), rest, n);
        assertThat(RecurrentJacobian.largestSingularValue(jacobian))
                .isCloseTo(Math.scalb(1.0, 1 - n), within(1e-15))
                .isGreaterThan(1.9 * Math.scalb(1.0, -n));
    }

    @ParameterizedTest
    @EnumSource
    void theProductAgreesWithDifferencesOfOutputs(WeightEnsemble ensemble) {
        var random = new Seed(7).generator();
        SimpleMatrix weights = ensemble.draw(5, 2, random);
        SimpleMatrix first = WeightEnsemble.gaussian(5, 1, random);
        SimpleMatrix differences = new RecurrentNetwork(weights).differences(first, 4);
        assertThat(RecurrentJacobian.jacobian(weights, first, 4).isIdentical(differences, 1e-8))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aDrawnMatrixHasTheLargestSingularValueThatWasAskedFor(WeightEnsemble ensemble) {
        SimpleMatrix weights = ensemble.draw(6, 0.5, new Seed(1).generator());
        assertThat(RecurrentJacobian.largestSingularValue(weights)).isCloseTo(0.5, within(1e-14));
    }

    /** The k-th power of 3/2 times the shift has norm (3/2)ᵏ up to k = 7 and is 0 from k = 8 on; n = k + 1. */
    @Test
    void aNilpotentNetworkAtRestGrowsAndThenIsExactlyZero() {
        assertThat(RecurrentExhibits.transientGrowth()[7]).isCloseTo(17.0859375, within(1e-12));
        assertThat(RecurrentExhibits.transientGrowth()[8]).isZero();
    }

    /** x ↦ tanh 2x has a fixed point x > 0 with slope 2(1 − x²), and 2(1 − x²) < 1 there. */
    @Test
    void aScalarWeightOfTwoVanishesAwayFromRest() {
        double[] largest = RecurrentExhibits.saturation(30);
        assertThat(largest[5]).isGreaterThan(10);
        assertThat(largest[29]).isLessThan(1e-12);
    }

    /**
     * W = uvᵀ/10 with u = (2, 1) and v = (1, −2): vᵀu = 0, so W² = 0; σ_max(W) = |u||v|/10 = 5/10. At x₁ = (1, −1/2) the
     * pre-activations are uvᵀx₁/10 = (0.4, 0.2), and D₁W has rank 1 and the trace 0.2(1 − tanh² 0.4) − 0.2(1 − tanh² 0.2), which
     * is −0.2(0.144361 − 0.038957) = −0.021081.
     */
    @Test
    void aStepOfANilpotentNetworkHasAnEigenvalueOtherThanZero() {
        SimpleMatrix weights = new SimpleMatrix(RecurrentChecks.NILPOTENT);
        SimpleMatrix step = RecurrentJacobian.jacobian(weights, RecurrentJacobian.column(1, -0.5), 2);
        assertThat(RecurrentJacobian.largestSingularValue(weights)).isCloseTo(0.5, within(1e-15));
        assertThat(weights.mult(weights).elementMaxAbs()).isLessThan(1e-16);
        assertThat(RecurrentChecks.spectralRadius(step.toArray2())).isCloseTo(0.021081, within(1e-6));
    }

    @Test
    void thePageIsToldThatOnlyTheCorrectedBoundHolds() {
        Results results = new RecurrentJacobian().compute(new Seed(413));
        assertThat(number(results, "violations")).isZero();
        assertThat(number(results, "printed.violations")).isGreaterThan(number(results, "cases") / 3);
        assertThat(number(results, "discrepancy")).isLessThan(1e-10);
        assertThat(number(results, "counter.measured")).isGreaterThan(1.0 / 32).isLessThan(1.0 / 16);
        assertThat(number(results, "ball.smallest")).isGreaterThan(number(results, "ball.floor"));
        assertThat(number(results, "product.closest")).isLessThan(1);
    }

    private static double number(Results results, String name) {
        return results.values().get(name).number().doubleValue();
    }
}
