package dev.workings.figure;

import java.util.List;
import java.util.Optional;

/**
 * A drawn plot: marks, axes and ticks only. Titles and the legend are set as HTML around it, so that they can hold
 * mathematics and follow the reader's theme.
 *
 * @param svg an {@code <svg>} element with a {@code viewBox}, fit to stand inside an HTML page: it has no id that could collide,
 *     and takes its colours from custom properties
 * @param width in CSS pixels at its natural size
 * @param height in CSS pixels at its natural size
 */
public record PlotImage(
        String svg, int width, int height, Optional<String> xTitle, Optional<String> yTitle, List<LegendEntry> legend) {
    public PlotImage {
        legend = List.copyOf(legend);
    }

    /**
     * A line of the legend.
     *
     * @param label inline Markdown with mathematics
     * @param swatch a small {@code <svg>} element that shows the mark
     */
    public record LegendEntry(String label, String swatch) {}
}
