package csc413.hw4.bellman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BellmanContractionTest {
    private static final BellmanOperator CARELESS = BellmanMonotonicity.careless();

    /**
     * Q is 1 at (3, 2), a broken machine that is serviced, and 0 elsewhere. From (2, 1) the machine breaks with probability 1/2, and
     * then is serviced with probability 1/2: 4 + 4/5 · 1/4.
     */
    @Test
    void oneApplicationAveragesOverTheNextStateAndTheNextAction() {
        FiniteFunction q = FiniteFunction.on(3, 2, (s, a) -> s == 3 && a == 2 ? 1 : 0);

        assertThat(CARELESS.onActionValues(q).exactAt(2, 1)).isEqualTo(Rational.of(21, 5));
        assertThat(listed().onActionValues(q).exactAt(2, 1)).isEqualTo(Rational.of(21, 5));
    }

    /** Q^π(3, 1) = −1 + 4/5 · V^π(3) with V^π(3) = 125/18, which {@link BellmanMonotonicityTest} derives. */
    @Test
    void theFixedPointIsTheRewardAndTheDiscountedValue() {
        assertThat(CARELESS.actionValues().exactAt(3, 1)).isEqualTo(Rational.of(41, 9));
        assertThat(CARELESS.averaged(CARELESS.actionValues())).isEqualTo(CARELESS.values());
    }

    @Property(tries = 100)
    void twoFunctionsComeCloserByTheDiscountAtLeast(
            @ForAll @Size(6) List<@IntRange(min = -9, max = 9) Integer> first,
            @ForAll @Size(6) List<@IntRange(min = -9, max = 9) Integer> second) {
        FiniteFunction q1 = ofPairs(first);
        FiniteFunction q2 = ofPairs(second);

        double after = BellmanContraction.norm(
                BellmanContraction.difference(CARELESS.onActionValues(q1), CARELESS.onActionValues(q2)));

        double before = BellmanContraction.norm(BellmanContraction.difference(q1, q2));
        assertThat(after).isLessThanOrEqualTo(0.8 * before + 1e-12);
    }

    @Test
    void aConstantErrorShrinksByTheDiscountAndByNoMore() {
        double[] errors = BellmanContraction.errors(CARELESS, BellmanContraction.constantError(CARELESS));

        assertThat(errors[3]).isCloseTo(0.512, within(1e-15));
        assertThat(errors[20]).isCloseTo(StrictMath.pow(0.8, 20), within(1e-15));
    }

    /** (4, 2, 1)/7 · P^π: (3 + 3/4 + 1/4)/7 = 4/7 and (0 + 1/2 + 1/2)/7 = 1/7. */
    @Test
    void theStationaryLawOfTheStatesIsFourTwoOne() {
        StationaryLaw law = StationaryLaw.of(CARELESS).orElseThrow();

        assertThat(law.states()).containsExactly(Rational.of(4, 7), Rational.of(2, 7), Rational.of(1, 7));
        assertThat(law.probability(1, 2)).isEqualTo(Rational.of(1, 7));
    }

    /** A new machine that is serviced stays new, and a broken one that is not stays broken: two laws at least. */
    @Test
    void severalStationaryLawsAreNoneThatCouldBeMeant() {
        Policy idle = Policy.deterministic(2, 2, 2, 1);

        assertThat(StationaryLaw.of(new BellmanOperator(MaintainedMachine.process(), idle)))
                .isEmpty();
    }

    /** Four pairs lead to (1, 1), with probabilities 2/3, 1, 3/4 and 1/2: 4/5 · √(4/9 + 1 + 9/16 + 1/4) = √325/15. */
    @Test
    void theEuclideanDistanceCanGrow() {
        assertThat(NormComparison.euclideanExample()).isCloseTo(StrictMath.sqrt(325) / 15, within(1e-14));
        assertThat(NormComparison.euclidean(BellmanMonotonicity.careful()))
                .isGreaterThan(NormComparison.euclideanExample());
    }

    @Test
    void weightedByTheStationaryLawItIsTheDiscount() {
        assertThat(NormComparison.weighted(CARELESS)).isCloseTo(0.8, within(1e-14));
        assertThat(NormComparison.weighted(BellmanMonotonicity.careful())).isCloseTo(0.8, within(1e-14));
    }

    /** Column (1, 1): 3/4 times 2/3 + 1 + 0 + 3/4 + 0 + 1/2 = 35/12, and 4/5 of it is 7/4. */
    @Test
    void inTheSumOfAbsoluteValuesItIsTheLargestColumn() {
        assertThat(NormComparison.sum(CARELESS)).isCloseTo(1.75, within(1e-14));
        assertThat(NormComparison.supremum(CARELESS)).isCloseTo(0.8, within(1e-14));
    }

    /** Without discount the iterates grow by the mean reward (4 · 5 + 2 · 5/2 − 5/2)/7 = 45/14. */
    @Test
    void withoutDiscountTheIteratesGrowByTheMeanReward() {
        BellmanOperator undiscounted = new BellmanOperator(
                MaintainedMachine.process().withDiscount(Rational.ONE), MaintainedMachine.careless());
        double[] before = BellmanContraction.applied(undiscounted, new double[3], 60);
        double[] after = BellmanContraction.applied(undiscounted, new double[3], 61);

        assertThat(after[1] - before[1]).isCloseTo(45.0 / 14, within(1e-10));
        assertThat(BellmanContraction.meanReward(CARELESS)).isEqualTo(Rational.of(45, 14));
    }

    /** f is 1 in state 1 and −1 in the two others, and state 1 and the others follow each other: the image of f is −4/5 f. */
    @Test
    void inTheAlternatingProcessAnErrorChangesItsSignAndShrinksByTheDiscountAlone() {
        BellmanOperator alternating = DecisionModels.with(0, new Seed(413))
                .get(DecisionModels.ALTERNATING)
                .operator();
        FiniteFunction error = FiniteFunction.on(3, 2, (s, a) -> s == 1 ? 1 : -1);
        FiniteFunction image = BellmanContraction.difference(
                alternating.onActionValues(error), alternating.onActionValues(BellmanContraction.zero()));

        assertThat(image.exactAt(1, 2)).isEqualTo(Rational.of(-4, 5));
        assertThat(image.exactAt(2, 1)).isEqualTo(Rational.of(4, 5));
        assertThat(image.exactAt(3, 1)).isEqualTo(Rational.of(4, 5));
    }

    @Test
    void noPairOfFunctionsIsToldToThePageAboveTheDiscount() {
        Results results = new BellmanContraction().compute(new Seed(413));

        assertThat(results.values().get("ratio.largest").number().doubleValue()).isLessThanOrEqualTo(0.8);
        assertThat(results.values().get("centred.rate").number().doubleValue()).isCloseTo(0.4, within(1e-6));
    }

    private static ListedReturns listed() {
        return new ListedReturns(CARELESS.process(), CARELESS.policy());
    }

    private static FiniteFunction ofPairs(List<Integer> values) {
        return FiniteFunction.on(3, 2, (s, a) -> values.get(2 * (s - 1) + a - 1));
    }
}
