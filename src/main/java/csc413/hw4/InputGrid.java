package csc413.hw4;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Arguments at which a function is evaluated. */
public final class InputGrid {
    private InputGrid() {}

    /** {@code steps + 1} numbers from {@code from} to {@code to}, both included, at equal distances. */
    public static double[] evenly(double from, double to, int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(i -> from + (to - from) * i / steps)
                .toArray();
    }

    /** The depths 0, 1, …, {@code last} as numbers of an axis. */
    public static double[] depths(int last) {
        return evenly(0, last, last);
    }

    /** Whole numbers from 1 to {@code last} at roughly equal distances on a logarithmic axis, each once. */
    public static int[] logarithmic(int last, int perDecade) {
        int steps = (int) Math.ceil(perDecade * StrictMath.log10(last));
        return DoubleStream.of(evenly(0, 1, steps))
                .mapToInt(share -> (int) Math.round(StrictMath.pow(last, share)))
                .distinct()
                .toArray();
    }
}
