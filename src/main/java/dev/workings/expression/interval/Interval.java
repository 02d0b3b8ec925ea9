package dev.workings.expression.interval;

import dev.workings.figure.ShortestDecimal;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;

/**
 * All real numbers from {@code low} to {@code high}; each operation gives an interval that holds every exact result.
 *
 * <p>Outward rounding: see {@link Rounding}; exp, log and the hyperbolic functions are those of {@link StrictMath}, whose error is at
 * most 1 ulp (2.5 for the hyperbolic ones), and are widened by more than that, except where they are exact.
 */
public record Interval(double low, double high) {
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Interval ZERO = point(0);
    static final Interval ONE = point(1);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval from %s to %s".formatted(low, high));
        }
        low = low + 0.0;
        high = high + 0.0;
    }

    public static Interval of(double low, double high) {
        return new Interval(low, high);
    }

    public static Interval point(double value) {
        return new Interval(value, value);
    }

    /** The smallest interval of doubles around a decimal number. */
    static Interval around(BigDecimal value) {
        double near = value.doubleValue();
        int order = Double.isInfinite(near) ? 0 : new BigDecimal(near).compareTo(value);
        return new Interval(
                order > 0 || Double.isInfinite(near) ? Rounding.below(near) : near,
                order < 0 || Double.isInfinite(near) ? -Rounding.below(-near) : near);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean isPoint() {
        return low == high;
    }

    public double width() {
        return high - low;
    }

    /** A double inside, in the middle as nearly as can be. */
    public double middle() {
        double middle = low / 2 + high / 2;
        return Math.max(low, Math.min(high, middle));
    }

    public Interval plus(Interval other) {
        return new Interval(Rounding.addDown(low, other.low), -Rounding.addDown(-high, -other.high));
    }

    public Interval negated() {
        return new Interval(-high, -low);
    }

    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    public Interval times(Interval other) {
        double down = min(
                Rounding.multiplyDown(low, other.low),
                Rounding.multiplyDown(low, other.high),
                Rounding.multiplyDown(high, other.low),
                Rounding.multiplyDown(high, other.high));
        double up = -min(
                Rounding.multiplyDown(-low, other.low),
                Rounding.multiplyDown(-low, other.high),
                Rounding.multiplyDown(-high, other.low),
                Rounding.multiplyDown(-high, other.high));
        return new Interval(down, up);
    }

    /** @throws UndefinedException if the other contains 0 */
    public Interval dividedBy(Interval other) {
        if (other.contains(0)) {
            throw new UndefinedException("a denominator that may be 0");
        }
        double down = min(
                Rounding.divideDown(low, other.low),
                Rounding.divideDown(low, other.high),
                Rounding.divideDown(high, other.low),
                Rounding.divideDown(high, other.high));
        double up = -min(
                Rounding.divideDown(-low, other.low),
                Rounding.divideDown(-low, other.high),
                Rounding.divideDown(-high, other.low),
                Rounding.divideDown(-high, other.high));
        return new Interval(down, up);
    }

    private static double min(double a, double b, double c, double d) {
        return Math.min(Math.min(a, b), Math.min(c, d));
    }

    public Interval abs() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? negated() : new Interval(0, Math.max(-low, high));
    }

    /** A whole power; of an interval around 0 an even power begins at 0. */
    public Interval power(int exponent) {
        if (exponent < 0) {
            return ONE.dividedBy(power(-exponent));
        }
        if (exponent == 0) {
            return ONE;
        }
        Interval base = exponent % 2 == 0 ? abs() : this;
        return new Interval(ofPoint(base.low, exponent).low, ofPoint(base.high, exponent).high);
    }

    private static Interval ofPoint(double base, int exponent) {
        Interval result = ONE;
        Interval square = point(base);
        for (int rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result.times(square) : result;
            square = rest > 1 ? square.times(square) : square;
        }
        return result;
    }

    /** @throws UndefinedException if some of it is negative */
    public Interval sqrt() {
        if (low < 0) {
            throw new UndefinedException("a square root of what may be negative");
        }
        double up = Math.sqrt(high);
        boolean isExact = Rounding.rootDown(high) == up && Math.fma(-up, up, high) == 0;
        return new Interval(Rounding.rootDown(low), isExact ? up : Math.nextUp(up));
    }

    public Interval exp() {
        return increasing(StrictMath::exp, 1, 0, Double.POSITIVE_INFINITY);
    }

    /** @throws UndefinedException if some of it is not positive */
    public Interval log() {
        if (low <= 0) {
            throw new UndefinedException("a logarithm of what may be 0 or negative");
        }
        return new Interval(
                low == 1 ? 0 : Rounding.below(StrictMath.log(low), 1),
                high == 1 ? 0 : Rounding.above(StrictMath.log(high), 1));
    }

    public Interval tanh() {
        return increasing(StrictMath::tanh, 3, -1, 1);
    }

    public Interval sinh() {
        return increasing(StrictMath::sinh, 3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public Interval cosh() {
        Interval size = abs();
        return size.increasing(StrictMath::cosh, 3, 1, Double.POSITIVE_INFINITY);
    }

    /** All functions here are exact at 0. */
    private Interval increasing(DoubleUnaryOperator function, int ulps, double least, double greatest) {
        double down = function.applyAsDouble(low);
        double up = function.applyAsDouble(high);
        return new Interval(
                low == 0 ? down : Math.max(least, Rounding.below(down, ulps)),
                high == 0 ? up : Math.min(greatest, Rounding.above(up, ulps)));
    }

    /** What both contain; the intervals must meet. */
    Interval meet(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    @Override
    public String toString() {
        return isPoint()
                ? ShortestDecimal.text(low)
                : "[%s, %s]".formatted(ShortestDecimal.text(low), ShortestDecimal.text(high));
    }
}
