package dev.workings.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ticks of an axis, at numbers that people like: between 3 and 10 labelled ones, ascending, inside the axis.
 *
 * <p>On a linear axis they are multiples of 1, 2 or 5 times a power of ten. On a logarithmic axis they are powers of ten (every
 * second, fifth, tenth … if there are many); if it holds fewer than three of them, also 2 and 5 times a power; and if
 * even these are fewer than three, as on a linear axis.
 *
 * @param labelled in ascending order
 * @param minor places of short marks without a label, in ascending order
 */
record Ticks(List<Tick> labelled, List<Double> minor) {
    private static final int LEAST = 3;

    Ticks {
        labelled = List.copyOf(labelled);
        minor = List.copyOf(minor);
    }

    /** The finest ticks, whatever room their labels need. */
    static Ticks of(AxisScale scale) {
        return candidates(scale).get(0);
    }

    /**
     * The finest ticks whose labels have room along the axis. If none have, some labels are left out.
     *
     * @param length of the axis, in pixels
     */
    static Ticks along(AxisScale scale, double length, TickFont font) {
        List<Ticks> candidates = candidates(scale);
        return candidates.stream()
                .filter(ticks -> ticks.fit(scale, length, font))
                .findFirst()
                .orElseGet(() -> candidates.get(candidates.size() - 1).thinned(scale, length, font));
    }

    /** The width of the widest label, in pixels, with all the room it may need. */
    double widest(TickFont font) {
        return labelled.stream()
                .mapToDouble(tick -> Label.roomyWidth(tick.width(font)))
                .max()
                .orElse(0);
    }

    /** From fine to coarse, at least one. */
    private static List<Ticks> candidates(AxisScale scale) {
        List<Ticks> all = new ArrayList<>();
        if (scale.logarithmic()) {
            all.addAll(LogarithmicTicks.of(scale.low(), scale.high()));
        }
        if (all.isEmpty()) {
            all.addAll(LinearTicks.of(scale));
        }
        return all.stream().filter(ticks -> ticks.labelled.size() >= LEAST).toList();
    }

    private Ticks thinned(AxisScale scale, double length, TickFont font) {
        return IntStream.rangeClosed(2, labelled.size())
                .mapToObj(this::everyNth)
                .filter(ticks -> ticks.fit(scale, length, font))
                .findFirst()
                .orElse(this);
    }

    private Ticks everyNth(int n) {
        List<Tick> some = IntStream.range(0, labelled.size())
                .mapToObj(i -> i % n == 0
                        ? labelled.get(i)
                        : Tick.named(labelled.get(i).value(), ""))
                .toList();
        return new Ticks(some, minor);
    }

    private boolean fit(AxisScale scale, double length, TickFont font) {
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : labelled) {
            double centre = scale.fraction(tick.value()) * length;
            double half = Label.roomyWidth(tick.width(font)) / 2;
            if (half > 0 && centre - half < free) {
                return false;
            }
            free = half > 0 ? centre + half + Label.ROOMY_SIZE / 2 : free;
        }
        return true;
    }
}
