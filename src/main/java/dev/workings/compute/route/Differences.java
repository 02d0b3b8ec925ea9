package dev.workings.compute.route;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Derivatives from differences of function values.
 *
 * <p>A central difference (f(x + h) − f(x − h))/2h errs by h²f‴(x)/6 and, because the values are rounded, by about ε|f|/h. Both are
 * alike for h near ε^(1/3), where some ten digits are right. Richardson's extrapolation removes the h², h⁴, … parts of the error by
 * combining several steps, so that they can be larger and rounding matters less.
 */
public final class Differences {
    private static final double CUBE_ROOT_OF_PRECISION = StrictMath.cbrt(Math.ulp(1.0));
    private static final double FIRST_STEP = 0.1;
    private static final double RATIO = 1.4;
    private static final int STEPS = 20;

    private Differences() {}

    /** The central difference with the step ε^(1/3) max(1, |x|); its error is of second order in the step. */
    public static double central(DoubleUnaryOperator f, double x) {
        return central(f, x, CUBE_ROOT_OF_PRECISION * Math.max(1, Math.abs(x)));
    }

    /** The central difference, with an error of the order of {@code step}². */
    public static double central(DoubleUnaryOperator f, double x, double step) {
        double above = x + step;
        double below = x - step;
        return (f.applyAsDouble(above) - f.applyAsDouble(below)) / (above - below);
    }

    /** The difference of four values, (8 Δ(h) − Δ(2h))/12h with Δ(h) = f(x + h) − f(x − h); its error is of the order of {@code step}⁴. */
    public static double fourthOrder(DoubleUnaryOperator f, double x, double step) {
        double near = f.applyAsDouble(x + step) - f.applyAsDouble(x - step);
        double far = f.applyAsDouble(x + 2 * step) - f.applyAsDouble(x - 2 * step);
        return (8 * near - far) / (12 * step);
    }

    /** As {@link #extrapolated(DoubleUnaryOperator, double, double)}, beginning with the step 0.1 max(1, |x|). */
    public static Estimate extrapolated(DoubleUnaryOperator f, double x) {
        return extrapolated(f, x, firstStep(x));
    }

    /**
     * Central differences with ever smaller steps, extrapolated to the step 0 by Neville's scheme. The entry of the scheme that differs
     * least from its neighbours is returned, with that difference as its error.
     *
     * <p>Source: C. J. F. Ridders, "Accurate computation of F′(x) and F′(x)F″(x)", Advances in Engineering Software 4 (1982), 75–76.
     *
     * @param firstStep f must be smooth that far on both sides of x: a kink within it is not noticed
     */
    public static Estimate extrapolated(DoubleUnaryOperator f, double x, double firstStep) {
        return limit(
                Arrays.stream(steps(firstStep)).map(step -> central(f, x, step)).toArray());
    }

    /** The steps of one extrapolation, each a fixed share of the one before. */
    static double[] steps(double first) {
        return IntStream.range(0, STEPS)
                .mapToDouble(k -> first / StrictMath.pow(RATIO, k))
                .toArray();
    }

    /** What differences with the steps of {@link #steps} tend to. */
    static Estimate limit(double[] differences) {
        double[] previous = {differences[0]};
        Estimate best = new Estimate(previous[0], Double.POSITIVE_INFINITY);
        for (int row = 1; row < differences.length; row++) {
            double[] current = row(differences[row], previous);
            best = better(best, current, previous);
            previous = current;
        }
        return best;
    }

    /** The first step of an extrapolation at x unless another is asked for. */
    static double firstStep(double x) {
        return FIRST_STEP * Math.max(1, Math.abs(x));
    }

    /** One more row of the scheme: each entry removes one more even power of the step from the error. */
    private static double[] row(double first, double[] previous) {
        double[] row = new double[previous.length + 1];
        row[0] = first;
        double factor = 1;
        for (int order = 1; order < row.length; order++) {
            factor *= RATIO * RATIO;
            row[order] = row[order - 1] + (row[order - 1] - previous[order - 1]) / (factor - 1);
        }
        return row;
    }

    private static Estimate better(Estimate best, double[] current, double[] previous) {
        Estimate result = best;
        for (int order = 1; order < current.length; order++) {
            double error = Math.max(
                    Math.abs(current[order] - current[order - 1]), Math.abs(current[order] - previous[order - 1]));
            result = error < result.error() ? new Estimate(current[order], error) : result;
        }
        return result;
    }
}
