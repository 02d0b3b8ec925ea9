package dev.workings.figure;

import dev.workings.html.Html;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/** Draws bars: from 0 on a linear axis, from its lower end on a logarithmic one. */
final class BarDrawer {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 340;
    private static final double PADDING = 0.05;
    /** The share of a category's room that its bars take. */
    private static final double FILL = 0.72;

    /** By how much the lowest value is above the end of a logarithmic axis: a bar there would have no length. */
    private static final double SHORTEST_BAR = 2;

    private final TickFont font;

    BarDrawer(TickFont font) {
        this.font = font;
    }

    PlotImage draw(BarPlot plot) {
        AxisScale scale = AxisScale.fit(plot.value(), extent(plot), PADDING);
        Ticks ticks = Ticks.of(scale);
        double left = ticks.widest(font);
        Area widest = Frame.inside(WIDTH, HEIGHT, left, 0, 0);
        CategoryNames names = CategoryNames.under(plot.categories(), widest.width(), font);
        Area area = Frame.inside(WIDTH, HEIGHT, left, 0, names.height());
        Html svg = image(plot, new Frame(area), area, scale, ticks, names);
        return new PlotImage(
                svg.markup(),
                WIDTH,
                HEIGHT,
                present(plot.categoryTitle()),
                present(plot.value().title()),
                new Legend(font).of(plot));
    }

    private Html image(BarPlot plot, Frame frame, Area area, AxisScale scale, Ticks ticks, CategoryNames names) {
        List<Frame.Place> left = frame.alongLeft(ticks, scale);
        List<Double> rows = Frame.Place.pixels(left);
        List<Double> minor =
                ticks.minor().stream().map(value -> frame.y(scale, value)).toList();
        return Frame.image(
                WIDTH,
                HEIGHT,
                frame.grid(List.of(), rows),
                frame.marks(bars(plot, area, scale)),
                frame.zero(scale),
                frame.axes(List.of(), List.of(), rows, minor),
                frame.leftLabels(left),
                frame.bottomNames(names));
    }

    private Html bars(BarPlot plot, Area area, AxisScale scale) {
        CategoryChart chart = new CategoryChart(area.width(), area.height());
        BareStyle.apply(chart.getStyler(), font.awt());
        chart.getStyler().setAvailableSpaceFill(FILL);
        double base = base(scale) * area.height();
        chart.getStyler().setYAxisMin(-base).setYAxisMax(area.height() - base);
        Inks inks = new Inks();
        List<String> categories = IntStream.range(0, plot.categories().size())
                .mapToObj(Integer::toString)
                .toList();
        for (int i = 0; i < plot.groups().size(); i++) {
            List<Double> heights = heights(plot.groups().get(i), area, scale, base);
            CategorySeries bars = chart.addSeries(Integer.toString(i), categories, heights);
            bars.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Bar);
            bars.setFillColor(inks.color(new SeriesStyle(i, 0).barFill()));
        }
        return MarkPainter.paint(chart, inks);
    }

    private static List<Double> heights(BarPlot.Group group, Area area, AxisScale scale, double base) {
        return group.values().stream()
                .map(value -> inside(scale.fraction(value)) * area.height() - base)
                .toList();
    }

    private static double base(AxisScale scale) {
        return scale.logarithmic() ? 0 : inside(scale.fraction(0));
    }

    private static double inside(double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }

    private static Extent extent(BarPlot plot) {
        List<Double> all = new ArrayList<>();
        plot.groups().forEach(group -> all.addAll(group.values()));
        Extent values = new Extent(Collections.min(all), Collections.max(all));
        return values.with(plot.value().isLogarithmic() ? values.low() / SHORTEST_BAR : 0);
    }

    private static Optional<String> present(String title) {
        return Optional.of(title).filter(text -> !text.isBlank());
    }
}
