package dev.workings.compute.route;

import static java.util.Comparator.comparingDouble;

import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals by adaptive Gauss–Legendre quadrature. The difference between one rule of 15 points and two such rules on the halves is
 * taken as the error of an interval, which overestimates it for smooth functions; the interval with the largest error is halved until
 * the errors together are small enough, or 2000 intervals are in use. The end points are never evaluated.
 *
 * <p>Source: P. J. Davis and P. Rabinowitz, "Methods of Numerical Integration", 2nd edition (Academic Press 1984), section 6.2; the nodes
 * are Hipparchus's.
 */
public final class Quadrature {
    private static final int POINTS = 15;
    private static final int MOST_INTERVALS = 2000;
    private static final double LEAST_TOLERANCE = 1e-14;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(POINTS);

    private final double tolerance;

    private Quadrature(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Quadrature until the error is at most {@code tolerance}, or that times the integral of |f| if this is larger than 1. */
    public static Quadrature within(double tolerance) {
        if (!(tolerance >= LEAST_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "doubles do not allow an error of %s; ask for %s or more".formatted(tolerance, LEAST_TOLERANCE));
        }
        return new Quadrature(tolerance);
    }

    /** ∫ f from {@code a} to {@code b}. */
    public Estimate integral(DoubleUnaryOperator f, double a, double b) {
        double allowed = tolerance * Math.max(1, Math.abs(rule(x -> Math.abs(f.applyAsDouble(x)), a, b)));
        PriorityQueue<Interval> intervals = new PriorityQueue<>(comparingDouble(interval -> -interval.error()));
        intervals.add(Interval.of(f, a, b));
        while (error(intervals) > allowed && intervals.size() < MOST_INTERVALS) {
            Interval worst = intervals.remove();
            intervals.add(Interval.of(f, worst.a(), worst.middle()));
            intervals.add(Interval.of(f, worst.middle(), worst.b()));
        }
        double value = intervals.stream().mapToDouble(Interval::value).sum();
        return new Estimate(value, error(intervals));
    }

    /** ∫ f from {@code a} to ∞, with x = a + t/(1 − t) for t from 0 to 1; f must decay faster than 1/x. */
    public Estimate integralFrom(DoubleUnaryOperator f, double a) {
        return integral(t -> f.applyAsDouble(a + t / (1 - t)) / ((1 - t) * (1 - t)), 0, 1);
    }

    /** ∫ f over the real line, as two half-lines that meet at 0. */
    public Estimate integral(DoubleUnaryOperator f) {
        Estimate right = integralFrom(f, 0);
        Estimate left = integralFrom(x -> f.applyAsDouble(-x), 0);
        return new Estimate(left.value() + right.value(), left.error() + right.error());
    }

    private static double error(PriorityQueue<Interval> intervals) {
        return intervals.stream().mapToDouble(Interval::error).sum();
    }

    /** The 15-point rule, moved from [−1, 1] to [a, b]. */
    private static double rule(DoubleUnaryOperator f, double a, double b) {
        double middle = a + (b - a) / 2;
        double half = (b - a) / 2;
        return half * RULE.integrate(t -> f.applyAsDouble(middle + half * t));
    }

    private record Interval(double a, double b, double value, double error) {
        static Interval of(DoubleUnaryOperator f, double a, double b) {
            double middle = a + (b - a) / 2;
            double value = rule(f, a, middle) + rule(f, middle, b);
            return new Interval(a, b, value, Math.abs(value - rule(f, a, b)));
        }

        double middle() {
            return a + (b - a) / 2;
        }
    }
}
