package csc413.hw4.likelihood;

import java.util.function.DoubleUnaryOperator;

/** Roots found by halving an interval until no double lies between its ends. */
final class Bisection {
    private Bisection() {}

    /** Where an increasing function changes its sign, or the end nearest to that place. */
    static double rootOfIncreasing(DoubleUnaryOperator f, double from, double to) {
        double low = from;
        double high = to;
        for (double middle = middle(low, high); low < middle && middle < high; middle = middle(low, high)) {
            boolean below = f.applyAsDouble(middle) < 0;
            low = below ? middle : low;
            high = below ? high : middle;
        }
        return f.applyAsDouble(high) <= -f.applyAsDouble(low) ? high : low;
    }

    private static double middle(double low, double high) {
        return low + (high - low) / 2;
    }
}
