package csc413.hw4.likelihood;

import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The Smith–Volterra–Cantor set C in [0, 1] and the function f(z) = ∫ dist(t, C) dt, whose derivative is 0 exactly on C. C is what
 * remains when stage k = 1, 2, … has taken an open interval of length 4⁻ᵏ from the middle of each of its 2ᵏ⁻¹ intervals.
 */
final class FatCantorSet {
    private static final int LAST_STAGE = 9;

    private FatCantorSet() {}

    /** A closed interval. */
    record Interval(Rational from, Rational to) {
        Rational length() {
            return to.minus(from);
        }

        /** What is left to both sides of a gap in the middle. */
        List<Interval> without(Rational gap) {
            Rational side = length().minus(gap).dividedBy(Rational.of(2));
            return List.of(new Interval(from, from.plus(side)), new Interval(to.minus(side), to));
        }
    }

    /** C_n: the intervals that stage n leaves; for n = 0 the unit interval. */
    static List<Interval> stage(int n) {
        List<Interval> intervals = List.of(new Interval(Rational.of(0), Rational.of(1)));
        for (int k = 1; k <= n; k++) {
            List<Interval> next = new ArrayList<>();
            Rational gap = gap(k);
            intervals.forEach(interval -> next.addAll(interval.without(gap)));
            intervals = next;
        }
        return intervals;
    }

    /** The length of C_n, added up interval by interval. */
    static Rational length(int n) {
        return stage(n).stream().map(Interval::length).reduce(Rational.of(0), Rational::plus);
    }

    /**
     * The length of f(C_n). The slope of f rises and falls linearly across a gap of length g, which f therefore maps to a length g²/4, and
     * is 0 on C. The gaps in C_n are those of the stages behind n; those of stage 10 and later, 10⁻¹⁰ in all, are left out.
     */
    static double imageLength(int n) {
        double sum = 0;
        for (int k = n + 1; k <= LAST_STAGE; k++) {
            double gap = gap(k).toDouble();
            sum += stage(k - 1).size() * gap * gap / 4;
        }
        return sum;
    }

    /** P(z ∈ C_n) for a standard normal z. */
    static double probability(int n) {
        return stage(n).stream()
                .mapToDouble(
                        interval -> Gaussian.STANDARD.cumulative(interval.to().toDouble())
                                - Gaussian.STANDARD.cumulative(interval.from().toDouble()))
                .sum();
    }

    private static Rational gap(int k) {
        return Rational.of(1).dividedBy(Rational.of(1L << (2 * k)));
    }
}
