package dev.workings.picture;

import dev.workings.figure.PlotStyle;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG as it can be painted without a browser: colours are written out, style sheets and text are left out, for the numbers at the axes of
 * a plot would be too small to be read, and its lines are bolder.
 */
final class Sketch {
    private static final Map<String, String> COLORS = PlotStyle.colors();

    private static final Set<String> OMITTED = Set.of("text", "style");
    private static final double HAIRLINE = 1;
    private static final double LINE = 2;
    private static final double BOLDNESS = 1.75;

    private Sketch() {}

    static String of(String svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        StringWriter text = new StringWriter();
        try {
            XMLStreamReader from = factory.createXMLStreamReader(new StringReader(svg));
            XMLStreamWriter to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            copy(from, to);
            to.close();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("This SVG cannot be read", e);
        }
        return text.toString();
    }

    private static void copy(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
        int depthOfOmitted = 0;
        while (from.hasNext()) {
            int event = from.next();
            boolean opens = event == XMLStreamConstants.START_ELEMENT;
            boolean closes = event == XMLStreamConstants.END_ELEMENT;
            if (depthOfOmitted > 0 || opens && OMITTED.contains(from.getLocalName())) {
                depthOfOmitted += opens ? 1 : closes ? -1 : 0;
            } else if (opens) {
                open(from, to);
            } else if (closes) {
                to.writeEndElement();
            }
        }
    }

    private static void open(XMLStreamReader from, XMLStreamWriter to) throws XMLStreamException {
        to.writeStartElement(from.getLocalName());
        if (from.getLocalName().equals("svg")) {
            to.writeDefaultNamespace("http://www.w3.org/2000/svg");
        }
        String cssClass = Objects.requireNonNullElse(from.getAttributeValue(null, "class"), "");
        String color = COLORS.getOrDefault(cssClass, COLORS.get(""));
        for (int i = 0; i < from.getAttributeCount(); i++) {
            String name = from.getAttributeLocalName(i);
            String value = from.getAttributeValue(i).replace("currentColor", color);
            to.writeAttribute(name, name.equals("stroke-width") ? bolder(value) : value);
        }
    }

    /** Only lines: what is wider is a bar or a point. */
    private static String bolder(String width) {
        double pixels = Double.parseDouble(width);
        return pixels > LINE || pixels <= HAIRLINE ? width : Double.toString(pixels * BOLDNESS);
    }
}
