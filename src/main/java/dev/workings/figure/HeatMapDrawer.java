package dev.workings.figure;

import dev.workings.html.Html;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.Styler.ChartTheme;

/** Draws a matrix as coloured cells, with a bar of the colours beside it. */
final class HeatMapDrawer {
    private static final int WIDTH = 560;
    private static final int MOST_HEIGHT = 340;
    private static final int LEAST_MAP_WIDTH = 160;
    private static final int LEAST_MAP_HEIGHT = 140;
    private static final int BAR_GAP = 18;
    private static final int BAR_WIDTH = 14;
    private static final int BAR_LABEL_GAP = 6;
    private static final double MOST_NAME_WIDTH = 190;
    private static final double TINY_CELL = 4;
    /** Puts a colour's number safely between two whole ones, where XChart rounds down. */
    private static final double BETWEEN = 0.25;

    private final TickFont font;

    HeatMapDrawer(TickFont font) {
        this.font = font;
    }

    PlotImage draw(HeatMap map) {
        Ramp ramp = Ramp.of(map.cells());
        Ticks ticks = Ticks.of(ramp.scale());
        List<String> rows = map.rows().stream()
                .map(name -> Label.shortened(name, MOST_NAME_WIDTH, font))
                .toList();
        int barRoom = BAR_GAP + BAR_WIDTH + BAR_LABEL_GAP + (int) Math.ceil(ticks.widest(font));
        Area free = Frame.inside(WIDTH - barRoom, MOST_HEIGHT, Label.widest(rows, font), 0, Label.height(1));
        Area area = cells(map, free);
        CategoryNames columns = CategoryNames.under(map.columns(), area.width(), font);
        int height = MOST_HEIGHT - free.height() + area.height() + (int) (columns.height() - Label.height(1));
        Html svg = image(map, ramp, ticks, area, rows, columns, height);
        return new PlotImage(
                svg.markup(),
                WIDTH,
                height,
                present(map.columnTitle()),
                present(map.rowTitle()),
                new Legend(font).of(map, ramp));
    }

    /** Square cells amid the free area, unless that would make the map too small to be seen. */
    private static Area cells(HeatMap map, Area free) {
        int columns = map.columns().size();
        int rows = map.rows().size();
        double side = Math.min((double) free.width() / columns, (double) free.height() / rows);
        int width = length(columns, side, LEAST_MAP_WIDTH);
        int left = free.left() + Math.max(0, (free.width() - width) / 2);
        return new Area(left, free.top(), width, length(rows, side, LEAST_MAP_HEIGHT));
    }

    /** Cells of whole pixels, where they are not tiny: then no light falls between them. */
    private static int length(int count, double side, int least) {
        double whole = side < TINY_CELL ? side : Math.floor(side);
        return whole * count >= least
                ? (int) Math.round(whole * count)
                : count * (int) Math.ceil((double) least / count);
    }

    private Html image(
            HeatMap map, Ramp ramp, Ticks ticks, Area area, List<String> rows, CategoryNames columns, int height) {
        Frame frame = new Frame(area);
        int barLeft = area.right() + BAR_GAP;
        return Frame.image(
                WIDTH,
                height,
                frame.marks(paint(map, ramp, area)),
                bar(ramp, area, barLeft),
                frame.leftLabels(rowNames(rows, area)),
                frame.bottomNames(columns),
                Frame.rightLabels(frame.alongLeft(ticks, ramp.scale()), barLeft + BAR_WIDTH + BAR_LABEL_GAP));
    }

    /** Cells of one colour follow each other, so that they become one path. */
    private Html paint(HeatMap map, Ramp ramp, Area area) {
        Inks inks = new Inks();
        double height = (double) area.height() / map.rows().size();
        Color[] colors = IntStream.range(0, ramp.size())
                .mapToObj(i -> inks.color(ramp.ink(i, height)))
                .toArray(Color[]::new);
        HeatMapChart chart = new HeatMapChart(area.width(), area.height(), ChartTheme.XChart);
        BareStyle.apply(chart.getStyler(), font.awt());
        chart.getStyler().setRangeColors(colors).setMin(0).setMax(ramp.size() - 1);
        chart.addSeries(
                "cells", numbers(map.columns().size()), numbers(map.rows().size()), byColor(map, ramp));
        return MarkPainter.paint(chart, inks);
    }

    private static List<Number[]> byColor(HeatMap map, Ramp ramp) {
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.columns().size(); column++) {
                int color = ramp.colorOf(map.cells().get(row).get(column));
                cells.add(new Number[] {column, map.rows().size() - 1 - row, color + BETWEEN});
            }
        }
        cells.sort(Comparator.comparingDouble(cell -> cell[2].doubleValue()));
        return cells;
    }

    private static Html bar(Ramp ramp, Area area, int left) {
        double step = (double) area.height() / ramp.size();
        List<Html> stripes = new ArrayList<>();
        for (int i = 0; i < ramp.size(); i++) {
            double middle = area.bottom() - (i + 0.5) * step;
            stripes.add(ramp.ink(i, step).path("M" + left + " " + Pixels.text(middle) + "h" + BAR_WIDTH));
        }
        return Html.join(stripes);
    }

    /** Every row's name, or every second, third …, so that lines do not touch. */
    private static List<Frame.Place> rowNames(List<String> rows, Area area) {
        List<Double> centres = area.rowCentres(rows.size());
        int every = (int) Math.ceil(Label.ROOMY_SIZE * rows.size() / area.height());
        return IntStream.range(0, rows.size())
                .filter(row -> row % every == 0)
                .mapToObj(row -> new Frame.Place(centres.get(row), Tick.named(row, rows.get(row))))
                .toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static Optional<String> present(String title) {
        return Optional.of(title).filter(text -> !text.isBlank());
    }
}
