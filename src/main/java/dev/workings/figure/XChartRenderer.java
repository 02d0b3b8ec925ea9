package dev.workings.figure;

/**
 * Draws plots in the house style. XChart draws the marks; frame, ticks and labels are real SVG elements laid out here. Colours
 * come from the style sheet {@code plot.css}, which stands beside this class.
 */
public final class XChartRenderer implements PlotRenderer {
    /** Read when the first plot is drawn: a build that draws nothing does without Java's letters. */
    private static final class Letters {
        static final TickFont FONT = TickFont.load();
    }

    @Override
    public PlotImage render(Plot plot) {
        if (plot instanceof XyPlot xy) {
            return new XyDrawer(Letters.FONT).draw(xy);
        }
        if (plot instanceof BarPlot bars) {
            return new BarDrawer(Letters.FONT).draw(bars);
        }
        return new HeatMapDrawer(Letters.FONT).draw((HeatMap) plot);
    }
}
