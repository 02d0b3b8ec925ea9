package dev.workings.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An HTML element under construction: {@code Element.of("a").attribute("href", url).with(Html.text("there"))}. Attributes
 * are escaped, keep their order, and an attribute without a value is left out.
 */
public final class Element {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "col", "wbr");

    private final String name;
    private final Map<String, String> attributes;

    private Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    public static Element of(String name) {
        return new Element(name, Map.of());
    }

    public static Element of(String name, String cssClass) {
        return of(name).attribute("class", cssClass);
    }

    public Element attribute(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(key, value);
        return new Element(name, more);
    }

    public Element attribute(String key, Optional<String> value) {
        return value.map(present -> attribute(key, present)).orElse(this);
    }

    public Html with(Html content) {
        return Html.join(List.of(Html.trusted(open()), content, Html.trusted("</" + name + ">")));
    }

    public Html with(String text) {
        return with(Html.text(text));
    }

    /** The element without content, and without an end tag if HTML forbids one. */
    public Html empty() {
        return VOID.contains(name) ? Html.trusted(open()) : with(Html.EMPTY);
    }

    private String open() {
        StringBuilder out = new StringBuilder("<").append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(Html.escape(value))
                .append('"'));
        return out.append('>').toString();
    }
}
