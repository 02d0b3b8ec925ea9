package dev.workings.compute.route;

import dev.workings.compute.number.Complex;
import dev.workings.compute.number.Dual;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * The derivative of a function of one variable by three routes, none of which is told a formula for it. A function written once
 * over {@link dev.workings.compute.number.Smooth} serves all of them:
 *
 * <pre>{@code
 * Derivative.byDuals(x -> output(x, 3), 0.5)
 * Derivative.byComplexStep(x -> output(x, 3), 0.5)
 * Derivative.byDifferences(x -> output(Real.of(x), 3).value(), 0.5)
 * }</pre>
 */
public final class Derivative {
    private static final double COMPLEX_STEP = 1e-30;

    private Derivative() {}

    /** By forward-mode automatic differentiation, with no error but rounding. */
    public static double byDuals(UnaryOperator<Dual> f, double x) {
        return f.apply(Dual.variable(x)).slope();
    }

    /**
     * By a complex step, f′(x) = Im f(x + ih)/h + O(h²), for a function that is real on the real axis and analytic near x. Nothing is
     * subtracted, so h is 10⁻³⁰ and no digit is lost.
     *
     * <p>Source: W. Squire and G. Trapp, "Using complex variables to estimate derivatives of real functions", SIAM Review 40 (1998),
     * 110–112.
     */
    public static double byComplexStep(UnaryOperator<Complex> f, double x) {
        return f.apply(Complex.of(x, COMPLEX_STEP)).im() / COMPLEX_STEP;
    }

    /** By central differences of plain function values, extrapolated; see {@link Differences#extrapolated(DoubleUnaryOperator, double)}. */
    public static Estimate byDifferences(DoubleUnaryOperator f, double x) {
        return Differences.extrapolated(f, x);
    }
}
