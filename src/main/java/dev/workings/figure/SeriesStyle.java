package dev.workings.figure;

import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The looks of one series: a colour, and what tells it from the others without colour, a dash pattern or the shape of a marker.
 *
 * @param index of the series in its plot
 * @param dash which dash pattern, if any
 */
record SeriesStyle(int index, int dash) {
    static final int COLORS = 6;
    private static final double OUTLINE_WIDTH = 1.25;
    private static final List<String> DASHES = List.of("7 4", "2 3", "12 3 2 3", "4 2", "12 5");
    private static final List<String> OPACITIES = List.of("1", ".3", ".65");
    private static final List<Shape> SHAPES = List.of(
            new Shape(SeriesMarkers.CIRCLE, 7, "round", true),
            new Shape(SeriesMarkers.SQUARE, 7, "butt", true),
            new Shape(SeriesMarkers.TRIANGLE_UP, 9, "", false),
            new Shape(SeriesMarkers.DIAMOND, 7, "", false),
            new Shape(SeriesMarkers.TRIANGLE_DOWN, 9, "", false),
            new Shape(SeriesMarkers.CROSS, 7, "", true));

    /**
     * A marker as XChart draws it.
     *
     * @param size in pixels
     * @param cap of the line that draws it, or empty
     * @param isStroke whether it is a line; a circle is one without length and with round caps, a square a short thick one
     */
    private record Shape(Marker marker, int size, String cap, boolean isStroke) {}

    String cssClass() {
        return "s" + (index % COLORS + 1);
    }

    Ink line() {
        return Ink.stroke(cssClass(), Ink.LINE_WIDTH).with("stroke-linejoin", "round");
    }

    Ink dashed() {
        return line().with("stroke-dasharray", DASHES.get(dash % DASHES.size()));
    }

    Ink barOutline() {
        return Ink.stroke(cssClass(), OUTLINE_WIDTH);
    }

    Ink binFill() {
        return Ink.fill(cssClass()).with("fill-opacity", ".3");
    }

    Ink barFill() {
        return Ink.fill(cssClass())
                .with("fill-opacity", OPACITIES.get(index % OPACITIES.size()))
                .with("stroke", "currentColor")
                .with("stroke-width", Pixels.text(OUTLINE_WIDTH));
    }

    /** XChart has one marker size a chart, but shapes of one size do not look equally large. */
    Marker marker() {
        Shape shape = shape();
        return new Marker() {
            @Override
            public void paint(Graphics2D canvas, double x, double y, int ignored) {
                shape.marker().paint(canvas, x, y, shape.size());
            }
        };
    }

    Ink markerInk() {
        Shape shape = shape();
        if (!shape.isStroke()) {
            return Ink.fill(cssClass());
        }
        Ink stroke = Ink.stroke(cssClass(), shape.cap().isEmpty() ? Ink.LINE_WIDTH : shape.size());
        return shape.cap().equals("round") ? stroke.with("stroke-linecap", "round") : stroke;
    }

    private Shape shape() {
        return SHAPES.get(index % SHAPES.size());
    }
}
