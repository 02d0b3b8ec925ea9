package csc413.hw4.reinforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.ConfidenceInterval;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReinforceBaselineTest {
    private static final EpisodicModel ROOMS = BaselineExamples.twoRooms(Rational.of(1, 4));

    /**
     * The scores are 1/4 and −3/4, their squares 1/16 and 9/16, and with the probabilities 3/4 and 1/4 the weights 3/64 and 9/64. So
     * b∗ = (3 · 2 + 9 · (−1))/12 = −1/4.
     */
    @Test
    void theOptimalBaselineOfTwoArmsWeightsTheRareArmMore() {
        EpisodicModel bandit = BaselineExamples.twoArms(Rational.of(3, 4), Rational.of(2), Rational.of(-1));
        assertThat(ReinforceBaseline.optimalBaseline(bandit)).isEqualTo(Rational.of(-1, 4));
        assertThat(BaselineVariance.ofTotalReturn(bandit).optimum(0)).isEqualTo(Rational.of(-1, 4));
    }

    /** With b∗ both arms estimate 3/16 · 3, so V(b∗) = 0; and E[g²] = 3/16, so V(0) = 3/16 · (1/4)². */
    @Test
    void theVarianceOfTwoArmsIsZeroAtTheOptimum() {
        BaselineVariance variance = BaselineVariance.ofTotalReturn(
                BaselineExamples.twoArms(Rational.of(3, 4), Rational.of(2), Rational.of(-1)));
        assertThat(variance.total(Rational.of(-1, 4))).isEqualTo(Rational.ZERO);
        assertThat(variance.total(Rational.ZERO)).isEqualTo(Rational.of(3, 256));
    }

    /** The parameter raises the first of three arms, which has probability 1/2: the scores are 1/2, −1/2, −1/2, with one square. */
    @Test
    void theExpectedReturnIsOptimalIfAllScoresAreEquallyLarge() {
        Rational quarter = Rational.of(1, 4);
        EpisodicPolicy policy = new EpisodicPolicy(
                List.of(List.of(Rational.of(1, 2), quarter, quarter)),
                List.of(List.of(List.of(Rational.ONE), List.of(Rational.ZERO), List.of(Rational.ZERO))));
        EpisodicTask task = EpisodicTask.bandit(List.of(Rational.of(3), Rational.of(10), Rational.of(-4)));
        assertThat(ReinforceBaseline.optimalBaseline(new EpisodicModel(task, policy)))
                .isEqualTo(Rational.of(3));
    }

    /** The bandit of the erratum: V(b) = 9/100 (b − 1/10)², so V(0) = 9/10 000 and V(9/10) = 9/100 · 16/25. */
    @Test
    void theExpectedReturnCanBeWorseThanNoBaseline() {
        BaselineVariance variance = BaselineVariance.ofTotalReturn(BaselineExamples.twoArms(Rational.of(9, 10)));
        assertThat(variance.total(Rational.ZERO)).isEqualTo(Rational.of(9, 10_000));
        assertThat(variance.total(Rational.of(9, 10))).isEqualTo(Rational.of(144, 2500));
    }

    /**
     * In the first room the logit of leaving changes the probability of leaving by 3/4 · 1/4 = 3/16. That costs 3/16 at once; as much in
     * the second step if the agent is still there, with probability 1/4 + 3/4 · 1/4 = 7/16; and it moves the agent, with 3/4 · 3/16, from
     * an expected reward of 2 − 3/4 = 5/4 to one of 6 − 1/2 = 11/2. Sum: −48/256 − 21/256 + 153/256.
     *
     * <p>In the second room it is reached with probability 9/16, and leaving costs 1/2 · 1/2 · 1.
     */
    @Test
    void theGradientOfTwoRoomsIsTheOneFoundByHand() {
        Rational first = ROOMS.expectation(tau -> tau.score(0).times(tau.total()));
        Rational second = ROOMS.expectation(tau -> tau.score(1).times(tau.total()));
        assertThat(first).isEqualTo(Rational.of(21, 64));
        assertThat(second).isEqualTo(Rational.of(-9, 64));
        assertThat(ROOMS.gradient(0)).isEqualTo(Rational.of(21, 64));
        assertThat(ROOMS.gradient(1)).isEqualTo(Rational.of(-9, 64));
    }

    /** Two independent steps in the first room: each changes the probability of leaving by 3/16 and costs 1. */
    @Test
    void thePrintedLawGivesTheGradientTheWrongSign() {
        EpisodicModel printed = new EpisodicModel(ROOMS.task().restarting(), ROOMS.policy());
        assertThat(printed.expectation(tau -> tau.score(0).times(tau.total()))).isEqualTo(Rational.of(-3, 8));
    }

    /** From the rewards 5/4 and 11/2 of the last step: 5/4 + 7/16 · 5/4 + 9/16 · 11/2 = (80 + 35 + 198)/64. */
    @Test
    void theExpectedReturnOfTwoRoomsIsFoundForwardsAndBackwards() {
        assertThat(ROOMS.expectedReturn()).isEqualTo(Rational.of(313, 64));
        assertThat(ROOMS.value(0, 0)).isEqualTo(Rational.of(313, 64));
        assertThat(List.of(ROOMS.value(1, 0), ROOMS.value(1, 1)))
                .containsExactly(Rational.of(5, 4), Rational.of(11, 2));
    }

    /**
     * One state, two steps, rewards 0 and 1 with probability 1/2 each, the logit of the second action: ℓₜ = aₜ − 1/2 with aₜ 0 or 1. With
     * G₁ = a₁ + a₂ and G₂ = a₂ the numerator is E[ℓ₁² G₁] + E[ℓ₂² G₂] = 1/4 + 1/8, as the mixed terms vanish here, and the denominator
     * 1/4 + 1/4.
     */
    @Test
    void theBestConstantForRewardsToGoLiesBetweenThoseOfTheSteps() {
        assertThat(new BaselineVariance(twoTosses(), BaselineReturn.TO_GO).optimum(0))
                .isEqualTo(Rational.of(3, 4));
    }

    /** With the baselines E[G₁] = 1 and E[G₂] = 1/2 the estimate is ℓ₁(ℓ₁ + ℓ₂) + ℓ₂² = 1/2 + ℓ₁ℓ₂, with the variance 1/16. */
    @Test
    void theBestBaselinesForEachStepAreTheExpectedRewardsToGo() {
        BaselinePlaces places = new BaselinePlaces(twoTosses(), BaselineReturn.TO_GO, 0);
        assertThat(List.of(places.optimum(0), places.optimum(1))).containsExactly(Rational.ONE, Rational.of(1, 2));
        assertThat(BaselineEstimator.places(twoTosses(), BaselineReturn.TO_GO, BaselinePlaces::optimum)
                        .totalVariance(twoTosses()))
                .isEqualTo(Rational.of(1, 16));
    }

    /** Shifting both baselines to 3/4 costs 1/4 · (1/4)² for each step. */
    @Test
    void oneConstantForBothStepsCostsWhatTheSquaresSay() {
        BaselineVariance variance = new BaselineVariance(twoTosses(), BaselineReturn.TO_GO);
        assertThat(variance.total(Rational.of(3, 4))).isEqualTo(Rational.of(3, 32));
    }

    private static EpisodicModel twoTosses() {
        EpisodicTask bandit = EpisodicTask.bandit(List.of(Rational.ZERO, Rational.ONE));
        return new EpisodicModel(
                new EpisodicTask(bandit.start(), bandit.transitions(), bandit.rewards(), 2),
                EpisodicPolicy.ofLogits(List.of(Rational.of(1, 2))));
    }

    /**
     * Two draws with the probabilities 3/4 and 1/4. Only a batch with both arms, of probability 3/8, does not give 0. Its weights are 1/16
     * and 9/16, so the baseline is 1/10 and the estimate (1/4 · 9/10 + 3/4 · 1/10)/2 = 3/20; and 3/8 · 3/20 is 3/10 of the gradient 3/16.
     */
    @Test
    void anOptimalBaselineEstimatedFromTheSameBatchIsBiased() {
        BaselineBatch bandit = new BaselineBatch(Rational.of(3, 4));
        assertThat(bandit.shareInSample(bandit::weighted, 2)).isCloseTo(0.3, within(1e-15));
        assertThat(bandit.shareLeaveOneOut(bandit::weighted, 2)).isEqualTo(1);
    }

    @Property(tries = 20)
    void theMeanReturnOfTheBatchShrinksTheGradientByOneNth(
            @ForAll @IntRange(min = 2, max = 12) int draws, @ForAll @IntRange(min = 1, max = 9) int tenths) {
        BaselineBatch bandit = new BaselineBatch(Rational.of(tenths, 10));
        assertThat(bandit.shareInSample(bandit::mean, draws)).isCloseTo(1 - 1.0 / draws, within(1e-14));
        assertThat(bandit.shareLeaveOneOut(bandit::mean, draws)).isCloseTo(1, within(1e-14));
    }

    @Property(tries = 10)
    void theFormulaIsTheVertexForEveryModelAndEitherKindOfReturn(
            @ForAll @IntRange(min = 1, max = 1000) int seed, @ForAll BaselineReturn kind) {
        for (EpisodicModel model : BaselineExamples.general(new Seed(seed))) {
            BaselineVariance variance = new BaselineVariance(model, kind);
            assertThat(variance.vertex(0)).isEqualTo(variance.optimum(0));
            assertThat(variance.sharedVertex()).isEqualTo(variance.sharedOptimum());
        }
    }

    @Property(tries = 5)
    void theSharedOptimumIsTheWeightedReturn(@ForAll @IntRange(min = 1, max = 1000) int seed) {
        for (EpisodicModel model : BaselineExamples.general(new Seed(seed))) {
            assertThat(ReinforceBaseline.optimalBaseline(model))
                    .isEqualTo(BaselineVariance.ofTotalReturn(model).sharedOptimum());
        }
    }

    @Property(tries = 5)
    void thereIsNoBetterBaselineForAStepAndState(
            @ForAll @IntRange(min = 1, max = 1000) int seed, @ForAll @IntRange(min = -3, max = 3) int shift) {
        EpisodicModel model = BaselineExamples.general(new Seed(seed)).get(3);
        BaselineEstimator shifted = BaselineEstimator.places(
                model, BaselineReturn.TO_GO, (places, k) -> places.optimum(k).plus(shift));
        Rational best = BaselineEstimator.places(model, BaselineReturn.TO_GO, BaselinePlaces::optimum)
                .totalVariance(model);
        assertThat(shifted.totalVariance(model)).isGreaterThanOrEqualTo(best);
    }

    @ParameterizedTest
    @EnumSource
    void theSimulatedVarianceAgreesWithTheExactOne(BaselineReturn kind) {
        EpisodicModel model = BaselineExamples.corridor();
        BaselineEstimator estimator = BaselineEstimator.constants(kind, i -> Rational.of(6));
        ConfidenceInterval interval = new BaselineSimulation(model, estimator).totalVariance(new Seed(1));
        assertThat(interval.mean()).isCloseTo(estimator.totalVariance(model).toDouble(), within(interval.halfWidth()));
    }

    @Test
    void thePageIsToldThatRewardToGoNeedsABaselineThatKnowsTheStep() {
        Results results = new ReinforceBaseline().compute(new Seed(413));
        assertThat(number(results, "arms.ratio")).isCloseTo(64, within(1e-12));
        assertThat(number(results, "corridor.to-go.variance"))
                .isGreaterThan(number(results, "corridor.shared.variance"));
        assertThat(number(results, "corridor.to-go.best")).isLessThan(number(results, "corridor.shared.variance"));
        assertThat(number(results, "printed.gradient1")).isNegative();
        assertThat(number(results, "true.gradient1")).isPositive();
        assertThat(number(results, "door.opens")).isNotEqualTo(number(results, "door.stuck"));
    }

    private static double number(Results results, String name) {
        return results.values().get(name).number().doubleValue();
    }
}
