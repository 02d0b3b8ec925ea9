package dev.workings.figure;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * The map from values to places on an axis: 0 where the axis begins, 1 where it ends.
 *
 * <p>A logarithmic axis keeps its bounds as powers of ten, so that an axis down to 10⁻³⁰⁰ has room below it.
 * {@link StrictMath} gives the same bits on every machine.
 *
 * @param low where the axis begins; its power of ten if logarithmic
 * @param high where it ends; likewise; always above {@code low}
 */
record AxisScale(boolean logarithmic, double low, double high) {
    private static final double LEAST_RELATIVE_SPAN = 1e-9;
    private static final double LEAST_SPAN = 1e-290;
    /** Data this far off, in lengths of the axis, are taken to be there: no difference can be seen, and nothing overflows. */
    private static final double FAR = 1e6;
    /** A bound moves out to the next tick if that makes the axis longer by less than this share. */
    private static final double CHEAP = 0.08;

    /**
     * The scale of an axis whose ends are declared or else fit the data.
     *
     * @param padding the room left beside the data, as a share of their extent; with none, the axis ends where the data do
     */
    static AxisScale fit(Axis axis, Extent data, double padding) {
        boolean logarithmic = axis.isLogarithmic();
        double first = bound(axis.min(), data.low(), logarithmic);
        double last = bound(axis.max(), data.high(), logarithmic);
        AxisScale tight = new AxisScale(logarithmic, first, last);
        if (tight.isFlat()) {
            return tight.opened(axis);
        }
        double room = padding * (last - first);
        double low = axis.min().isPresent() ? first : tight.withoutCrossingZero(first, first - room);
        double high = axis.max().isPresent() ? last : tight.withoutCrossingZero(last, last + room);
        AxisScale padded = new AxisScale(logarithmic, low, high);
        return padding == 0 ? padded : padded.roundedOut(axis);
    }

    /** Where a value is on the axis; below 0 or above 1 if it is outside. */
    double fraction(double value) {
        if (logarithmic && value <= 0) {
            return -FAR;
        }
        double fraction = (transformed(value, logarithmic) - low) / (high - low);
        return Math.max(-FAR, Math.min(FAR, fraction));
    }

    private static double bound(OptionalDouble declared, double data, boolean logarithmic) {
        return transformed(declared.orElse(data), logarithmic);
    }

    private static double transformed(double value, boolean logarithmic) {
        return logarithmic ? StrictMath.log10(value) : value;
    }

    /** Whether the ends are so close that only rounding sets them apart. */
    private boolean isFlat() {
        double magnitude = logarithmic ? 1 : Math.max(Math.abs(low), Math.abs(high));
        return high - low <= Math.max(LEAST_SPAN, LEAST_RELATIVE_SPAN * magnitude);
    }

    private AxisScale opened(Axis axis) {
        double half = logarithmic ? 0.5 : Math.abs(low) > LEAST_SPAN ? Math.abs(low) / 2 : 1;
        return new AxisScale(
                logarithmic,
                axis.min().isPresent() ? low : low - half,
                axis.max().isPresent() ? high : high + half);
    }

    private double withoutCrossingZero(double bound, double padded) {
        boolean crosses = !logarithmic && bound * Math.signum(padded) <= 0;
        return crosses ? 0 : padded;
    }

    private AxisScale roundedOut(Axis axis) {
        BigDecimal step = logarithmic ? BigDecimal.ONE : LinearTicks.step(this);
        double cheap = CHEAP * (high - low);
        double below = multiple(Math.floor(low / step.doubleValue()), step);
        double above = multiple(Math.ceil(high / step.doubleValue()), step);
        return new AxisScale(
                logarithmic,
                axis.min().isEmpty() && low - below < cheap ? below : low,
                axis.max().isEmpty() && above - high < cheap ? above : high);
    }

    private static double multiple(double times, BigDecimal step) {
        return BigDecimal.valueOf(times).multiply(step).doubleValue();
    }
}
