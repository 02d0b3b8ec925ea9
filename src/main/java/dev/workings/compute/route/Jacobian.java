package dev.workings.compute.route;

import dev.workings.compute.number.Complex;
import dev.workings.compute.number.Dual;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The matrix of all partial derivatives of a function of several variables, column by column, by the same three routes as
 * {@link Derivative}. Row i, column j holds ∂fᵢ/∂xⱼ. A real function is one whose list has one element.
 */
public final class Jacobian {
    private static final double COMPLEX_STEP = 1e-30;

    private Jacobian() {}

    public static double[][] byDuals(UnaryOperator<List<Dual>> f, double... x) {
        return byColumns(
                x.length,
                column -> f.apply(along(x, column, Dual::new)).stream()
                        .mapToDouble(Dual::slope)
                        .toArray());
    }

    /** For functions that are real on the real axis and analytic near x. */
    public static double[][] byComplexStep(UnaryOperator<List<Complex>> f, double... x) {
        return byColumns(
                x.length,
                column -> f.apply(along(x, column, (value, one) -> new Complex(value, one * COMPLEX_STEP))).stream()
                        .mapToDouble(number -> number.im() / COMPLEX_STEP)
                        .toArray());
    }

    /** By central differences, extrapolated for each entry; see {@link Differences}. */
    public static double[][] byDifferences(UnaryOperator<double[]> f, double... x) {
        return byColumns(x.length, column -> {
            double[][] differences = Arrays.stream(Differences.steps(Differences.firstStep(x[column])))
                    .mapToObj(step -> centralDifference(f, x, column, step))
                    .toArray(double[][]::new);
            return Arrays.stream(transposed(differences))
                    .mapToDouble(entry -> Differences.limit(entry).value())
                    .toArray();
        });
    }

    /** By differences of four values for each column, with an error of the order of {@code step}⁴; ten times fewer evaluations. */
    public static double[][] byFourthOrderDifferences(UnaryOperator<double[]> f, double step, double... x) {
        return byColumns(x.length, column -> {
            double[] near = change(f, x, column, step);
            double[] far = change(f, x, column, 2 * step);
            return IntStream.range(0, near.length)
                    .mapToDouble(i -> (8 * near[i] - far[i]) / (12 * step))
                    .toArray();
        });
    }

    /** The partial derivatives of a real function. */
    public static double[] gradientByDuals(Function<List<Dual>, Dual> f, double... x) {
        return byDuals(list -> List.of(f.apply(list)), x)[0];
    }

    private interface Coordinate<T> {
        T at(double value, double direction);
    }

    /** The point x, moving in the direction of one coordinate. */
    private static <T> List<T> along(double[] x, int column, Coordinate<T> coordinate) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> coordinate.at(x[i], i == column ? 1 : 0))
                .toList();
    }

    /** How f changes when one variable goes from {@code step} below to {@code step} above. */
    private static double[] change(UnaryOperator<double[]> f, double[] x, int column, double step) {
        double[] below = x.clone();
        double[] above = x.clone();
        below[column] -= step;
        above[column] += step;
        double[] low = f.apply(below);
        double[] high = f.apply(above);
        return IntStream.range(0, high.length)
                .mapToDouble(i -> high[i] - low[i])
                .toArray();
    }

    private static double[] centralDifference(UnaryOperator<double[]> f, double[] x, int column, double step) {
        double width = (x[column] + step) - (x[column] - step);
        return Arrays.stream(change(f, x, column, step))
                .map(change -> change / width)
                .toArray();
    }

    private static double[][] byColumns(int count, IntFunction<double[]> column) {
        return transposed(IntStream.range(0, count).mapToObj(column).toArray(double[][]::new));
    }

    private static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(i -> Arrays.stream(matrix).mapToDouble(row -> row[i]).toArray())
                .toArray(double[][]::new);
    }
}
