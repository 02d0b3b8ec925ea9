package csc413.hw4.reinforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffPolicyGradientTest {
    private static final List<Rational> TARGET = List.of(Rational.of(2), Rational.of(1, 3));
    private static final List<Rational> BEHAVIOUR = List.of(Rational.of(1, 2), Rational.of(3, 2));

    /**
     * The fair policy has V(1) = (2 − 1)/2 and V(2) = (1 + 3)/2 with one step to go. With two, V(1) = (2 + 3/8 + 1/2)/2 + (−1 + 1/8 +
     * 3/2)/2 = 7/4 and V(2) = (1 + 1/4 + 1)/2 + (3 + 1/16 + 7/4)/2 = 113/32. The first state is 1 with 5/8: 35/32 + 339/256 = 619/256.
     */
    @Test
    void twoFairStepsAreWorthWhatTheRecursionByHandSays() {
        List<Rational> fair = List.of(Rational.ONE, Rational.ONE);
        EpisodicModel model = OffPolicyExamples.twoStates(fair, fair, 2).target();
        assertThat(model.task().expectedReturn(model.policy().along(0)).value()).isEqualTo(Rational.of(619, 256));
        assertThat(model.expectedReturn()).isEqualTo(Rational.of(619, 256));
    }

    /**
     * In one step ∂J/∂(log-odds in s) = ρ₀(s) π(1 − π)(r(s, 1) − r(s, 2)). State 1 has π = 2/3: 5/8 · 2/9 · 3 = 5/12. State 2 has the odds
     * 2/3 and π = 2/5: 3/8 · 6/25 · (−2) = −9/50. θ₁ counts in both, θ₂ in the second: (5/12 − 9/50, −9/50).
     */
    @ParameterizedTest
    @EnumSource(names = {"WHOLE_PRODUCT", "PER_DECISION", "CURRENT_STEP"})
    void inOneStepThreeEstimatorsHaveTheGradientAsTheirMean(OffPolicyEstimator estimator) {
        assertThat(estimator.mean(model(BEHAVIOUR, 1))).containsExactly(Rational.of(71, 300), Rational.of(-9, 50));
    }

    /**
     * Without a ratio the second component is ρ₀(2) Σ π′(a) score(a) r(2, a), where the behaviour policy has the odds 3/4 and π′ = 3/7:
     * 3/8 (3/7 · 3/5 · 1 + 4/7 · (−2/5) · 3) = 3/8 · (−3/7).
     */
    @Test
    void withoutRatiosTheMeanIsAnother() {
        assertThat(OffPolicyEstimator.UNWEIGHTED.mean(model(BEHAVIOUR, 1)).get(1))
                .isEqualTo(Rational.of(-9, 56));
    }

    /** χ²(1) = (2/3 − 1/3)²/(1/3 · 2/3) = 1/2, χ²(2) = (2/5 − 3/7)²/(3/7 · 4/7) = 1/300: 5/8 · 3/2 + 3/8 · 301/300. */
    @Test
    void theSecondMomentOfOneRatioIsTheMeanOfOnePlusChiSquare() {
        OffPolicyModel model = model(BEHAVIOUR, 1);
        assertThat(model.meanOf(episode -> model.weight(episode).power(2))).isEqualTo(Rational.of(1051, 800));
    }

    /**
     * The first action in state 2 is never seen. Of that state remains π(2 | 2) · score · reward = 3/5 · (−2/5) · 3 = −18/25, times 3/8; state
     * 1 keeps its 5/12.
     */
    @Test
    void anActionThatIsNeverTakenIsMissingFromTheMean() {
        OffPolicyModel poor = model(List.of(Rational.ONE, Rational.ZERO), 1);
        assertThat(OffPolicyEstimator.WHOLE_PRODUCT.mean(poor))
                .containsExactly(Rational.of(11, 75), Rational.of(-27, 100));
    }

    /** What is seen has the probability ρ₀(1) + ρ₀(2) π(2 | 2) = 5/8 + 3/8 · 3/5. */
    @Test
    void theMeanOfTheWeightsIsTheProbabilityOfWhatIsSeen() {
        OffPolicyModel poor = model(List.of(Rational.ONE, Rational.ZERO), 1);
        assertThat(poor.meanOf(poor::weight)).isEqualTo(Rational.of(17, 20));
    }

    @Property(tries = 30)
    void withAllRatiosOrThoseUpToEachRewardTheMeanIsTheGradientOfTheRecursion(
            @ForAll @IntRange(min = 1, max = 9) int first,
            @ForAll @IntRange(min = 1, max = 9) int second,
            @ForAll @IntRange(min = 1, max = 9) int behaviour,
            @ForAll @IntRange(min = 1, max = 3) int horizon) {
        List<Rational> odds = List.of(Rational.of(first, 4), Rational.of(second, 3));
        OffPolicyModel model =
                OffPolicyExamples.twoStates(odds, List.of(Rational.of(behaviour, 5), Rational.of(5, 3)), horizon);
        List<Rational> gradient =
                List.of(model.target().gradient(0), model.target().gradient(1));
        assertThat(OffPolicyEstimator.WHOLE_PRODUCT.mean(model)).isEqualTo(gradient);
        assertThat(OffPolicyEstimator.PER_DECISION.mean(model)).isEqualTo(gradient);
    }

    @ParameterizedTest
    @EnumSource
    void fromThePolicysOwnEpisodesEveryEstimatorIsUnbiased(OffPolicyEstimator estimator) {
        OffPolicyModel own = model(TARGET, 2);
        assertThat(estimator.mean(own)).isEqualTo(OffPolicyEstimator.WHOLE_PRODUCT.mean(own));
    }

    @Test
    void theRatioOfTheStepAloneCanHaveTheWrongSign() {
        Results results = new OffPolicyGradient().compute(new Seed(1));
        assertThat(results.values().get("whole.first").number()).isPositive();
        assertThat(results.values().get("step.first").number()).isNegative();
    }

    @Test
    void ratiosUpToEachRewardCanHaveTheLargerMeanSquare() {
        OffPolicyModel exception = OffPolicyExamples.exception();
        assertThat(OffPolicyEstimator.PER_DECISION.meanSquare(exception))
                .isGreaterThan(OffPolicyEstimator.WHOLE_PRODUCT.meanSquare(exception));
        assertThat(OffPolicyEstimator.PER_DECISION.mean(exception))
                .isEqualTo(OffPolicyEstimator.WHOLE_PRODUCT.mean(exception));
    }

    /** (x/(1 + x))′ = 1/(1 + x)². */
    @Test
    void dualNumbersDifferentiateAQuotientExactly() {
        ExactDual x = new ExactDual(Rational.of(2), Rational.ONE);
        assertThat(x.dividedBy(x.plus(1))).isEqualTo(new ExactDual(Rational.of(2, 3), Rational.of(1, 9)));
    }

    /**
     * δ = ln 3 gives the shares 3/4 and 1/4, so χ² = (1/2)². Two pulls have the weights (1/2)², 3/2 · 1/2 and (3/2)² with the probabilities
     * 1/4, 1/2 and 1/4.
     */
    @Test
    void twoPullsOfABanditCanBeCountedByHand() {
        OffPolicyBandit bandit = new OffPolicyBandit(StrictMath.log(3), 2);
        assertThat(bandit.weights()).containsExactly(new double[] {0.25, 0.75, 2.25}, within(1e-15));
        assertThat(bandit.heaviest()).containsExactly(1, 0.75, 0.25);
        assertThat(bandit.carried()).containsExactly(new double[] {1, 15 / 16.0, 9 / 16.0}, within(1e-15));
        assertThat(bandit.secondMoment()).isCloseTo(25 / 16.0, within(1e-15));
        assertThat(bandit.effectiveSize(100)).isCloseTo(64, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 400})
    void theSecondMomentIsAlsoTheSumOverTheEpisodes(int horizon) {
        OffPolicyBandit bandit = new OffPolicyBandit(0.3, horizon);
        assertThat(bandit.secondMoment()).isCloseTo(bandit.secondMomentBySumming(), withinPercentage(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 1000})
    void halvingIsWhereTheSecondMomentIsTwo(int horizon) {
        OffPolicyBandit bandit = new OffPolicyBandit(OffPolicyBandit.halving(horizon), horizon);
        assertThat(bandit.secondMoment()).isCloseTo(2, within(1e-12));
    }

    /**
     * The contributions are 1/5 · 1 and −4/5 · 0, the weights 8/5 and 2/5. One draw averages to 1/5 or 0. Two draws average to 1/5, to
     * (8/5 · 1/5)/(8/5 + 2/5) = 4/25 half of the time, or to 0.
     */
    @Test
    void theWeightedAverageIsBiasedForOneAndForTwoDraws() {
        OffPolicyNormalised arms = new OffPolicyNormalised(0.8, 0.5, 1, 0);
        assertThat(arms.gradient()).isCloseTo(0.16, within(1e-15));
        assertThat(arms.mean(1)).isCloseTo(0.1, within(1e-15));
        assertThat(arms.mean(2)).isCloseTo(0.13, within(1e-15));
    }

    /**
     * e^θ = (3, 1) and a fair behaviour policy: χ² = (1/4)²/(1/4) = 1/4 in both states, so E[w²] = (5/4)³ in three steps.
     */
    @Test
    void theSecondMomentIsAPowerIfTheDivergenceIsTheSameInAllStates() {
        OffPolicyModel model = OffPolicyExamples.fromFair(Rational.of(3));
        assertThat(List.of(model.divergence(0), model.divergence(1)))
                .containsExactly(Rational.of(1, 4), Rational.of(1, 4));
        assertThat(model.meanOf(episode -> model.weight(episode).power(2))).isEqualTo(Rational.of(125, 64));
    }

    @Test
    void atThePolicyItselfTheBiasIsZeroAndTheErrorFallsWithTheRootOfTheNumber() {
        OffPolicyErrors errors = OffPolicyErrors.of(model(TARGET, 2));
        assertThat(errors.secondMoment()).isCloseTo(1, within(1e-15));
        assertThat(errors.bias(OffPolicyEstimator.CURRENT_STEP)).isCloseTo(0, within(1e-15));
        assertThat(errors.rootMeanSquare(OffPolicyEstimator.UNWEIGHTED, 4))
                .isCloseTo(errors.deviation(OffPolicyEstimator.WHOLE_PRODUCT) / 2, within(1e-12));
    }

    private static OffPolicyModel model(List<Rational> behaviour, int horizon) {
        return OffPolicyExamples.twoStates(TARGET, behaviour, horizon);
    }
}
