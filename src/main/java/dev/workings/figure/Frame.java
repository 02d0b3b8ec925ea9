package dev.workings.figure;

import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.List;
import java.util.stream.Collectors;

/** What surrounds the marks: grid, axes, ticks and their labels, as real text. XChart draws none of these. */
final class Frame {
    private static final int TICK = 5;
    private static final int MINOR_TICK = 3;
    private static final int GAP = 4;
    private static final int OUTER_MARGIN = 4;

    private final Area area;

    Frame(Area area) {
        this.area = area;
    }

    /** A tick and the pixel where it is. */
    record Place(double at, Tick tick) {
        static List<Double> pixels(List<Place> places) {
            return places.stream().map(Place::at).toList();
        }
    }

    /**
     * The area that labels leave free in an image.
     *
     * @param left the width of the widest label beside the area
     * @param right by how much the last label goes beyond the right end
     * @param below the height of the labels below
     */
    static Area inside(int width, int height, double left, double right, double below) {
        int atLeft = OUTER_MARGIN + TICK + GAP + (int) Math.ceil(left);
        int atRight = OUTER_MARGIN + (int) Math.ceil(Math.max(Label.ROOMY_SIZE / 2, right));
        int above = OUTER_MARGIN + (int) Math.ceil(Label.height(1) / 2);
        int under = OUTER_MARGIN + TICK + GAP + (int) Math.ceil(below);
        return new Area(atLeft, above, width - atLeft - atRight, height - above - under);
    }

    static Html image(int width, int height, Html... content) {
        return Element.of("svg", "plot-svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("width", Integer.toString(width))
                .attribute("height", Integer.toString(height))
                .attribute("viewBox", "0 0 " + width + " " + height)
                .attribute("aria-hidden", "true")
                .attribute("focusable", "false")
                .with(Html.join(List.of(content)));
    }

    List<Place> alongBottom(Ticks ticks, AxisScale scale) {
        return ticks.labelled().stream()
                .map(tick -> new Place(x(scale, tick.value()), tick))
                .toList();
    }

    List<Place> alongLeft(Ticks ticks, AxisScale scale) {
        return ticks.labelled().stream()
                .map(tick -> new Place(y(scale, tick.value()), tick))
                .toList();
    }

    double x(AxisScale scale, double value) {
        return area.left() + scale.fraction(value) * area.width();
    }

    double y(AxisScale scale, double value) {
        return area.bottom() - scale.fraction(value) * area.height();
    }

    Html grid(List<Double> columns, List<Double> rows) {
        String data = lines(columns, "M%s " + area.top() + "V" + area.bottom())
                + lines(rows, "M" + area.left() + " %sH" + area.right());
        return Ink.stroke("grid", 1).with("stroke-opacity", ".2").path(data);
    }

    /** The line where a linear axis is 0, if that is not where it begins or ends. */
    Html zero(AxisScale scale) {
        double fraction = scale.fraction(0);
        if (scale.logarithmic() || fraction <= 0 || fraction >= 1) {
            return Html.EMPTY;
        }
        return Ink.stroke("zero", 1).path("M" + area.left() + " " + Pixels.text(y(scale, 0)) + "H" + area.right());
    }

    Html axes(List<Double> bottom, List<Double> bottomMinor, List<Double> left, List<Double> leftMinor) {
        String data = "M" + area.left() + " " + area.top() + "V" + area.bottom() + "H" + area.right()
                + lines(bottom, "M%s " + area.bottom() + "v" + TICK)
                + lines(bottomMinor, "M%s " + area.bottom() + "v" + MINOR_TICK)
                + lines(left, "M" + area.left() + " %sh-" + TICK)
                + lines(leftMinor, "M" + area.left() + " %sh-" + MINOR_TICK);
        return Ink.stroke("axis", 1).path(data);
    }

    /** Marks whose origin is the top left of the area. */
    Html marks(Html marks) {
        return Element.of("g")
                .attribute("transform", "translate(" + area.left() + " " + area.top() + ")")
                .with(marks);
    }

    Html leftLabels(List<Place> places) {
        int x = area.left() - TICK - GAP;
        return Label.group(
                "end",
                places.stream()
                        .map(place -> Label.beside(x, place.at(), place.tick()))
                        .toList());
    }

    static Html rightLabels(List<Place> places, int x) {
        return Label.group(
                "start",
                places.stream()
                        .map(place -> Label.beside(x, place.at(), place.tick()))
                        .toList());
    }

    Html bottomLabels(List<Place> places) {
        int y = area.bottom() + TICK + GAP;
        return Label.group(
                "middle",
                places.stream()
                        .filter(place -> !place.tick().text().isEmpty())
                        .map(place -> Label.under(place.at(), y, place.tick()))
                        .toList());
    }

    /** Names under the middles of as many equal parts of the area. */
    Html bottomNames(CategoryNames names) {
        return names.labels(area.columnCentres(names.lines().size()), area.bottom() + GAP + 1.0);
    }

    private static String lines(List<Double> at, String pattern) {
        return at.stream()
                .map(pixel -> pattern.replace("%s", Pixels.text(pixel)))
                .collect(Collectors.joining());
    }
}
