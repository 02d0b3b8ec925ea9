package dev.workings.expression.interval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Shows that a function is not negative on a box, in four ways.
 *
 * <ol>
 *   <li>Its enclosure begins at 0 or above.
 *   <li>Mean value: d(c) + ∇d(X)·(X − c) does, with c in the middle.
 *   <li>Monotony: where a partial derivative has one sign, only the face with the smaller values counts.
 *   <li>Taylor: d(c) + ∇d(c)·(X − c) + ½ (X − c)ᵀ H(X) (X − c) does, where the last term is not negative if all matrices in H(X) are
 *       positive semidefinite. With a c at which d and ∇d are exactly 0 this proves a bound that is attained at c.
 * </ol>
 */
final class LowerBound {
    private final Function<Box, Jet> function;
    private final boolean strict;
    private final double tolerance;

    /** @param strict whether 0 itself is too little */
    LowerBound(Function<Box, Jet> function, boolean strict, double tolerance) {
        this.function = function;
        this.strict = strict;
        this.tolerance = tolerance;
    }

    /** Whether the function is surely negative, or 0 where that is too little, in the middle of the box. */
    boolean isNegativeAtMiddle(Box box) {
        try {
            double upper = function.apply(box.middle()).value().high();
            return strict && tolerance == 0 ? upper <= 0 : upper < -tolerance;
        } catch (UndefinedException e) {
            return false;
        }
    }

    boolean isProved(Box box) {
        try {
            Jet jet = function.apply(box);
            return isEnough(jet.value().low())
                    || isEnough(meanValue(box, jet))
                    || isProvedOnFace(box, jet)
                    || candidates(box).stream().anyMatch(at -> isEnough(taylor(box, at, jet)));
        } catch (UndefinedException e) {
            return false;
        }
    }

    private boolean isEnough(double low) {
        return strict && tolerance == 0 ? low > 0 : low >= -tolerance;
    }

    private double meanValue(Box box, Jet jet) {
        Box middle = box.middle();
        return function.apply(middle)
                .value()
                .plus(along(box, middle, jet.gradient()))
                .low();
    }

    /** The slopes times how far the box reaches from the point. */
    private static Interval along(Box box, Box point, List<Interval> slopes) {
        Interval sum = Interval.ZERO;
        List<Interval> reach = reach(box, point);
        for (int i = 0; i < slopes.size(); i++) {
            sum = sum.plus(slopes.get(i).times(reach.get(i)));
        }
        return sum;
    }

    private static List<Interval> reach(Box box, Box point) {
        List<Interval> reach = new ArrayList<>();
        box.sides().forEach((name, side) -> reach.add(side.minus(point.sides().get(name))));
        return reach;
    }

    private boolean isProvedOnFace(Box box, Jet jet) {
        Box face = box;
        int index = 0;
        for (String name : box.sides().keySet()) {
            Interval side = box.sides().get(name);
            Interval slope = jet.gradient().get(index++);
            if (!side.isPoint() && slope.low() >= 0) {
                face = face.with(name, Interval.point(side.low()));
            } else if (!side.isPoint() && slope.high() <= 0) {
                face = face.with(name, Interval.point(side.high()));
            }
        }
        return !face.equals(box) && isProved(face);
    }

    /** Points at which a bound is likely to be attained: where a coordinate is 0 or 1, the middle, the corners. */
    private static Set<Box> candidates(Box box) {
        Set<Box> points = new LinkedHashSet<>();
        for (double likely : new double[] {0, 1, -1}) {
            points.add(box.mapped(side -> Interval.point(side.contains(likely) ? likely : side.middle())));
        }
        points.add(box.middle());
        points.add(box.mapped(side -> Interval.point(side.low())));
        points.add(box.mapped(side -> Interval.point(side.high())));
        return points;
    }

    private double taylor(Box box, Box point, Jet jet) {
        Jet at = function.apply(point);
        Interval linear = at.value().plus(along(box, point, at.gradient()));
        return linear.plus(quadratic(box, point, jet)).low();
    }

    private static Interval quadratic(Box box, Box point, Jet jet) {
        if (isConvex(jet)) {
            return Interval.of(0, Double.POSITIVE_INFINITY);
        }
        List<Interval> reach = reach(box, point);
        Interval sum = Interval.ZERO;
        for (int i = 0; i < reach.size(); i++) {
            for (int j = 0; j < reach.size(); j++) {
                Interval both = i == j ? reach.get(i).power(2) : reach.get(i).times(reach.get(j));
                sum = sum.plus(jet.second(i, j).times(both));
            }
        }
        return sum.times(Interval.point(0.5));
    }

    private static boolean isConvex(Jet jet) {
        if (jet.variables() == 1) {
            return jet.second(0, 0).low() >= 0;
        }
        double a = jet.second(0, 0).low();
        double c = jet.second(1, 1).low();
        Interval off = jet.second(0, 1).power(2);
        return a >= 0 && c >= 0 && Rounding.multiplyDown(a, c) >= off.high();
    }
}
