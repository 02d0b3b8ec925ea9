package dev.workings.figure;

import dev.workings.figure.Series.Mark;
import dev.workings.html.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws curves and points over two numeric axes. */
final class XyDrawer {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 340;
    private static final double PADDING = 0.05;

    private final TickFont font;

    XyDrawer(TickFont font) {
        this.font = font;
    }

    PlotImage draw(XyPlot plot) {
        AxisScale xScale = AxisScale.fit(plot.x(), xExtent(plot), hasPoints(plot) ? PADDING : 0);
        AxisScale yScale = AxisScale.fit(plot.y(), yExtent(plot), PADDING);
        Ticks yTicks = Ticks.of(yScale);
        double left = yTicks.widest(font);
        Area widest = Frame.inside(WIDTH, HEIGHT, left, 0, Label.height(1));
        Ticks xTicks = Ticks.along(xScale, widest.width(), font);
        Area area = Frame.inside(WIDTH, HEIGHT, left, overhang(xTicks, xScale, widest), Label.height(1));
        Html svg = image(plot, area, xScale, xTicks, yScale, yTicks);
        return new PlotImage(svg.markup(), WIDTH, HEIGHT, title(plot.x()), title(plot.y()), new Legend(font).of(plot));
    }

    private Html image(XyPlot plot, Area area, AxisScale xScale, Ticks xTicks, AxisScale yScale, Ticks yTicks) {
        Frame frame = new Frame(area);
        List<Frame.Place> bottom = frame.alongBottom(xTicks, xScale);
        List<Frame.Place> left = frame.alongLeft(yTicks, yScale);
        List<Double> columns = Frame.Place.pixels(bottom);
        List<Double> rows = Frame.Place.pixels(left);
        List<Double> minorColumns =
                xTicks.minor().stream().map(value -> frame.x(xScale, value)).toList();
        List<Double> minorRows =
                yTicks.minor().stream().map(value -> frame.y(yScale, value)).toList();
        return Frame.image(
                WIDTH,
                HEIGHT,
                frame.grid(columns, rows),
                frame.zero(yScale),
                frame.axes(columns, minorColumns, rows, minorRows),
                frame.marks(new XyMarks(area, xScale, yScale, font).paint(StyledSeries.of(plot))),
                frame.leftLabels(left),
                frame.bottomLabels(bottom));
    }

    /** How far the last label goes beyond the end of its axis. */
    private double overhang(Ticks ticks, AxisScale scale, Area area) {
        return ticks.labelled().stream()
                .mapToDouble(tick ->
                        Label.roomyWidth(tick.width(font)) / 2 - (1 - scale.fraction(tick.value())) * area.width())
                .max()
                .orElse(0);
    }

    private static boolean hasPoints(XyPlot plot) {
        return plot.series().stream()
                .anyMatch(series -> series.mark() == Mark.POINTS || series.mark() == Mark.LINE_AND_POINTS);
    }

    private static Extent xExtent(XyPlot plot) {
        return plot.series().stream()
                .map(series -> series.mark() == Mark.HISTOGRAM
                        ? Bins.of(series).edges(plot.x().isLogarithmic())
                        : Extent.of(series.x()))
                .reduce(Extent::with)
                .orElseThrow();
    }

    private static Extent yExtent(XyPlot plot) {
        return plot.series().stream()
                .flatMap(series -> Stream.of(Optional.of(Extent.of(series.y())), base(plot, series)))
                .flatMap(Optional::stream)
                .reduce(Extent::with)
                .orElseThrow();
    }

    private static Optional<Extent> base(XyPlot plot, Series series) {
        boolean fromZero = series.mark() == Mark.HISTOGRAM && !plot.y().isLogarithmic();
        return fromZero ? Optional.of(new Extent(0, 0)) : Optional.empty();
    }

    private static Optional<String> title(Axis axis) {
        return Optional.of(axis.title()).filter(title -> !title.isBlank());
    }
}
