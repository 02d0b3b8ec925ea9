package csc413.hw4.bellman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import csc413.hw4.bellman.BellmanMonotonicity.Enclosure;
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

class BellmanMonotonicityTest {
    private static final BellmanOperator CARELESS = BellmanMonotonicity.careless();

    /** A new machine: 3/4 · (2/3, 1/3, 0) + 1/4 · (1, 0, 0). A broken one: 1/2 · (0, 0, 1) + 1/2 · (1/2, 1/2, 0). */
    @Test
    void theTransitionsOfThePolicyAreAveragedOverItsActions() {
        assertThat(CARELESS.stateTransitions().get(0)).containsExactly(ratio(3, 4), ratio(1, 4), Rational.ZERO);
        assertThat(CARELESS.stateTransitions().get(2)).containsExactly(ratio(1, 4), ratio(1, 4), ratio(1, 2));
    }

    /** From V = (8, 4, 0): 5 + 4/5 · (3/4 · 8 + 1/4 · 4) = 53/5, and −5/2 + 4/5 · (1/4 · 8 + 1/4 · 4) = −1/10. */
    @Test
    void oneApplicationAddsTheDiscountedMeanOfWhatFollows() {
        FiniteFunction v = FiniteFunction.on(3, s -> 12 - 4 * s);

        FiniteFunction next = CARELESS.onValues(v);

        assertThat(next.exactAt(1)).isEqualTo(ratio(53, 5));
        assertThat(next.exactAt(3)).isEqualTo(ratio(-1, 10));
    }

    /**
     * With V = (175/9, 125/9, 125/18): 5 + 4/5 · (3/4 · 175/9 + 1/4 · 125/9) = 5 + 130/9 = 175/9;
     * 5/2 + 4/5 · (3/8 · 300/9 + 1/4 · 125/18) = 5/2 + 205/18 = 125/9; −5/2 + 4/5 · (1/4 · 300/9 + 1/2 · 125/18) = 125/18.
     */
    @Test
    void theValueOfTheCarelessPolicySolvesItsThreeEquations() {
        assertThat(BellmanNotation.entries(CARELESS.values()))
                .containsExactly(ratio(175, 9), ratio(125, 9), ratio(125, 18));
    }

    /** Two days from a broken machine: −5/2, and 4/5 of the mean of the rewards 5, 5/2, −5/2 with weights 1/4, 1/4, 1/2. */
    @Test
    void listedTrajectoriesGiveTheReturnOfTwoDays() {
        ListedReturns returns = new ListedReturns(MaintainedMachine.process(), MaintainedMachine.careless());
        FiniteFunction zero = FiniteFunction.on(3, s -> 0);

        assertThat(returns.fromState(3, 2, zero))
                .isEqualTo(ratio(-5, 2).plus(ratio(4, 5).times(ratio(5, 8))));
    }

    @Property(tries = 100)
    void aLargerFutureIsNeverWorthLess(
            @ForAll @Size(3) List<@IntRange(min = -9, max = 9) Integer> v,
            @ForAll @Size(3) List<@IntRange(min = 0, max = 9) Integer> more) {
        FiniteFunction lower = CARELESS.onValues(FiniteFunction.on(3, s -> v.get(s - 1)));
        FiniteFunction upper = CARELESS.onValues(FiniteFunction.on(3, s -> v.get(s - 1) + more.get(s - 1)));

        for (int s = 1; s <= 3; s++) {
            assertThat(lower.exactAt(s)).isLessThanOrEqualTo(upper.exactAt(s));
        }
    }

    /** The rewards lie between −4 and 6, and 1/(1 − 4/5) = 5. Their difference 50 shrinks by 4/5 with each application. */
    @Test
    void iteratesFromAboveAndBelowEncloseTheValue() {
        List<Enclosure> squeeze = BellmanMonotonicity.squeeze(CARELESS, 2);

        assertThat(squeeze.get(0).low()).isEqualTo(Rational.of(-20));
        assertThat(squeeze.get(0).high()).isEqualTo(Rational.of(30));
        assertThat(squeeze.get(2).width()).isCloseTo(32, within(1e-12));
        assertThat(squeeze).allMatch(one -> holds(one, ratio(125, 9)));
    }

    /** At V = 0 the differences are r^π = (5, 5/2, −5/2), and five times these are the bounds. */
    @Test
    void theFirstBracketIsFiveTimesTheExtremeRewards() {
        List<Enclosure> brackets = BellmanMonotonicity.brackets(CARELESS, 2);

        assertThat(brackets.get(0)).isEqualTo(new Enclosure(ratio(-25, 2), Rational.of(25)));
        assertThat(brackets).allMatch(one -> holds(one, ratio(125, 9)));
    }

    /** The eigenvalues of P^π are 1, 1/2 and 1/8: trace 13/8, and the sum of its principal minors of order two is 11/16. */
    @Test
    void theBracketShrinksByTheDiscountTimesTheNextEigenvalue() {
        Results results = new BellmanMonotonicity().compute(new Seed(413));

        assertThat(results.values().get("bracket.rate").number().doubleValue()).isCloseTo(0.4, within(1e-6));
        assertThat(results.values().get("squeeze.rate").number().doubleValue()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void greedyImprovementOfTheCarelessPolicyIsTheCarefulOne() {
        BellmanOperator improved = OptimalControl.greedy(MaintainedMachine.process(), CARELESS.values());

        assertThat(improved.policy()).isEqualTo(MaintainedMachine.careful());
    }

    /** x + y = 3 and y = 1, in an order that begins with a pivot of 0. */
    @Test
    void exactEquationsAreSolvedWithExchangedRows() {
        List<List<Rational>> rows = List.of(whole(0, 1), whole(1, 1));

        assertThat(ExactLinearSystem.solve(rows, whole(1, 3))).isEqualTo(whole(2, 1));
        assertThatThrownBy(() -> ExactLinearSystem.solve(List.of(whole(1, 2), whole(2, 4)), whole(1, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static boolean holds(Enclosure enclosure, Rational value) {
        return enclosure.low().compareTo(value) <= 0 && value.compareTo(enclosure.high()) <= 0;
    }

    private static List<Rational> whole(long first, long second) {
        return List.of(Rational.of(first), Rational.of(second));
    }

    private static Rational ratio(long numerator, long denominator) {
        return Rational.of(numerator, denominator);
    }
}
