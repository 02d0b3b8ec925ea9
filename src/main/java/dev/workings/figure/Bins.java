package dev.workings.figure;

import java.util.List;

/**
 * The bins of a histogram.
 *
 * @param width of each, in the units of the axis
 */
record Bins(List<Double> centres, List<Double> heights, double width) {
    static Bins of(Series series) {
        List<Double> centres = series.x();
        double width =
                centres.size() == 1 ? 1 : (centres.get(centres.size() - 1) - centres.get(0)) / (centres.size() - 1);
        return new Bins(centres, series.y(), width);
    }

    double left(int bin) {
        return centres.get(bin) - width / 2;
    }

    double right(int bin) {
        return centres.get(bin) + width / 2;
    }

    /** From the first bin's left end; a logarithmic axis cannot show one at or below 0. */
    Extent edges(boolean logarithmic) {
        double first = left(0);
        return new Extent(logarithmic && first <= 0 ? centres.get(0) : first, right(centres.size() - 1));
    }
}
