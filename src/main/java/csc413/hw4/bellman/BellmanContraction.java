package csc413.hw4.bellman;

import static csc413.hw4.bellman.DecisionModels.ACTIONS;
import static csc413.hw4.bellman.DecisionModels.STATES;
import static csc413.hw4.bellman.MaintainedMachine.BROKEN;
import static csc413.hw4.bellman.MaintainedMachine.WORN;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The Bellman operator on action values is a γ-contraction in the supremum norm, question 3.1.b: how much closer two functions come, how
 * fast iterates approach Q^π, and in which other norms the same is false.
 */
public final class BellmanContraction implements Computation {
    static final int STEPS = 20;
    private static final int DRAWS = 1000;

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        double[] ratios = ratios(seed.forPurpose("pairs of functions").generator());
        measureRatios(results, ratios);
        iterate(results);
        compareWithOptimum(results);
        results.value("euclidean.ratio", NormComparison.euclideanExample())
                .value("models", BellmanContractionChecks.DRAWN + DecisionModels.LISTED);
        BellmanContractionChecks.addTo(results, seed);
        return results.table("discounts", BellmanContractionExhibits.discounts())
                .table("norms", NormComparison.table())
                .table("optimum", BellmanContractionExhibits.optimum())
                .plot("ratios", BellmanContractionExhibits.ratios(ratios))
                .plot("errors", BellmanContractionExhibits.errors())
                .build();
    }

    /** Q, T Q, T²Q, …, {@code steps} + 1 functions. */
    static List<FiniteFunction> iterates(BellmanOperator operator, FiniteFunction start, int steps) {
        List<FiniteFunction> iterates = new ArrayList<>(List.of(start));
        for (int n = 0; n < steps; n++) {
            iterates.add(operator.onActionValues(iterates.get(n)));
        }
        return iterates;
    }

    /** (T^π)ⁿ V in doubles, from the reward vector and the transition matrix. */
    static double[] applied(BellmanOperator operator, double[] v, int times) {
        double discount = operator.process().discount().toDouble();
        double[] rewards = numbers(BellmanNotation.entries(operator.expectedRewards()));
        double[][] transitions = operator.stateTransitions().stream()
                .map(BellmanContraction::numbers)
                .toArray(double[][]::new);
        double[] current = v;
        for (int n = 0; n < times; n++) {
            double[] before = current;
            double[] next = new double[v.length];
            Arrays.setAll(next, i -> rewards[i] + discount * inner(transitions[i], before));
            current = next;
        }
        return current;
    }

    static double norm(FiniteFunction function) {
        return BellmanNotation.entries(function).stream()
                .map(Rational::abs)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .toDouble();
    }

    static FiniteFunction difference(FiniteFunction a, FiniteFunction b) {
        return FiniteFunction.on(STATES, ACTIONS, (s, i) -> a.exactAt(s, i).minus(b.exactAt(s, i)));
    }

    /** ‖Qₙ − Q^π‖ as shares of ‖Q₀ − Q^π‖, for n from 0 on. */
    static double[] errors(BellmanOperator operator, FiniteFunction start) {
        FiniteFunction fixed = operator.actionValues();
        double[] errors = iterates(operator, start, STEPS).stream()
                .mapToDouble(q -> norm(difference(q, fixed)))
                .toArray();
        return Arrays.stream(errors).map(error -> error / errors[0]).toArray();
    }

    /** Q^π + 1. */
    static FiniteFunction constantError(BellmanOperator operator) {
        FiniteFunction fixed = operator.actionValues();
        return FiniteFunction.on(STATES, ACTIONS, (s, a) -> fixed.exactAt(s, a).plus(Rational.ONE));
    }

    /** Q^π plus 1 for a broken machine, less a constant that makes the mean error 0 under the stationary law. */
    static FiniteFunction centredError(BellmanOperator operator) {
        FiniteFunction fixed = operator.actionValues();
        Rational mean = StationaryLaw.of(operator).orElseThrow().states().get(BROKEN - 1);
        return FiniteFunction.on(
                STATES,
                ACTIONS,
                (s, a) -> fixed.exactAt(s, a)
                        .plus(s == BROKEN ? Rational.ONE : Rational.ZERO)
                        .minus(mean));
    }

    /** The mean of r^π under the stationary law of the states. */
    static Rational meanReward(BellmanOperator operator) {
        FiniteFunction rewards = operator.expectedRewards();
        List<Rational> law = StationaryLaw.of(operator).orElseThrow().states();
        return IntStream.rangeClosed(1, STATES)
                .mapToObj(s -> law.get(s - 1).times(rewards.exactAt(s)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    static FiniteFunction zero() {
        return FiniteFunction.on(STATES, ACTIONS, (s, a) -> 0);
    }

    private static double[] ratios(RandomGenerator random) {
        ExactVectors law = new ExactVectors(STATES * ACTIONS, -100, 100);
        BellmanOperator operator = BellmanMonotonicity.careless();
        return Stream.generate(() -> BellmanNotation.ofPair(law.draw(random).entries()))
                .limit(DRAWS)
                .mapToDouble(first -> ratio(
                        operator, first, BellmanNotation.ofPair(law.draw(random).entries())))
                .toArray();
    }

    private static double ratio(BellmanOperator operator, FiniteFunction first, FiniteFunction second) {
        FiniteFunction images = difference(operator.onActionValues(first), operator.onActionValues(second));
        return norm(images) / norm(difference(first, second));
    }

    private static void measureRatios(Results.Builder results, double[] ratios) {
        results.value("draws", DRAWS)
                .value("ratio.mean", Arrays.stream(ratios).average().orElseThrow())
                .value("ratio.largest", Arrays.stream(ratios).max().orElseThrow());
    }

    private static void iterate(Results.Builder results) {
        BellmanOperator careless = BellmanMonotonicity.careless();
        double[] centred = errors(careless, centredError(careless));
        results.value("centred.rate", centred[STEPS] / centred[STEPS - 1])
                .value("reward.mean", meanReward(careless).toDouble());
    }

    private static void compareWithOptimum(Results.Builder results) {
        FiniteFunction values = BellmanMonotonicity.careless().values();
        FiniteFunction best = new OptimalControl(MaintainedMachine.process()).values();
        results.value("value.worn", values.numberAt(WORN)).value("best.worn", best.numberAt(WORN));
    }

    private static double[] numbers(List<Rational> exact) {
        return exact.stream().mapToDouble(Rational::toDouble).toArray();
    }

    private static double inner(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
