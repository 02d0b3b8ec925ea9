package dev.workings.figure;

import dev.workings.scratch.Scratch;
import java.util.Optional;

/**
 * Draws plots in the house style. XChart draws the marks; frame, ticks and labels are real SVG elements laid out here. Colours
 * come from the style sheet {@code plot.css}, which stands beside this class.
 */
public final class XChartRenderer implements PlotRenderer {
    private final Scratch scratch;
    private Optional<TickFont> opened = Optional.empty();

    /** @param scratch where Java may keep its letters */
    public XChartRenderer(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Read when the first plot is drawn: a build that draws nothing does without Java's letters. */
    private synchronized TickFont font() {
        TickFont font = opened.orElseGet(() -> TickFont.load(scratch));
        opened = Optional.of(font);
        return font;
    }

    @Override
    public PlotImage render(Plot plot) {
        if (plot instanceof XyPlot xy) {
            return new XyDrawer(font()).draw(xy);
        }
        if (plot instanceof BarPlot bars) {
            return new BarDrawer(font()).draw(bars);
        }
        return new HeatMapDrawer(font()).draw((HeatMap) plot);
    }
}
