package dev.workings.expression.evaluation;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals of smooth functions by Gauss–Legendre rules on panels, doubled until two results agree.
 *
 * <p>An infinite interval is mapped to a finite one by x = t / (1 − t²), and a half-infinite one by x = a + t / (1 − t).
 */
public final class Quadrature {
    /** Two results agree if they differ by less than this fraction, or by this much if they are below 1. */
    public static final double TOLERANCE = 1e-11;

    private static final int POINTS = 16;
    private static final int MAX_PANELS = 1024;

    private Quadrature() {}

    /**
     * The integral of a function.
     *
     * @throws QuantityException if the results do not settle
     */
    public static double integrate(double from, double to, DoubleUnaryOperator function) {
        if (from > to) {
            return -integrate(to, from, function);
        }
        if (from == to) {
            return 0;
        }
        if (Double.isInfinite(from) && Double.isInfinite(to)) {
            return finite(-1, 1, t -> weighted(function, t / (1 - t * t), (1 + t * t) / ((1 - t * t) * (1 - t * t))));
        }
        if (Double.isInfinite(to)) {
            return finite(0, 1, t -> weighted(function, from + t / (1 - t), 1 / ((1 - t) * (1 - t))));
        }
        if (Double.isInfinite(from)) {
            return integrate(-to, Double.POSITIVE_INFINITY, x -> function.applyAsDouble(-x));
        }
        return finite(from, to, function);
    }

    private static double weighted(DoubleUnaryOperator function, double x, double weight) {
        double value = function.applyAsDouble(x);
        return value == 0 ? 0 : value * weight;
    }

    private static double finite(double from, double to, DoubleUnaryOperator function) {
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        double before = panels(rules, from, to, function, 4);
        for (int count = 8; count <= MAX_PANELS; count *= 2) {
            double now = panels(rules, from, to, function, count);
            if (Math.abs(now - before) <= TOLERANCE * Math.max(1, Math.abs(now))) {
                return now;
            }
            before = now;
        }
        throw new QuantityException(FailureKind.UNDEFINED, "the integral does not settle");
    }

    private static double panels(
            GaussIntegratorFactory rules, double from, double to, DoubleUnaryOperator function, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double low = from + (to - from) * i / count;
            double high = from + (to - from) * (i + 1) / count;
            GaussIntegrator rule = rules.legendre(POINTS, low, high);
            sum += rule.integrate(function::applyAsDouble);
        }
        return sum;
    }
}
