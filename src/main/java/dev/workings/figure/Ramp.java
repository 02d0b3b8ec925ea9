package dev.workings.figure;

import java.util.List;

/**
 * The colours of a heat map, as numbered classes of the style sheet: one sequence from low to high, or, if the data have both
 * signs, two that part at 0.
 *
 * @param prefix of the classes
 * @param size how many colours
 * @param low the value where the first colour begins
 * @param high the value where the last one ends
 */
record Ramp(String prefix, int size, double low, double high) {
    static final int SEQUENTIAL_COLORS = 20;
    static final int DIVERGING_COLORS = 21;
    private static final double HAIR = 0.04;
    /** A sign this much smaller than the other one is rounding. */
    private static final double ROUNDING = 1e-9;

    static Ramp of(List<List<Double>> cells) {
        Extent extent = cells.stream().map(Extent::of).reduce(Extent::with).orElseThrow();
        double most = Math.max(-extent.low(), extent.high());
        if (Math.min(-extent.low(), extent.high()) > ROUNDING * most) {
            return new Ramp("d", DIVERGING_COLORS, -most, most);
        }
        AxisScale scale = AxisScale.fit(Axis.linear(""), extent, 0);
        return new Ramp("h", SEQUENTIAL_COLORS, scale.low(), scale.high());
    }

    AxisScale scale() {
        return new AxisScale(false, low, high);
    }

    int colorOf(double value) {
        int color = (int) Math.floor(scale().fraction(value) * size);
        return Math.max(0, Math.min(size - 1, color));
    }

    /** The ink of a horizontal line as thick as a cell is high, and a hair more, which the next one covers. */
    Ink ink(int color, double height) {
        return Ink.stroke(prefix + color, height + HAIR).with("shape-rendering", "crispEdges");
    }
}
