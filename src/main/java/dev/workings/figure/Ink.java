package dev.workings.figure;

import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a path is painted: a class, from which the style sheet takes the colour, and presentation attributes. Everything is in
 * {@code currentColor}, so a page without the style sheet still shows it.
 */
record Ink(String cssClass, Map<String, String> attributes) {
    static final double LINE_WIDTH = 2;

    /** The outline of what is drawn. */
    static Ink stroke(String cssClass, double width) {
        return new Ink(cssClass, Map.of())
                .with("fill", "none")
                .with("stroke", "currentColor")
                .with("stroke-width", Pixels.text(width));
    }

    /** The inside of what is drawn. */
    static Ink fill(String cssClass) {
        return new Ink(cssClass, Map.of()).with("fill", "currentColor");
    }

    Ink with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Ink(cssClass, more);
    }

    Html path(String data) {
        Element path = Element.of("path", cssClass);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            path = path.attribute(attribute.getKey(), attribute.getValue());
        }
        return path.attribute("d", data).empty();
    }
}
