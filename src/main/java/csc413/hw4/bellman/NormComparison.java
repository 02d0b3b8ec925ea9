package csc413.hw4.bellman;

import static csc413.hw4.bellman.DecisionModels.ACTIONS;
import static csc413.hw4.bellman.DecisionModels.STATES;

import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.check.FiniteFunction;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * By how much T^π on action values can stretch a difference, in several norms: the norm of γ times the transition matrix of the pairs
 * (s, a).
 */
final class NormComparison {
    private NormComparison() {}

    static Table table() {
        Table table = Table.of(
                Column.text("norm"), Column.number("careless policy", "3"), Column.number("careful policy", "3"));
        return table.row("supremum", supremum(careless()), supremum(careful()))
                .row("sum of absolute values", sum(careless()), sum(careful()))
                .row("Euclidean", euclidean(careless()), euclidean(careful()))
                .row("Euclidean, weighted by $\\mu$", weighted(careless()), weighted(careful()));
    }

    /** ‖T Q₁ − T Q₂‖₂ / ‖Q₁ − Q₂‖₂ of the careful policy for functions that differ at (1, 1) alone. */
    static double euclideanExample() {
        FiniteFunction first = FiniteFunction.on(STATES, ACTIONS, (s, a) -> s == 1 && a == 1 ? 1 : 0);
        FiniteFunction images = BellmanContraction.difference(
                careful().onActionValues(first), careful().onActionValues(BellmanContraction.zero()));
        return StrictMath.sqrt(images.values().keySet().stream()
                .mapToDouble(pair -> images.numberAt(pair.toArray()))
                .map(value -> value * value)
                .sum());
    }

    static double supremum(BellmanOperator operator) {
        SimpleMatrix matrix = matrix(operator);
        return IntStream.range(0, matrix.getNumRows())
                .mapToDouble(row -> matrix.getRow(row).elementSum())
                .max()
                .orElseThrow();
    }

    static double sum(BellmanOperator operator) {
        SimpleMatrix matrix = matrix(operator);
        return IntStream.range(0, matrix.getNumCols())
                .mapToDouble(column -> matrix.getColumn(column).elementSum())
                .max()
                .orElseThrow();
    }

    static double euclidean(BellmanOperator operator) {
        return matrix(operator).svd().getSingleValue(0);
    }

    /** With ‖f‖² = Σ μ f² under the stationary law μ, over the pairs that have a positive probability. */
    static double weighted(BellmanOperator operator) {
        StationaryLaw law = StationaryLaw.of(operator).orElseThrow();
        List<double[]> visited = IntStream.range(0, STATES * ACTIONS)
                .mapToObj(pair -> new double[] {
                    pair,
                    law.probability(pair / ACTIONS + 1, pair % ACTIONS + 1).toDouble()
                })
                .filter(pair -> pair[1] > 0)
                .toList();
        SimpleMatrix matrix = matrix(operator);
        SimpleMatrix scaled = new SimpleMatrix(visited.size(), visited.size());
        for (int i = 0; i < visited.size(); i++) {
            for (int j = 0; j < visited.size(); j++) {
                double scale = StrictMath.sqrt(visited.get(i)[1] / visited.get(j)[1]);
                scaled.set(i, j, scale * matrix.get((int) visited.get(i)[0], (int) visited.get(j)[0]));
            }
        }
        return scaled.svd().getSingleValue(0);
    }

    /** γ times the transition matrix of the pairs. */
    private static SimpleMatrix matrix(BellmanOperator operator) {
        double discount = operator.process().discount().toDouble();
        return new SimpleMatrix(operator.pairTransitions().stream()
                .map(row -> row.stream()
                        .mapToDouble(probability -> discount * probability.toDouble())
                        .toArray())
                .toArray(double[][]::new));
    }

    private static BellmanOperator careless() {
        return BellmanMonotonicity.careless();
    }

    private static BellmanOperator careful() {
        return BellmanMonotonicity.careful();
    }
}
