package dev.workings.compute.comparison;

import dev.workings.compute.number.Rational;
import dev.workings.figure.ShortestDecimal;

/**
 * How far two computed values may be apart and still count as equal: a difference passes if it is at most {@code absolute}, or at
 * most {@code relative} times the larger of the two magnitudes. For vectors and matrices the magnitude is the largest entry's,
 * since entries that cancel to nearly 0 have no relative precision of their own.
 *
 * <p>{@code =} and {@code ≤} hold within the tolerance; {@code <} is strict, whatever the tolerance; {@code ≈} is {@code =} with a
 * tolerance that is not {@link #exact()}. Inequalities of vectors and matrices are meant entry by entry. A side that is NaN or
 * infinite never passes. Exact fractions are compared exactly.
 */
public record Tolerance(double absolute, double relative) {
    public Tolerance {
        if (!(absolute >= 0 && absolute < Double.POSITIVE_INFINITY && relative >= 0 && relative < 1)) {
            throw new IllegalArgumentException(
                    "a tolerance is finite and not negative, a relative one below 1; these are %s and %s"
                            .formatted(absolute, relative));
        }
    }

    public static Tolerance exact() {
        return new Tolerance(0, 0);
    }

    public static Tolerance absolute(double difference) {
        return new Tolerance(difference, 0);
    }

    public static Tolerance relative(double share) {
        return new Tolerance(0, share);
    }

    /** This tolerance, which a difference may also meet by being at most {@code difference}. */
    public Tolerance orAbsolute(double difference) {
        return new Tolerance(Math.max(absolute, difference), relative);
    }

    /** This tolerance, which a difference may also meet by being at most this share of the larger magnitude. */
    public Tolerance orRelative(double share) {
        return new Tolerance(absolute, Math.max(relative, share));
    }

    public boolean isExact() {
        return absolute == 0 && relative == 0;
    }

    public Comparison equal(double left, double right) {
        return equal(scalar(left), scalar(right));
    }

    public Comparison equal(double[] left, double[] right) {
        return equal(vector(left), vector(right));
    }

    public Comparison equal(double[][] left, double[][] right) {
        return equal(matrix(left), matrix(right));
    }

    public Comparison equal(Rational left, Rational right) {
        Comparison rounded = equal(left.toDouble(), right.toDouble());
        Rational difference = left.minus(right).abs();
        boolean holds = difference.compareTo(allowed(left, right)) <= 0;
        return new Comparison(holds, 0 - difference.toDouble(), rounded.allowed(), "");
    }

    public Comparison atMost(double left, double right) {
        return atMost(scalar(left), scalar(right));
    }

    public Comparison atMost(double[] left, double[] right) {
        return atMost(vector(left), vector(right));
    }

    public Comparison atMost(double[][] left, double[][] right) {
        return atMost(matrix(left), matrix(right));
    }

    public Comparison atMost(Rational left, Rational right) {
        Rational slack = right.minus(left);
        boolean holds = slack.negated().compareTo(allowed(left, right)) <= 0;
        return new Comparison(holds, slack.toDouble(), allowed(left, right).toDouble(), "");
    }

    public Comparison less(double left, double right) {
        return less(scalar(left), scalar(right));
    }

    public Comparison less(double[] left, double[] right) {
        return less(vector(left), vector(right));
    }

    public Comparison less(double[][] left, double[][] right) {
        return less(matrix(left), matrix(right));
    }

    public Comparison less(Rational left, Rational right) {
        return new Comparison(
                left.compareTo(right) < 0,
                right.minus(left).toDouble(),
                allowed(left, right).toDouble(),
                "");
    }

    /** As {@link #equal}; for {@code ≈}, which means nothing without a tolerance. */
    public Comparison approximately(double left, double right) {
        return inexact().equal(left, right);
    }

    public Comparison approximately(double[] left, double[] right) {
        return inexact().equal(left, right);
    }

    public Comparison approximately(double[][] left, double[][] right) {
        return inexact().equal(left, right);
    }

    /** As a reader is told: {@code exact}, {@code 1e-12 absolute or 1e-9 relative}. */
    @Override
    public String toString() {
        String first = absolute == 0 ? "" : ShortestDecimal.text(absolute) + " absolute";
        String second = relative == 0 ? "" : ShortestDecimal.text(relative) + " relative";
        String between = first.isEmpty() || second.isEmpty() ? "" : " or ";
        return isExact() ? "exact" : first + between + second;
    }

    private Tolerance inexact() {
        if (isExact()) {
            throw new IllegalStateException("'≈' needs a tolerance: declare an absolute or a relative one");
        }
        return this;
    }

    private Comparison equal(Entries left, Entries right) {
        Entries.Extreme extreme = left.largestDifference(right);
        return comparison(0 - extreme.value(), extreme, left, right);
    }

    private Comparison atMost(Entries left, Entries right) {
        Entries.Extreme extreme = left.smallestExcess(right);
        return comparison(extreme.value(), extreme, left, right);
    }

    private Comparison less(Entries left, Entries right) {
        Comparison atMost = atMost(left, right);
        return new Comparison(atMost.slack() > 0, atMost.slack(), atMost.allowed(), atMost.where());
    }

    private Comparison comparison(double slack, Entries.Extreme extreme, Entries left, Entries right) {
        double allowed = Math.max(absolute, relative * Math.max(left.magnitude(), right.magnitude()));
        return new Comparison(-slack <= allowed, slack, allowed, extreme.where());
    }

    private Rational allowed(Rational left, Rational right) {
        Rational larger = left.abs().compareTo(right.abs()) > 0 ? left.abs() : right.abs();
        Rational share = larger.times(relative);
        Rational least = Rational.exactly(absolute);
        return share.compareTo(least) > 0 ? share : least;
    }

    private static Entries scalar(double value) {
        return new Entries(new double[][] {{value}}, 0);
    }

    private static Entries vector(double[] values) {
        return new Entries(new double[][] {values}, 1);
    }

    private static Entries matrix(double[][] values) {
        return new Entries(values, 2);
    }
}
