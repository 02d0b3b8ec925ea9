package dev.workings.figure;

import dev.workings.figure.Polyline.Point;
import dev.workings.figure.Series.Mark;
import dev.workings.html.Html;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The curves, points and histograms of a plot, drawn by XChart. */
final class XyMarks {
    /** Thinner bins than this have no lines between them. */
    private static final double LEAST_OUTLINED_BIN = 6;

    private final Area area;
    private final AxisScale xScale;
    private final AxisScale yScale;
    private final XYChart chart;
    private final Inks inks = new Inks();

    XyMarks(Area area, AxisScale xScale, AxisScale yScale, TickFont font) {
        this.area = area;
        this.xScale = xScale;
        this.yScale = yScale;
        chart = new XYChart(area.width(), area.height());
        BareStyle.apply(chart.getStyler(), font.awt());
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) area.width());
        chart.getStyler().setYAxisMin(0.0).setYAxisMax((double) area.height());
    }

    /** Histograms first: they are the ground on which a curve is seen. */
    Html paint(List<StyledSeries> all) {
        all.stream().filter(one -> one.series().mark() == Mark.HISTOGRAM).forEach(this::addHistogram);
        all.stream().filter(one -> one.series().mark() != Mark.HISTOGRAM).forEach(this::addCurve);
        return MarkPainter.paint(chart, inks);
    }

    /** One marker in the middle of the area. */
    Html paintMarker(SeriesStyle style) {
        addMarkers(List.of(new Point(area.width() / 2.0, area.height() / 2.0)), style);
        return MarkPainter.paint(chart, inks);
    }

    private void addCurve(StyledSeries one) {
        Polyline data = data(one.series());
        Mark mark = one.series().mark();
        if (mark != Mark.POINTS) {
            Ink ink = mark == Mark.DASHED ? one.style().dashed() : one.style().line();
            Polyline whole = mark == Mark.STEP ? data.stepped() : data;
            addLines(whole.clipped(area.width(), area.height()), ink);
        }
        if (mark == Mark.POINTS || mark == Mark.LINE_AND_POINTS || data.points().size() == 1) {
            addMarkers(Simplification.ofCloud(inside(data.points())), one.style());
        } else if (one.isMarked()) {
            addMarkers(Landmarks.of(inside(data.points()), one.style().index(), area.width()), one.style());
        }
    }

    private void addHistogram(StyledSeries one) {
        List<Polyline> bars = bars(Bins.of(one.series()));
        if (bars.isEmpty()) {
            return;
        }
        addPolygons(bars, one.style().binFill());
        boolean outlined = area.width() >= LEAST_OUTLINED_BIN * bars.size();
        addLines(outlined ? bars : List.of(skyline(bars)), one.style().barOutline());
    }

    private List<Polyline> bars(Bins bins) {
        return IntStream.range(0, bins.centres().size())
                .mapToObj(bin -> bar(bins, bin))
                .filter(bar -> bar.points().get(0).x() < bar.points().get(3).x())
                .toList();
    }

    private Polyline bar(Bins bins, int bin) {
        Point start = insideNearest(point(bins.left(bin), 0));
        Point end = insideNearest(point(bins.right(bin), bins.heights().get(bin)));
        return new Polyline(List.of(
                start, new Point(start.x(), end.y()), new Point(end.x(), end.y()), new Point(end.x(), start.y())));
    }

    /** The outline of all bars together, without the lines between them. */
    private static Polyline skyline(List<Polyline> bars) {
        List<Point> outline = new ArrayList<>();
        bars.forEach(bar -> outline.addAll(bar.points().subList(1, 3)));
        outline.add(0, bars.get(0).points().get(0));
        outline.add(bars.get(bars.size() - 1).points().get(3));
        return new Polyline(outline);
    }

    private void addLines(List<Polyline> pieces, Ink ink) {
        List<Polyline> simple = pieces.stream().map(Simplification::of).toList();
        if (!simple.isEmpty()) {
            XYSeries line = add(simple, XYSeriesRenderStyle.Line);
            line.setLineColor(inks.color(ink));
            line.setLineStyle(new BasicStroke());
        }
    }

    private void addPolygons(List<Polyline> polygons, Ink ink) {
        XYSeries filled = add(polygons, XYSeriesRenderStyle.PolygonArea);
        filled.setFillColor(inks.color(ink));
        filled.setLineStyle(SeriesLines.NONE);
    }

    private void addMarkers(List<Point> points, SeriesStyle style) {
        if (!points.isEmpty()) {
            XYSeries markers = add(List.of(new Polyline(points)), XYSeriesRenderStyle.Scatter);
            markers.setMarker(style.marker());
            markers.setMarkerColor(inks.color(style.markerInk()));
        }
    }

    /** Adds pieces as one series of XChart's; a {@code NaN} lifts its pen between them. */
    private XYSeries add(List<Polyline> pieces, XYSeriesRenderStyle style) {
        List<Point> points = new ArrayList<>();
        for (Polyline piece : pieces) {
            if (!points.isEmpty()) {
                points.add(new Point(piece.points().get(0).x(), Double.NaN));
            }
            points.addAll(piece.points());
        }
        String name = Integer.toString(chart.getSeriesCollection().size());
        double[] x = points.stream().mapToDouble(Point::x).toArray();
        double[] y = points.stream().mapToDouble(Point::y).toArray();
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(style);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private Polyline data(Series series) {
        return new Polyline(IntStream.range(0, series.x().size())
                .mapToObj(i -> point(series.x().get(i), series.y().get(i)))
                .toList());
    }

    private Point point(double x, double y) {
        return new Point(xScale.fraction(x) * area.width(), yScale.fraction(y) * area.height());
    }

    private List<Point> inside(List<Point> points) {
        return points.stream()
                .filter(point -> point.isInside(area.width(), area.height()))
                .toList();
    }

    private Point insideNearest(Point point) {
        return new Point(
                Math.max(0, Math.min(area.width(), point.x())), Math.max(0, Math.min(area.height(), point.y())));
    }
}
