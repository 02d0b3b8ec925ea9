package csc413.hw4.bellman;

import static csc413.hw4.bellman.DecisionModels.STATES;
import static csc413.hw4.bellman.MaintainedMachine.BROKEN;
import static csc413.hw4.bellman.MaintainedMachine.NEW;
import static csc413.hw4.bellman.MaintainedMachine.RUN;
import static csc413.hw4.bellman.MaintainedMachine.SERVICE;
import static csc413.hw4.bellman.MaintainedMachine.WORN;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.List;

/**
 * Optimal values, optimal action values and optimal actions in terms of each other, question 3.1.c, against the best of all policies; and
 * how they depend on the discount.
 */
public final class OptimalValues implements Computation {
    private static final int HALVINGS = 30;

    @Override
    public Results compute(Seed seed) {
        OptimalControl machine = new OptimalControl(MaintainedMachine.process());
        FiniteFunction best = machine.values();
        Results.Builder results = Results.builder();
        results.value("policies", machine.operators().size())
                .value("optimal", machine.optimal().size())
                .value("best.new", best.numberAt(NEW))
                .value("best.worn", best.numberAt(WORN))
                .value("best.broken", best.numberAt(BROKEN))
                .value("threshold.worn", threshold(WORN))
                .value("threshold.broken", threshold(BROKEN))
                .value("models", OptimalValuesChecks.DRAWN + DecisionModels.LISTED);
        OptimalValuesChecks.addTo(results, seed);
        return results.table("optimum", OptimalValuesExhibits.optimum())
                .plot("policies", OptimalValuesExhibits.policies())
                .plot("discounts", OptimalValuesExhibits.discounts())
                .build();
    }

    /** q_*(s, service) − q_*(s, run) of the machine with another discount. */
    static Rational advantageOfService(int s, Rational discount) {
        FiniteDecisionProcess process = MaintainedMachine.process().withDiscount(discount);
        FiniteFunction q = OptimalControl.lookahead(process, new OptimalControl(process).values());
        return q.exactAt(s, SERVICE).minus(q.exactAt(s, RUN));
    }

    /** The discount from which on it is better to service, between 0, where running is better, and 4/5, where it is not. */
    static double threshold(int s) {
        Rational low = Rational.ZERO;
        Rational high = MaintainedMachine.process().discount();
        for (int k = 0; k < HALVINGS; k++) {
            Rational middle = low.plus(high).dividedBy(Rational.of(2));
            if (advantageOfService(s, middle).signum() < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high.toDouble();
    }

    /** The value of taking the action {@code a} for ever in the process with one state and the rewards 1 − 1/a. */
    static Rational always(int a, Rational discount) {
        Rational reward = Rational.ONE.minus(Rational.of(1, a));
        FiniteDecisionProcess process =
                new FiniteDecisionProcess(List.of(List.of(reward)), List.of(List.of(List.of(Rational.ONE))), discount);
        return new BellmanOperator(process, Policy.deterministic(1, 1)).values().exactAt(1);
    }

    /** R for run and S for service, in the order of the states. */
    static String letters(Policy policy) {
        StringBuilder letters = new StringBuilder();
        for (int s = 1; s <= STATES; s++) {
            letters.append(policy.likeliest(s) == RUN ? 'R' : 'S');
        }
        return letters.toString();
    }
}
