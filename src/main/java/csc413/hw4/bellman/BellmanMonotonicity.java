package csc413.hw4.bellman;

import static csc413.hw4.bellman.DecisionModels.STATES;
import static csc413.hw4.bellman.MaintainedMachine.BROKEN;
import static csc413.hw4.bellman.MaintainedMachine.NEW;
import static csc413.hw4.bellman.MaintainedMachine.WORN;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Bellman operator on value functions is monotone, question 3.1.a: what this says of the machine, how iterates from above and from
 * below enclose V^π, and how the enclosure becomes tighter with the differences of two iterates.
 */
public final class BellmanMonotonicity implements Computation {
    static final int STEPS = 20;

    /** An interval in which V^π(s) lies. */
    record Enclosure(Rational low, Rational high) {
        double width() {
            return high.minus(low).toDouble();
        }
    }

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        evaluate(results);
        enclose(results);
        improve(results);
        BellmanMonotonicityChecks.addTo(results, seed);
        return results.value("models", BellmanMonotonicityChecks.DRAWN + DecisionModels.LISTED)
                .table("machine", BellmanMonotonicityExhibits.machine())
                .table("converse", BellmanMonotonicityExhibits.converse())
                .plot("squeeze", BellmanMonotonicityExhibits.squeeze())
                .plot("widths", BellmanMonotonicityExhibits.widths())
                .build();
    }

    static BellmanOperator careless() {
        return new BellmanOperator(MaintainedMachine.process(), MaintainedMachine.careless());
    }

    static BellmanOperator careful() {
        return new BellmanOperator(MaintainedMachine.process(), MaintainedMachine.careful());
    }

    /** V₁ of the example for the converse. */
    static FiniteFunction onlyBroken() {
        return FiniteFunction.on(STATES, s -> s == BROKEN ? 1 : 0);
    }

    /** V₂ of the example for the converse. */
    static FiniteFunction allButBroken() {
        return FiniteFunction.on(STATES, s -> s == BROKEN ? 0 : 1);
    }

    /** V, T V, T²V, …, {@code steps} + 1 functions. */
    static List<FiniteFunction> iterates(BellmanOperator operator, FiniteFunction start, int steps) {
        List<FiniteFunction> iterates = new ArrayList<>(List.of(start));
        for (int n = 0; n < steps; n++) {
            iterates.add(operator.onValues(iterates.get(n)));
        }
        return iterates;
    }

    /** Between the iterates of the two constants that no value can leave: the smallest and the largest reward, earned for ever. */
    static List<Enclosure> squeeze(BellmanOperator operator, int s) {
        List<FiniteFunction> below = iterates(operator, always(operator, -1), STEPS);
        List<FiniteFunction> above = iterates(operator, always(operator, 1), STEPS);
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(
                        n -> new Enclosure(below.get(n).exactAt(s), above.get(n).exactAt(s)))
                .toList();
    }

    /** V + m/(1 − γ) and V + M/(1 − γ) with the extremes of T V − V, for the iterates V of 0. */
    static List<Enclosure> brackets(BellmanOperator operator, int s) {
        List<FiniteFunction> iterates = iterates(operator, FiniteFunction.on(STATES, state -> 0), STEPS + 1);
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(n -> bracket(operator, iterates.get(n), iterates.get(n + 1), s))
                .toList();
    }

    private static Enclosure bracket(BellmanOperator operator, FiniteFunction v, FiniteFunction next, int s) {
        Rational factor = perpetuity(operator);
        List<Rational> differences = IntStream.rangeClosed(1, STATES)
                .mapToObj(state -> next.exactAt(state).minus(v.exactAt(state)))
                .sorted()
                .toList();
        return new Enclosure(
                v.exactAt(s).plus(factor.times(differences.get(0))),
                v.exactAt(s).plus(factor.times(differences.get(STATES - 1))));
    }

    private static FiniteFunction always(BellmanOperator operator, int direction) {
        Rational extreme = operator.process().rewards().stream()
                .flatMap(List::stream)
                .max(direction > 0 ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .orElseThrow();
        Rational value = perpetuity(operator).times(extreme);
        return FiniteFunction.on(STATES, s -> value);
    }

    /** 1/(1 − γ), the value of the reward 1 on every day. */
    private static Rational perpetuity(BellmanOperator operator) {
        return Rational.ONE.minus(operator.process().discount()).reciprocal();
    }

    private static void evaluate(Results.Builder results) {
        FiniteFunction values = careless().values();
        results.value("value.new", values.numberAt(NEW))
                .value("value.worn", values.numberAt(WORN))
                .value("value.broken", values.numberAt(BROKEN));
    }

    private static void enclose(Results.Builder results) {
        List<Enclosure> squeeze = squeeze(careless(), WORN);
        List<Enclosure> brackets = brackets(careless(), WORN);
        results.value("steps", STEPS)
                .value("squeeze.low", squeeze.get(0).low().toDouble())
                .value("squeeze.high", squeeze.get(0).high().toDouble())
                .value("squeeze.width", squeeze.get(STEPS).width())
                .value(
                        "squeeze.rate",
                        squeeze.get(STEPS).width() / squeeze.get(STEPS - 1).width())
                .value("bracket.width", brackets.get(STEPS).width())
                .value(
                        "bracket.rate",
                        brackets.get(STEPS).width() / brackets.get(STEPS - 1).width());
    }

    private static void improve(Results.Builder results) {
        BellmanOperator improved =
                OptimalControl.greedy(MaintainedMachine.process(), careless().values());
        FiniteFunction values = improved.values();
        results.value("improved.new", values.numberAt(NEW))
                .value("improved.worn", values.numberAt(WORN))
                .value("improved.broken", values.numberAt(BROKEN));
    }
}
