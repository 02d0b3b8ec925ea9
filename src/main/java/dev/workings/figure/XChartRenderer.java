package dev.workings.figure;

/**
 * Draws plots in the house style. XChart draws the marks; frame, ticks and labels are real SVG elements laid out here. Colours
 * come from the style sheet {@code plot.css}, which stands beside this class.
 */
public final class XChartRenderer implements PlotRenderer {
    private final TickFont font = TickFont.load();

    @Override
    public PlotImage render(Plot plot) {
        if (plot instanceof XyPlot xy) {
            return new XyDrawer(font).draw(xy);
        }
        if (plot instanceof BarPlot bars) {
            return new BarDrawer(font).draw(bars);
        }
        return new HeatMapDrawer(font).draw((HeatMap) plot);
    }
}
