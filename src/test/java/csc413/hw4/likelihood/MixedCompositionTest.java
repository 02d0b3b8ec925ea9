package csc413.hw4.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import csc413.hw4.likelihood.MixedModel.Path;
import csc413.hw4.likelihood.Transformation.Step;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Real;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixedCompositionTest {
    private static final MixedModel MODEL = MixedModel.example();

    /** sinh(ln 2) = (2 − 1/2)/2 = 3/4, and the slope there is cosh(ln 2) = (2 + 1/2)/2 = 5/4. */
    @Test
    void theHyperbolicSineContributesMinusTheLogarithmOfItsSlopeBelow() {
        Step step = Bijection.SINH.down(0.75, 17);
        assertThat(step.below()).isCloseTo(StrictMath.log(2), within(1e-15));
        assertThat(step.contribution()).isCloseTo(-StrictMath.log(1.25), within(1e-15));
    }

    /** 2z + 1 = 4 at z = 3/2, and the slope is 2 everywhere. */
    @Test
    void theAffineLayerContributesMinusTheLogarithmOfTwo() {
        Step step = Bijection.AFFINE.down(4, -1);
        assertThat(step.below()).isEqualTo(1.5);
        assertThat(step.contribution()).isCloseTo(-StrictMath.log(2), within(1e-16));
    }

    /**
     * z_t ~ N(z_{t−1}, 1) with the encoder N(z_t/2, 1/4), z_t = 2 and noise 1: z_{t−1} = 1 + 1/2. Decoder: distance 1/2, exponent −1/8, width 1.
     * Encoder: exponent −1/2, width 1/2. The ratio is e^{−1/8 + 1/2}/2.
     */
    @Test
    void aStochasticLayerContributesDecoderOverEncoder() {
        Step step = new StochasticLayer(1, 1, 0.5, 0, 0.25).down(2, 1);
        assertThat(step.below()).isEqualTo(1.5);
        assertThat(step.contribution()).isCloseTo(0.375 - StrictMath.log(2), within(1e-15));
    }

    /** z_1 ~ N(1, 4) and z_2 ~ N(z_1/2, 9/25): the mean is 1/2, the variance 4/4 + 9/25 = 34/25. */
    @Test
    void theSecondStateIsNormal() {
        Gaussian second = MODEL.second().push(new Gaussian(1, 4));
        assertThat(second.mean()).isEqualTo(0.5);
        assertThat(second.variance()).isCloseTo(1.36, within(1e-15));
    }

    /** Precision 1/4 + (1/4)/(9/25) = 17/18; mean (1/4 + (z/2)/(9/25))/(17/18), which is (47/18)/(17/18) = 47/17 at z = 17/10. */
    @Test
    void theFirstStateHasANormalPosterior() {
        Gaussian posterior = MODEL.second().posterior(new Gaussian(1, 4), 1.7);
        assertThat(posterior.variance()).isCloseTo(18.0 / 17, within(1e-15));
        assertThat(posterior.mean()).isCloseTo(47.0 / 17, within(1e-14));
    }

    @Property(tries = 100)
    void goingUpAgainFromAnInferredPathMeetsTheBijections(
            @ForAll @DoubleRange(min = -4, max = 4) double x,
            @ForAll @DoubleRange(min = -3, max = 3) double fourth,
            @ForAll @DoubleRange(min = -3, max = 3) double second) {
        double[] states = MODEL.infer(x, fourth, second).states();
        assertThat(Bijection.AFFINE.forward(Real.of(states[0])).value()).isCloseTo(states[1], within(1e-12));
        assertThat(Bijection.SINH.forward(Real.of(states[2])).value()).isCloseTo(states[3], within(1e-12));
        assertThat(states[4]).isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({"-2", "0.5", "3"})
    void runningTheLayersForwardGivesTheLikelihood(double x) {
        assertThat(MODEL.evidenceForward(x)).isCloseTo(MODEL.evidence(x), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"-2", "0.5", "3"})
    void theBoundAndTheDivergencesOfTheStochasticLayersAddUpToTheLogLikelihood(double x) {
        double bound = MixedComposition.bound(MODEL, x);
        double second = MixedComposition.mean(MODEL, x, path -> MODEL.divergenceOfSecond(path.states()[2]));
        double evidence = StrictMath.log(MODEL.evidenceForward(x));
        assertThat(bound + second + MODEL.divergenceOfFourth(x)).isCloseTo(evidence, within(1e-8));
    }

    /** The posterior of layer 2 has the variance 18/17 and the mean 18/17 (1/4 + 25/18 z) = 9/34 + 25/17 z. */
    @Test
    void anExactEncoderOfTheSecondLayerLeavesTheGapToTheFourth() {
        MixedModel exact = MixedModel.withEncoders(25.0 / 17, 9.0 / 34, 18.0 / 17, 0.75, 0.8);
        assertThat(exact.divergenceOfSecond(-1.3)).isCloseTo(0, within(1e-14));
        double gap = StrictMath.log(exact.evidence(1)) - MixedComposition.bound(exact, 1);
        assertThat(gap).isCloseTo(exact.divergenceOfFourth(1), within(1e-11));
    }

    /** (ε² − 1)·(−1) is positive for |ε| < 1, and ε² − 1 beyond; 0.6826894921370859 is tabulated. */
    @Test
    void aQuadraticFunctionOfTheNoiseIsPositiveBetweenOrBeyondItsRoots() {
        assertThat(new NoiseQuadratic(1, 0, -1).probabilityPositive()).isCloseTo(0.6826894921370859, within(1e-12));
        assertThat(new NoiseQuadratic(-1, 0, 1).probabilityPositive()).isCloseTo(0.3173105078629141, within(1e-12));
        assertThat(new NoiseQuadratic(1, 0, 1).probabilityPositive()).isEqualTo(1);
        assertThat(new NoiseQuadratic(-1, 0, -1).probabilityPositive()).isZero();
    }

    /** (ε − 1)(ε − 2) = 2 − 3ε + ε² has the values 6, 2 and 0 at −1, 0 and 1. */
    @Test
    void aQuadraticFunctionIsFoundFromThreeValues() {
        assertThat(NoiseQuadratic.through(e -> (e - 1) * (e - 2))).isEqualTo(new NoiseQuadratic(2, -3, 1));
    }

    @Property(tries = 50)
    void theRootsAndTheBisectionGiveTheSameShareOfSamplesAbove(
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double ratio,
            @ForAll @DoubleRange(min = -2, max = 2) double shift) {
        for (double r : new double[] {ratio, 1 / ratio}) {
            OneSampleEstimate estimate = new OneSampleEstimate(r, shift);
            assertThat(estimate.shareAbove()).isCloseTo(estimate.shareByIntegration(), within(1e-9));
        }
    }

    /** φ(1/2) + φ(3/2) at x = 1 for the mean 1/2; their ratio is e^{(9 − 1)/8} = e, so the sign is positive with e/(1 + e). */
    @Test
    void theAbsoluteValueOfANormalNumberIsPositiveBelowWithAKnownProbability() {
        AbsoluteValueLayer layer = new AbsoluteValueLayer(0.5);
        assertThat(layer.posterior(1)).isCloseTo(Math.E / (1 + Math.E), within(1e-15));
        assertThat(layer.evidenceByDifferences(1)).isCloseTo(layer.evidence(1), within(1e-9));
    }

    /** For a symmetric prior the fair coin is the posterior: log p(|x|) = log(2φ(x)). */
    @Test
    void aFairCoinIsExactForASymmetricPrior() {
        AbsoluteValueLayer layer = new AbsoluteValueLayer(0);
        assertThat(layer.bound(0.7, 0.5))
                .isCloseTo(StrictMath.log(2) + Gaussian.STANDARD.logDensity(0.7), within(1e-15));
    }

    @Test
    void aBlurredBijectionTendsToMinusTheLogarithmOfItsSlope() {
        assertThat(NoisyBijection.contribution(Bijection.SINH, 0.75, 1e-6, 0.8))
                .isCloseTo(-StrictMath.log(1.25), within(1e-5));
    }

    @Test
    void thePageIsToldOfAPathThatIsTooHighAndOfABoundThatIsNot() {
        Results results = new MixedComposition().compute(new Seed(413));
        Path path = MixedComposition.examplePath();
        assertThat(path.estimate()).isGreaterThan(MixedComposition.logEvidence());
        assertThat(results.values().get("gap").number().doubleValue()).isPositive();
        assertThat(results.values().get("above.exact").number().doubleValue())
                .isCloseTo(results.values().get("above.drawn").number().doubleValue(), within(0.01));
    }
}
