package dev.workings.figure;

import dev.workings.html.Html;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Paints the marks of an XChart chart as a few SVG paths.
 *
 * <p>XChart draws a curve segment by segment. Geometry is kept, the colour says which {@link Ink} it is in, and neighbours in the same
 * ink become one path. What has no ink (backgrounds, borders, text) is dropped. Clipping is done before, on the data.
 */
final class MarkPainter {
    private final Inks inks;
    private final List<Html> paths = new ArrayList<>();
    private final StringBuilder data = new StringBuilder();
    private Optional<Ink> ink = Optional.empty();
    private String lineEnd = "";

    private MarkPainter(Inks inks) {
        this.inks = inks;
    }

    static Html paint(Chart<?, ?> chart, Inks inks) {
        MarkPainter painter = new MarkPainter(inks);
        chart.paint(new ShapeCanvas(painter::mark), chart.getWidth(), chart.getHeight());
        painter.finishPath();
        return Html.join(painter.paths);
    }

    private void mark(Color color, Shape shape) {
        change(color);
        if (ink.isEmpty()) {
            return;
        }
        if (shape instanceof Line2D line) {
            line(point(line.getX1(), line.getY1()), point(line.getX2(), line.getY2()));
        } else if (shape instanceof Rectangle2D rectangle) {
            bar(rectangle);
        } else if (shape instanceof Ellipse2D dot) {
            append("M" + point(dot.getCenterX(), dot.getCenterY()) + "h0");
        } else {
            append(PathText.of(shape));
        }
    }

    private void change(Color color) {
        Optional<Ink> next = inks.of(color);
        if (!next.equals(ink)) {
            finishPath();
            ink = next;
        }
    }

    private void line(String from, String to) {
        data.append(from.equals(lineEnd) ? " " : "M" + from + " ").append(to);
        lineEnd = to;
    }

    /** A rectangle as a thick horizontal line, which is half as long to write; the ink's width is its height. */
    private void bar(Rectangle2D bar) {
        if (bar.isEmpty()) {
            return;
        }
        String middle = Pixels.text(bar.getCenterY());
        String from = Pixels.text(bar.getX()) + " " + middle;
        data.append(from.equals(lineEnd) ? "" : "M" + from).append("h").append(Pixels.text(bar.getWidth()));
        lineEnd = Pixels.text(bar.getMaxX()) + " " + middle;
    }

    private void append(String part) {
        data.append(part);
        lineEnd = "";
    }

    private void finishPath() {
        if (data.length() > 0) {
            ink.ifPresent(used -> paths.add(used.path(data.toString())));
        }
        data.setLength(0);
        lineEnd = "";
    }

    private static String point(double x, double y) {
        return Pixels.text(x) + " " + Pixels.text(y);
    }
}
