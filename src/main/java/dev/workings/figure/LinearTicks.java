package dev.workings.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ticks at the multiples of 1, 2 or 5 times a power of ten, computed in decimals so that their labels are exact. */
final class LinearTicks {
    /** A step this many of which are no longer than the axis; the next coarser one leaves more than three. */
    private static final double MOST_INTERVALS = 7.5;

    private static final double[] COARSER = {MOST_INTERVALS, 5, 4, 3, 2};
    private static final int LARGEST_PLAIN_EXPONENT = 5;
    private static final int SMALLEST_PLAIN_EXPONENT = -3;

    private LinearTicks() {}

    /** From fine to coarse. */
    static List<Ticks> of(AxisScale scale) {
        double low = scale.logarithmic() ? StrictMath.pow(10, scale.low()) : scale.low();
        double high = scale.logarithmic() ? StrictMath.pow(10, scale.high()) : scale.high();
        return Arrays.stream(COARSER)
                .mapToObj(intervals -> step((high - low) / intervals))
                .distinct()
                .map(step -> new Ticks(labelled(multiples(low, high, step), step), List.of()))
                .toList();
    }

    /** The step of the finest ticks. */
    static BigDecimal step(AxisScale scale) {
        return step((scale.high() - scale.low()) / MOST_INTERVALS);
    }

    private static BigDecimal step(double atLeast) {
        int exponent = (int) Math.floor(StrictMath.log10(atLeast));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(digit));
            if (step.doubleValue() >= atLeast) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static List<BigDecimal> multiples(double low, double high, BigDecimal step) {
        BigDecimal last = ShortestDecimal.of(high);
        BigDecimal next =
                ShortestDecimal.of(low).divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<BigDecimal> multiples = new ArrayList<>();
        for (; next.compareTo(last) <= 0; next = next.add(step)) {
            multiples.add(next);
        }
        return multiples;
    }

    private static List<Tick> labelled(List<BigDecimal> values, BigDecimal step) {
        int largest = values.stream()
                .filter(value -> value.signum() != 0)
                .mapToInt(ShortestDecimal::exponent)
                .max()
                .orElse(0);
        int last = ShortestDecimal.exponent(step);
        if (largest >= SMALLEST_PLAIN_EXPONENT && largest <= LARGEST_PLAIN_EXPONENT) {
            return values.stream()
                    .map(value -> Tick.plain(value.setScale(Math.max(0, -last))))
                    .toList();
        }
        return values.stream()
                .map(value -> Tick.scientific(value, largest, Math.max(0, largest - last)))
                .toList();
    }
}
