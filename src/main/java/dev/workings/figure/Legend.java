package dev.workings.figure;

import dev.workings.figure.PlotImage.LegendEntry;
import dev.workings.figure.Series.Mark;
import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a legend, each with a small picture of its mark. What has no label has no line. */
final class Legend {
    static final int WIDTH = 32;
    static final int HEIGHT = 12;
    private static final String LINE = "M0 6H32";
    private static final String BOX = "M4 1H28V11H4Z";

    private final TickFont font;

    Legend(TickFont font) {
        this.font = font;
    }

    List<LegendEntry> of(XyPlot plot) {
        return StyledSeries.of(plot).stream()
                .map(one ->
                        new LegendEntry(one.series().label(), swatch(mark(one)).markup()))
                .filter(Legend::hasLabel)
                .toList();
    }

    List<LegendEntry> of(BarPlot plot) {
        return IntStream.range(0, plot.groups().size())
                .mapToObj(i -> new LegendEntry(
                        plot.groups().get(i).label(),
                        swatch(new SeriesStyle(i, 0).barFill().path(BOX)).markup()))
                .filter(Legend::hasLabel)
                .toList();
    }

    List<LegendEntry> of(HeatMap map, Ramp ramp) {
        double step = (double) WIDTH / ramp.size();
        List<Html> stripes = new ArrayList<>();
        for (int i = 0; i < ramp.size(); i++) {
            String data = "M" + Pixels.text(i * step) + " 6h" + Pixels.text(step);
            stripes.add(ramp.ink(i, HEIGHT).path(data));
        }
        return Stream.of(new LegendEntry(
                        map.scaleTitle(), swatch(Html.join(stripes)).markup()))
                .filter(Legend::hasLabel)
                .toList();
    }

    private Html mark(StyledSeries one) {
        Mark mark = one.series().mark();
        SeriesStyle style = one.style();
        return switch (mark) {
            case LINE, STEP ->
                one.isMarked()
                        ? style.line().path(LINE).plus(marker(style))
                        : style.line().path(LINE);
            case DASHED -> style.dashed().path(LINE);
            case POINTS -> marker(style);
            case LINE_AND_POINTS -> style.line().path(LINE).plus(marker(style));
            case HISTOGRAM -> style.binFill().path(BOX).plus(style.barOutline().path(BOX));
        };
    }

    private Html marker(SeriesStyle style) {
        AxisScale unit = new AxisScale(false, 0, 1);
        return new XyMarks(new Area(0, 0, WIDTH, HEIGHT), unit, unit, font).paintMarker(style);
    }

    private static boolean hasLabel(LegendEntry entry) {
        return !entry.label().isBlank();
    }

    private static Html swatch(Html content) {
        return Element.of("svg", "plot-swatch")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("width", Integer.toString(WIDTH))
                .attribute("height", Integer.toString(HEIGHT))
                .attribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .attribute("aria-hidden", "true")
                .attribute("focusable", "false")
                .with(content);
    }
}
