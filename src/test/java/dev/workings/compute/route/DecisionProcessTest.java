package dev.workings.compute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.workings.compute.cases.Cases;
import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionProcessTest {
    private static final Rational ZERO = Rational.ZERO;
    private static final Rational ONE = Rational.ONE;
    private static final Rational HALF = Rational.of(1, 2);

    /** State 0 is left for state 1 with probability 1/2 at each step, state 1 never. */
    private static final DecisionProcess<Rational> DECAY = new DecisionProcess<>(
            List.of(ONE, ZERO),
            List.of(List.of(ONE), List.of(ONE)),
            List.of(List.of(List.of(HALF, HALF)), List.of(List.of(ZERO, ONE))));

    @Test
    void theTrajectoriesOfADecayAreTheTimesOfItsJump() {
        assertThat(DECAY.trajectories(2))
                .extracting(Trajectory::states, Trajectory::probability)
                .containsExactly(
                        tuple(List.of(0, 0, 0), Rational.of(1, 4)),
                        tuple(List.of(0, 0, 1), Rational.of(1, 4)),
                        tuple(List.of(0, 1, 1), HALF));
    }

    @Test
    void theProbabilityOfStayingHalvesWithEachStep() {
        Rational staying = DECAY.expectation(10, trajectory -> trajectory.state(10) == 0 ? ONE : ZERO);
        assertThat(staying).isEqualTo(Rational.of(1, 1024));
    }

    @Test
    void theProbabilitiesOfAllTrajectoriesHaveTheSumOne() {
        Cases tables = Cases.distributions("π", 2, 3).times(Cases.distributions("p", 2, 4));
        assertThat(tables.stream())
                .extracting(c -> process(c.tuple("π"), c.tuple("p")).expectation(3, trajectory -> ONE))
                .containsOnly(ONE);
    }

    private static DecisionProcess<Rational> process(List<Rational> policy, List<Rational> moves) {
        List<Rational> stays = List.of(ONE, ZERO);
        return new DecisionProcess<>(
                List.of(HALF, HALF), List.of(policy, policy), List.of(List.of(moves, stays), List.of(stays, moves)));
    }

    @Test
    void overDualNumbersAnExpectationCarriesItsDerivative() {
        Dual choices = bandit(0.25).expectation(3, trajectory -> new Dual(ones(trajectory), 0));
        assertThat(choices).isEqualTo(new Dual(0.75, 3));
    }

    @Test
    void aPathOfProbabilityZeroIsKeptWhereItsDerivativeIsNot() {
        Dual choices = bandit(0).expectation(3, trajectory -> new Dual(ones(trajectory), 0));
        assertThat(choices).isEqualTo(new Dual(0, 3));
    }

    /** One state and two actions, the second with probability p. */
    private static DecisionProcess<Dual> bandit(double p) {
        Dual second = Dual.variable(p);
        Dual one = new Dual(1, 0);
        return new DecisionProcess<>(
                List.of(one),
                List.of(List.of(one.minus(second), second)),
                List.of(List.of(List.of(one), List.of(one))));
    }

    private static int ones(Trajectory<Dual> trajectory) {
        return trajectory.actions().stream().mapToInt(action -> action).sum();
    }

    @Test
    void tablesThatAreNoProbabilitiesOrDoNotFitAreRefused() {
        List<Rational> half = List.of(HALF);
        assertThatThrownBy(() -> new DecisionProcess<>(half, List.of(), List.of()))
                .hasMessage("'start' has [1/2], which are not probabilities with the sum 1");
        assertThatThrownBy(() -> new DecisionProcess<>(List.of(ONE), List.of(List.of(ONE)), List.of(List.of())))
                .hasMessage("with 1 states, 'policy' needs a row for each, "
                        + "and 'transitions' a row of 1 for each action of each");
    }
}
