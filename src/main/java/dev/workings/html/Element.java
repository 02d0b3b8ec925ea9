package dev.workings.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An HTML element under construction: {@code Element.of("a").attribute("href", url).with(Html.text("there"))}. Attributes
 * are escaped, keep their order, and an attribute without a value is left out.
 */
public final class Element {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "col", "wbr");

    private final String name;
    private final List<Attribute> attributes;

    private record Attribute(String key, String value) {}

    private Element(String name, List<Attribute> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    public static Element of(String name) {
        return new Element(name, List.of());
    }

    public static Element of(String name, String cssClass) {
        return new Element(name, List.of(new Attribute("class", cssClass)));
    }

    /** With the attribute behind all others, or in the place of one with its name. */
    public Element attribute(String key, String value) {
        List<Attribute> more = new ArrayList<>(attributes.size() + 1);
        more.addAll(attributes);
        Attribute added = new Attribute(key, value);
        int before = indexOf(key);
        if (before < 0) {
            more.add(added);
        } else {
            more.set(before, added);
        }
        return new Element(name, more);
    }

    private int indexOf(String key) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).key.equals(key)) {
                return i;
            }
        }
        return -1;
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
        for (Attribute attribute : attributes) {
            out.append(' ')
                    .append(attribute.key)
                    .append("=\"")
                    .append(Html.escape(attribute.value))
                    .append('"');
        }
        return out.append('>').toString();
    }
}
