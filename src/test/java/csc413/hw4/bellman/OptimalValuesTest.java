package csc413.hw4.bellman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Seed;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OptimalValuesTest {
    private static final FiniteDecisionProcess MACHINE = MaintainedMachine.process();

    /**
     * The careful policy: V(2) = 1 + 4/5 · (3/4 V(1) + 1/4 V(2)) gives V(2) = 5/4 + 3/4 V(1); with it V(1) = 6 + 4/5 · (2/3 V(1) +
     * 1/3 V(2)) gives 4/15 V(1) = 19/3. So V(1) = 95/4, V(2) = 305/16, V(3) = −4 + 2/5 · (V(1) + V(2)) = 105/8.
     */
    @Test
    void theOptimalValuesAreThoseOfTheCarefulPolicy() {
        assertThat(BellmanNotation.entries(new OptimalControl(MACHINE).values()))
                .containsExactly(Rational.of(95, 4), Rational.of(305, 16), Rational.of(105, 8));
    }

    /** Idle and then optimal: −1 + 4/5 · 105/8 = 19/2. To run a worn machine: 4 + 2/5 · (305/16 + 105/8) = 135/8. */
    @Test
    void theOptimalActionValuesAreThoseOfOneOtherAction() {
        FiniteFunction q = new OptimalControl(MACHINE).actionValues();

        assertThat(q.exactAt(3, 1)).isEqualTo(Rational.of(19, 2));
        assertThat(q.exactAt(2, 1)).isEqualTo(Rational.of(135, 8));
    }

    @Test
    void oneOfTheEightPoliciesIsOptimal() {
        OptimalControl control = new OptimalControl(MACHINE);

        assertThat(control.operators()).hasSize(8).doesNotHaveDuplicates();
        assertThat(control.optimal())
                .singleElement()
                .satisfies(
                        one -> assertThat(OptimalValues.letters(one.policy())).isEqualTo("RSS"));
    }

    /** To run twice from new: 6 + 4/5 · (2/3 · 6 + 1/3 · 4) = 154/15; to service first: 2 + 4/5 · 6 = 34/5. */
    @Test
    void theBestTwoDaysOfANewMachineAreRunAndRun() {
        FiniteFunction zero = FiniteFunction.on(3, s -> 0);

        assertThat(new DecisionRules(MACHINE).best(1, 2, zero)).isEqualTo(Rational.of(154, 15));
    }

    /** From broken with 100 for a new machine: service, −4 + 4/5 · 50 = 36, against idling, −1. */
    @Test
    void whatIsPaidAtTheEndCounts() {
        FiniteFunction end = FiniteFunction.on(3, s -> s == 1 ? 100 : 0);

        assertThat(new DecisionRules(MACHINE).best(3, 1, end)).isEqualTo(Rational.of(36));
        assertThat(OptimalControl.bestBackup(MACHINE, end).exactAt(3)).isEqualTo(Rational.of(36));
    }

    @Property(tries = 20)
    void policyIterationFindsTheBestOfAllPolicies(@ForAll @IntRange(min = 0, max = 1000) int seed) {
        DecisionModels models = DecisionModels.with(1, new Seed(seed));
        BellmanOperator drawn = models.get(models.last()).operator();

        assertThat(OptimalControl.byPolicyIteration(drawn)).isEqualTo(new OptimalControl(drawn.process()).values());
    }

    /** Without a future only the rewards count: 2 − 6, 1 − 4 and −4 + 1. */
    @Test
    void withoutAFutureRunningPaysMore() {
        assertThat(OptimalValues.advantageOfService(1, Rational.ZERO)).isEqualTo(Rational.of(-4));
        assertThat(OptimalValues.advantageOfService(2, Rational.ZERO)).isEqualTo(Rational.of(-3));
        assertThat(OptimalValues.advantageOfService(3, Rational.ZERO)).isEqualTo(Rational.of(-3));
    }

    /**
     * Where both actions are equally good for a broken machine and the others are run, idling for ever, z = −1/(1 − γ), is worth as
     * much as a repair, −4 + γ(x + y)/2, with y = 4 + γ(y + z)/2 and x = 6 + γ(2x + y)/3.
     */
    @Test
    void atTheThresholdARepairIsWorthAsMuchAsIdling() {
        double discount = OptimalValues.threshold(MaintainedMachine.BROKEN);
        double z = -1 / (1 - discount);
        double y = (4 + discount * z / 2) / (1 - discount / 2);
        double x = (6 + discount * y / 3) / (1 - 2 * discount / 3);

        assertThat(-4 + discount * (x + y) / 2).isCloseTo(z, within(1e-7));
    }

    /** 1/(1 − 4/5) · (1 − 1/4) = 15/4, below 5. */
    @Test
    void noActionOfInfinitelyManyAttainsTheSupremum() {
        assertThat(OptimalValues.always(4, Rational.of(4, 5))).isEqualTo(Rational.of(15, 4));
    }

    @Test
    void allDeterministicPoliciesAreAllFunctionsFromStatesToActions() {
        List<Policy> all = Policy.allDeterministic(2, 3);

        assertThat(all).hasSize(9).doesNotHaveDuplicates();
        assertThat(all.get(5)).isEqualTo(Policy.deterministic(3, 2, 3));
    }
}
