package csc413.hw4.bellman;

import static csc413.hw4.bellman.ExactVectors.whole;

import dev.workings.compute.number.Rational;
import java.util.List;

/**
 * The decision process of question 3.1: a machine that is new (state 1), worn (2) or broken (3), and is run (action 1) or serviced (2) for a
 * day. Rewards are in hundreds of dollars a day.
 */
final class MaintainedMachine {
    static final int NEW = 1;
    static final int WORN = 2;
    static final int BROKEN = 3;
    static final int RUN = 1;
    static final int SERVICE = 2;

    /** How tables name the states. */
    static final List<String> STATE_NAMES = List.of("1, new", "2, worn", "3, broken");

    private static final Rational HALF = Rational.of(1, 2);

    private MaintainedMachine() {}

    /** A new machine that is run may wear, a worn one may break; a broken one that is "run" stands idle. γ = 4/5. */
    static FiniteDecisionProcess process() {
        List<List<Rational>> rewards = List.of(whole(6, 2), whole(4, 1), whole(-1, -4));
        List<List<List<Rational>>> transitions = List.of(
                List.of(List.of(Rational.of(2, 3), Rational.of(1, 3), Rational.ZERO), whole(1, 0, 0)),
                List.of(
                        List.of(Rational.ZERO, HALF, HALF),
                        List.of(Rational.of(3, 4), Rational.of(1, 4), Rational.ZERO)),
                List.of(whole(0, 0, 1), List.of(HALF, HALF, Rational.ZERO)));
        return new FiniteDecisionProcess(rewards, transitions, Rational.of(4, 5));
    }

    /** Runs a new machine on three days of four, and tosses a coin over any other. */
    static Policy careless() {
        return new Policy(
                List.of(List.of(Rational.of(3, 4), Rational.of(1, 4)), List.of(HALF, HALF), List.of(HALF, HALF)));
    }

    /** Runs a new machine and services any other. */
    static Policy careful() {
        return Policy.deterministic(2, RUN, SERVICE, SERVICE);
    }
}
