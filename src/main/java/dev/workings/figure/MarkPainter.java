package dev.workings.figure;

import dev.workings.html.Html;
import java.awt.Color;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jfree.svg.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Paints the marks of an XChart chart as a few SVG paths.
 *
 * <p>XChart draws a curve as one element a segment, each with an inline style and a clip path named by a hash. A page can
 * have none of these: they are long, its security policy forbids inline styles, and ids collide when images are inlined.
 * So JFreeSVG's output is read again: geometry is kept, the colour says which {@link Ink} it is in, and neighbours in the
 * same ink become one path. What has no ink (backgrounds, borders) is dropped. Clipping is done before, on the data.
 */
final class MarkPainter {
    private static final Pattern COLOR = Pattern.compile("(?:fill|stroke):rgb\\((\\d+),(\\d+),(\\d+)\\)");

    private final Inks inks;
    private final List<Html> paths = new ArrayList<>();
    private final StringBuilder data = new StringBuilder();
    private Optional<Ink> ink = Optional.empty();
    private String lineEnd = "";

    private MarkPainter(Inks inks) {
        this.inks = inks;
    }

    static Html paint(Chart<?, ?> chart, Inks inks) {
        SVGGraphics2D canvas = new SVGGraphics2D(chart.getWidth(), chart.getHeight());
        canvas.setGeomDoubleConverter(Pixels::text);
        chart.paint(canvas, chart.getWidth(), chart.getHeight());
        MarkPainter painter = new MarkPainter(inks);
        painter.read(canvas.getSVGElement());
        painter.finishPath();
        return Html.join(painter.paths);
    }

    private void read(String svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("JFreeSVG wrote an SVG that cannot be read", e);
        }
    }

    private void element(XMLStreamReader at) {
        String style = at.getAttributeValue(null, "style");
        if (style != null) {
            change(style);
        }
        if (ink.isEmpty()) {
            return;
        }
        switch (at.getLocalName()) {
            case "line" -> line(point(at, "x1", "y1"), point(at, "x2", "y2"));
            case "path" -> append(implicitLines(at.getAttributeValue(null, "d")));
            case "ellipse" -> append("M" + point(at, "cx", "cy") + "h0");
            case "rect" -> bar(at);
            default -> lineEnd = "";
        }
    }

    private void change(String style) {
        Matcher color = COLOR.matcher(style);
        Optional<Ink> next = color.find() ? inks.of(rgb(color)) : Optional.empty();
        if (!next.equals(ink)) {
            finishPath();
            ink = next;
        }
    }

    private static Color rgb(Matcher color) {
        return new Color(
                Integer.parseInt(color.group(1)), Integer.parseInt(color.group(2)), Integer.parseInt(color.group(3)));
    }

    private void line(String from, String to) {
        data.append(from.equals(lineEnd) ? " " : "M" + from + " ").append(to);
        lineEnd = to;
    }

    /** A rectangle as a thick horizontal line, which is half as long to write; the ink's width is its height. */
    private void bar(XMLStreamReader at) {
        String middle = Pixels.text(number(at, "y") + number(at, "height") / 2);
        String from = at.getAttributeValue(null, "x") + " " + middle;
        String width = at.getAttributeValue(null, "width");
        data.append(from.equals(lineEnd) ? "" : "M" + from).append("h").append(width);
        lineEnd = Pixels.text(number(at, "x") + number(at, "width")) + " " + middle;
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

    /** Points after the first are joined by lines without being told. */
    private static String implicitLines(String path) {
        return path.replace(',', ' ').replace('L', ' ');
    }

    private static String point(XMLStreamReader at, String x, String y) {
        return at.getAttributeValue(null, x) + " " + at.getAttributeValue(null, y);
    }

    private static double number(XMLStreamReader at, String attribute) {
        return Double.parseDouble(at.getAttributeValue(null, attribute));
    }
}
