package csc413.hw4.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import csc413.hw4.likelihood.EvidenceBound.Terms;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceBoundTest {
    private static final List<Rational> ALWAYS_ONE = List.of(Rational.ONE, Rational.ZERO, Rational.ZERO);

    /** Of 6 + 3 + 1 = 10 individuals that show x, 6 have z = 1; of 30 in all, 10 have z = 1, and 6 of these show x. */
    @Test
    void theSharesOfThePopulationAreThoseCountedByHand() {
        CountedModel model = EvidenceBound.population();
        assertThat(model.prior()).containsExactly(Rational.of(1, 3), Rational.of(1, 2), Rational.of(1, 6));
        assertThat(model.posterior()).containsExactly(Rational.of(3, 5), Rational.of(3, 10), Rational.of(1, 10));
        assertThat(model.decoder(2)).isEqualTo(Rational.of(1, 5));
        assertThat(model.evidence()).isEqualTo(Rational.of(1, 3));
    }

    /** The encoder that always answers z = 1: log(1/3), log((3/5)/1) and log(1/(3/5)), whose sum is log(1/3). */
    @Test
    void anEncoderThatLeavesValuesOutHasAFiniteGap() {
        Terms terms = EvidenceBound.terms(EvidenceBound.population(), ALWAYS_ONE);
        assertThat(terms.prior()).isCloseTo(-StrictMath.log(3), within(1e-15));
        assertThat(terms.decoder()).isCloseTo(StrictMath.log(0.6), within(1e-15));
        assertThat(terms.gap()).isCloseTo(StrictMath.log(5.0 / 3), within(1e-15));
    }

    @Test
    void thePosteriorOfThePopulationClosesTheGap() {
        CountedModel model = EvidenceBound.population();
        Terms terms = EvidenceBound.terms(model, model.posterior());
        assertThat(terms.gap()).isZero();
        assertThat(terms.bound()).isCloseTo(-StrictMath.log(3), within(1e-15));
    }

    /**
     * w = 3/2, b = −1/2, s = 1, x = 1: the precision of the posterior is 1 + w²/s² = 13/4, its mean (w (x − b)/s²)/(13/4) = (9/4)/(13/4).
     * The evidence is N(1; −1/2, 13/4).
     */
    @Test
    void theGaussianPosteriorAndEvidenceAreThoseOfCompletingTheSquare() {
        LinearGaussianModel model = EvidenceBound.gaussianModel();
        assertThat(model.posterior(1).variance()).isCloseTo(4.0 / 13, within(1e-16));
        assertThat(model.posterior(1).mean()).isCloseTo(9.0 / 13, within(1e-16));
        double evidence = StrictMath.exp(-9.0 / 26) / Math.sqrt(6.5 * Math.PI);
        assertThat(model.evidence().density(1)).isCloseTo(evidence, within(1e-16));
        assertThat(model.evidenceByQuadrature(1)).isCloseTo(evidence, within(1e-13));
    }

    /** KL(N(0, r) ‖ N(0, 1)) = (r − 1 − ln r)/2, and for equal variances it is half the squared distance: (3 − 1)²/(2 · 4). */
    @Test
    void theDivergenceOfNormalLawsIsKnown() {
        assertThat(new Gaussian(0, 4).divergenceFrom(Gaussian.STANDARD))
                .isCloseTo((3 - StrictMath.log(4)) / 2, within(1e-15));
        assertThat(new Gaussian(3, 4).divergenceFrom(new Gaussian(1, 4))).isCloseTo(0.5, within(1e-15));
    }

    @Property
    void boundAndGapByQuadratureAddUpToTheEvidenceAndTheBoundIsBelowIt(
            @ForAll @DoubleRange(min = -2, max = 2) double mean,
            @ForAll @DoubleRange(min = 0.05, max = 3) double variance,
            @ForAll @DoubleRange(min = -3, max = 3) double x) {
        LinearGaussianModel model = new LinearGaussianModel(-0.7, 0.3, 0.6);
        Terms terms = EvidenceBound.terms(model, x, new Gaussian(mean, variance));
        double evidence = model.evidence().logDensity(x);
        assertThat(terms.sum()).isCloseTo(evidence, within(1e-11));
        assertThat(terms.bound()).isLessThanOrEqualTo(evidence + 1e-12);
    }

    /** Two draws of two values, encoder (1/2, 1/2), weights 0.9 and 0.1: ¼ log 0.9 + ½ log 0.5 + ¼ log 0.1. */
    @Test
    void twoImportanceSamplesGiveTheMeanOfThreeLogarithms() {
        double expected = (StrictMath.log(0.9) + 2 * StrictMath.log(0.5) + StrictMath.log(0.1)) / 4;
        ImportanceWeightedBound bound = EvidenceBound.importance(0.5, 0.5);
        assertThat(bound.byEnumeration(2)).isCloseTo(expected, within(1e-15));
        assertThat(bound.byBinomialLaw(2)).isCloseTo(expected, within(1e-15));
    }

    /** The weights 0.9 and 0.1 have the mean 0.5 and the variance 0.16; 0.16/(2 · 0.25) = 0.32. */
    @Test
    void theGapOfManyImportanceSamplesIsHalfTheSquaredCoefficientOfVariationOverTheirNumber() {
        assertThat(EvidenceBound.importance(0.5, 0.5).gapRate()).isCloseTo(0.32, within(1e-15));
    }

    @Property
    void enumerationAndTheBinomialLawAgree(
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double first, @ForAll @IntRange(min = 1, max = 9) int k) {
        ImportanceWeightedBound bound = EvidenceBound.importance(first, 1 - first);
        assertThat(bound.byBinomialLaw(k)).isCloseTo(bound.byEnumeration(k), within(1e-12));
    }

    /** −ln M − 2 + (2 + 2 ln M)/M, from ∫ u⁻¹ du = ln u and ∫ 2u⁻² ln u du = −2(1 + ln u)/u between 1 and M. */
    @ParameterizedTest
    @CsvSource({"1.5", "2", "10", "500"})
    void theHeavyTailedPriorHasARestrictedEntropyThatGrowsLikeALogarithm(double m) {
        double expected = -StrictMath.log(m) - 2 + (2 + 2 * StrictMath.log(m)) / m;
        assertThat(EvidenceChecks.restrictedEntropy(m)).isCloseTo(expected, within(1e-10));
    }

    /** Half of the encoder's mass is left, and log p(x) = log(1/2): what remains is half of it, above log p(x). */
    @Test
    void leavingOutForbiddenValuesComputesHalfTheEvidence() {
        Results results = new EvidenceBound().compute(new Seed(413));
        assertThat(results.values().get("masked").number().doubleValue())
                .isCloseTo(StrictMath.log(0.5) / 2, within(1e-15));
        assertThat(results.values().get("masked.evidence").number().doubleValue())
                .isCloseTo(StrictMath.log(0.5), within(1e-15));
    }
}
