package csc413.hw4.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeterministicLimitTest {
    private static final double LOG_ROOT_TWO_PI = 0.9189385332046728;

    /** Φ(1) and Φ(3) as in Abramowitz and Stegun, table 26.1. */
    @Test
    void theNormalDistributionFunctionHasItsTabulatedValues() {
        assertThat(Gaussian.STANDARD.cumulative(1)).isCloseTo(0.841344746068543, within(1e-15));
        assertThat(Gaussian.STANDARD.cumulative(3)).isCloseTo(0.998650101968370, within(1e-15));
        assertThat(Gaussian.STANDARD.cumulative(-3)).isCloseTo(0.001349898031630, within(1e-15));
        assertThat(Gaussian.STANDARD.cumulative(-50)).isEqualTo(0);
    }

    /** (5 − 2)/√9 = 1. */
    @Test
    void theDistributionFunctionOfAnotherNormalLawIsMovedAndStretched() {
        assertThat(new Gaussian(2, 9).cumulative(5)).isCloseTo(0.841344746068543, within(1e-15));
    }

    @Test
    void bisectionFindsTheRootToTheLastDigitOrTheNearestEnd() {
        assertThat(Bisection.rootOfIncreasing(z -> z * z * z - 8, 0, 5)).isEqualTo(2);
        assertThat(Bisection.rootOfIncreasing(z -> z - 9, 0, 5)).isEqualTo(5);
        assertThat(Bisection.rootOfIncreasing(z -> z + 1, 0, 5)).isZero();
    }

    @ParameterizedTest
    @EnumSource(ScalarFlow.class)
    void bisectionInvertsEveryFlow(ScalarFlow flow) {
        assertThat(flow.inverse(flow.value(0.7))).isCloseTo(0.7, within(1e-15));
    }

    /** The inverse of sinh has the slope 1/√(1 + x²), that of the exponential function 1/x. */
    @Test
    void preimagesOfSmallIntervalsHaveTheLengthOfTheInversesSlope() {
        assertThat(ScalarFlow.SINH.preimageByDifferences(0.75)).isCloseTo(0.8, within(1e-10));
        assertThat(ScalarFlow.EXPONENTIAL.preimageByDifferences(2)).isCloseTo(0.5, within(1e-10));
    }

    /** ½ − 3z/2 is normal with mean ½ and standard deviation 3/2. */
    @Test
    void aDecreasingFlowHasAPositiveDensity() {
        double expected = Gaussian.STANDARD.density(1) / 1.5;
        assertThat(ScalarFlow.REFLECTED.densityByDifferences(2)).isCloseTo(expected, within(1e-11));
        assertThat(ScalarFlow.REFLECTED.density(2)).isCloseTo(expected, within(1e-15));
    }

    /** az + εn is normal with variance a² + ε². */
    @ParameterizedTest
    @CsvSource({"2, 0.5", "-0.75, 1", "1, 0.001"})
    void theSmoothedIntegralOfALinearFunctionIsANormalDensity(double slope, double width) {
        double value = SmoothedDelta.integral(z -> slope * z - 1, Gaussian.STANDARD::density, width, 1 / slope);
        assertThat(value).isCloseTo(SmoothedDelta.at(1, Math.hypot(slope, width)), within(1e-12));
    }

    /** Near ±1, z² − 1 has slopes ±2, so the limit is (φ(1) + φ(−1))/2 with φ(z) = (2 + sin z) e^(−z²/4), which is 2 e^(−1/4). */
    @Test
    void twoRootsContributeTheSumOfTheirShares() {
        assertThat(DeltaChecks.limit(-1, 1)).isCloseTo(2 * StrictMath.exp(-0.25), within(1e-11));
    }

    /** With t = w⁶/2, ∫ exp(−w⁶/2) dw = 2^(1/6) Γ(1/6)/3, and Γ(1/6) = 5.566316001780235. */
    @Test
    void theCubesIntegralIsAValueOfTheGammaFunction() {
        double expected = StrictMath.pow(2, 1.0 / 6) * 5.566316001780235 / 3 * Gaussian.STANDARD.density(0);
        assertThat(SmoothedDelta.integral(z -> z * z * z, z -> 1, 1, 0)).isCloseTo(expected, within(1e-12));
    }

    /** The powers ε², ε⁴, … ε¹⁰ are removed exactly. */
    @Test
    void extrapolationFindsTheConstantOfAPolynomialInTheSquare() {
        assertThat(SmoothedDelta.limit(e -> 3 + 2 * e * e - 5 * StrictMath.pow(e, 4) + StrictMath.pow(e, 10), 1))
                .isCloseTo(3, within(1e-13));
    }

    /** ½ − 3z/2 + εn has mean ½ and variance 9/4 + ε², here 5/2. */
    @Test
    void bothRoutesFindTheEvidenceOfALinearDecoder() {
        NoisyDecoder decoder = new NoisyDecoder(ScalarFlow.REFLECTED, 2, 0.5);
        double expected = SmoothedDelta.at(1.5, Math.sqrt(2.5));
        assertThat(decoder.evidence()).isCloseTo(expected, within(1e-12));
        assertThat(decoder.evidenceByDifferences()).isCloseTo(expected, within(1e-8));
    }

    /**
     * For x = b + az + εn the posterior has mean a(x − b)/(a² + ε²) and variance ε²/(a² + ε²). With a = −3/2, x − b = 3/2 and ε = 1/2 these
     * are −9/10 and 1/10, so E[log p(z)] = −log √(2π) − (81/100 + 1/10)/2.
     */
    @Test
    void thePriorTermOfALinearDecoderFollowsFromTheMomentsOfThePosterior() {
        NoisyDecoder decoder = new NoisyDecoder(ScalarFlow.REFLECTED, 2, 0.5);
        assertThat(decoder.posteriorPriorTerm()).isCloseTo(-LOG_ROOT_TWO_PI - 0.455, within(1e-12));
    }

    /** With f(z₀ + εsu) − x = aεsu exactly, the term is log s + ½ − a²s²/2 at every ε. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.001})
    void theRatioTermOfALinearDecoderDoesNotDependOnTheNoise(double width) {
        double term = new NoisyDecoder(ScalarFlow.REFLECTED, 2, width).ratioTerm(0.4);
        assertThat(term).isCloseTo(StrictMath.log(0.4) + 0.5 - 0.18, within(1e-11));
    }

    /**
     * With c = εs, E sinh(z₀ + cu) = e^(c²/2) sinh z₀ and E sinh²(z₀ + cu) = (e^(2c²) cosh 2z₀ − 1)/2. At z₀ = ln 3, sinh z₀ = 4/3 and
     * cosh 2z₀ = 41/9.
     */
    @Test
    void theRatioTermOfTheExampleHasAClosedForm() {
        double width = 0.3;
        double square = width * width;
        double expectedSquare =
                (StrictMath.exp(2 * square) * 41 / 9 - 1) / 2 - 2 * StrictMath.exp(square / 2) * 16 / 9 + 16.0 / 9;
        assertThat(new NoisyDecoder(ScalarFlow.SINH, 4.0 / 3, width).ratioTerm(1))
                .isCloseTo(0.5 - expectedSquare / (2 * square), within(1e-11));
    }

    /** (a² − 1)/2 − log a at a = 2. */
    @Test
    void doublingWithEqualWidthsMissesThreeHalvesMinusTheLogarithmOfTwo() {
        assertThat(DeterministicLimit.limitingGap(2, 1)).isCloseTo(1.5 - StrictMath.log(2), within(1e-15));
        assertThat(DeterministicLimit.limitingGap(-2, 0.5)).isEqualTo(0);
    }

    @Property
    void theLimitingGapIsNeverNegative(
            @ForAll @DoubleRange(min = 0.01, max = 100) double slope,
            @ForAll @DoubleRange(min = 0.01, max = 10) double s) {
        assertThat(DeterministicLimit.limitingGap(slope, s)).isGreaterThanOrEqualTo(-1e-12);
    }

    /** J = diag(2, 3) and B = diag(½, 1): log |det B| + (2 − (1 + 9))/2, and the gap 0 + (9 − 1)/2 − log 3. */
    @Test
    void aDiagonalPairAddsUpItsCoordinates() {
        LinearWidths pair = new LinearWidths(SimpleMatrix.diag(2, 3), SimpleMatrix.diag(0.5, 1));
        assertThat(pair.ratioTerm()).isCloseTo(-StrictMath.log(2) - 4, within(1e-13));
        assertThat(pair.divergence()).isCloseTo(4 - StrictMath.log(3), within(1e-13));
    }

    /** At z₁ = π/2 the scale is e^s, and exchanging the coordinates makes the determinant negative. */
    @Test
    void theDeterminantOfTheCouplingLayerIsMinusItsScale() {
        double[][] jacobian = new PlanarFlow(0.5, 3).jacobian(new double[] {Math.PI / 2, -1});
        assertThat(new SimpleMatrix(jacobian).determinant()).isCloseTo(-StrictMath.exp(0.5), within(1e-12));
    }

    /** f(z) = (z₂ + 2z₁², z₁) has the inverse (x₂, x₁ − 2x₂²), whose Jacobian is [0 1; 1 −4x₂]. */
    @Test
    void differencesFindTheJacobianOfTheInverseOfAShear() {
        double[][] inverse = new PlanarFlow(0, 2).inverseJacobianByDifferences(new double[] {2.5, 0.75});
        assertThat(inverse[0]).containsExactly(new double[] {0, 1}, within(1e-10));
        assertThat(inverse[1]).containsExactly(new double[] {1, -3}, within(1e-10));
    }

    /** For z ~ N(1, 1) and x = 4: φ(2 − 1)/φ(−2 − 1) = e⁴, and p(4) = (φ(1) + φ(3))/(2 · 2). */
    @Test
    void bothRootsOfASquareShareItsDensity() {
        SquaringLayer layer = new SquaringLayer(1);
        double odds = StrictMath.exp(4);
        assertThat(layer.posterior(4)).isCloseTo(odds / (1 + odds), within(1e-15));
        double expected = (Gaussian.STANDARD.density(1) + Gaussian.STANDARD.density(3)) / 4;
        assertThat(layer.evidenceByDifferences(4)).isCloseTo(expected, within(1e-10));
    }

    /** Without a scale, f(z) = (z₂ + t z₁², z₁) is a shear: at x = (5/2, 1) with t = 2 the latent is (1, ½). */
    @Test
    void aShearDoesNotChangeDensities() {
        assertThat(new PlanarFlow(0, 2).densityByBoxes(new double[] {2.5, 1}))
                .isCloseTo(Gaussian.STANDARD.density(1) * Gaussian.STANDARD.density(0.5), within(1e-11));
    }

    /** 1 − 1/4 and 1 − 1/4 − 2/16; the first gap is (3/8, 5/8). */
    @Test
    void theFirstStagesOfTheCantorSetTakeAQuarterAndAnEighth() {
        assertThat(FatCantorSet.length(1)).isEqualTo(Rational.of(3, 4));
        assertThat(FatCantorSet.length(2)).isEqualTo(Rational.of(5, 8));
        assertThat(FatCantorSet.stage(1).get(0).to()).isEqualTo(Rational.of(3, 8));
    }

    /** Σ 2^(k−1) 16^(−k)/4 = (1/8) Σ 8^(−k) = 1/56. */
    @Test
    void theWholeSetIsMappedToAFiftySixth() {
        assertThat(FatCantorSet.imageLength(0)).isCloseTo(1.0 / 56, within(1e-9));
    }

    /** P(|z| ≤ h^(1/3))/(2h) is about φ(0) h^(−2/3). */
    @Test
    void theDensityOfTheCubeGrowsLikeAPowerOfTheDistance() {
        assertThat(DeterministicLimit.cubeDensity(1e-9))
                .isCloseTo(Gaussian.STANDARD.density(0) * 1e6, withinPercentage(1e-2));
    }

    @Test
    void thePageIsToldThatTheMatchingWidthReachesTheDensityAndEqualWidthsDoNot() {
        Results results = new DeterministicLimit().compute(new Seed(413));
        double density = number(results, "example.logdensity");
        assertThat(number(results, "routes.density")).isLessThan(1e-9);
        assertThat(number(results, "example.right.bound")).isCloseTo(density, within(1e-4));
        assertThat(number(results, "example.equal.bound")).isLessThan(density - 0.37);
    }

    private static double number(Results results, String name) {
        return results.values().get(name).number().doubleValue();
    }
}
