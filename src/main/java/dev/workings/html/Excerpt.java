package dev.workings.html;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** A page from which parts are taken over into another: their links lead where they led, and their ids differ from all others there. */
public final class Excerpt {
    private static final Set<String> ADDRESSES = Set.of("href", "src");

    private final Html page;

    private Excerpt(Html page) {
        this.page = page;
    }

    public static Excerpt from(Html page) {
        return new Excerpt(page);
    }

    /**
     * The element of an id; empty if there is none.
     *
     * @param mark what the ids of the element end in on the other page
     * @param moved the address, seen from the other page, of a link that leads out of the element
     */
    public Optional<Html> element(String id, String mark, UnaryOperator<String> moved) {
        return Region.withId(page, id).map(part -> taken(parsed(part), mark, moved));
    }

    private static Element parsed(Html part) {
        Document parsed = Jsoup.parseBodyFragment(part.markup());
        parsed.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return parsed.body().firstElementChild();
    }

    private static Html taken(Element part, String mark, UnaryOperator<String> moved) {
        Set<String> ids = part.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
        UnaryOperator<String> address =
                link -> link.startsWith("#") && ids.contains(link.substring(1)) ? link + mark : moved.apply(link);
        for (Element element : part.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().equals("id")) {
                    attribute.setValue(attribute.getValue() + mark);
                } else if (ADDRESSES.contains(attribute.getKey())) {
                    attribute.setValue(address.apply(attribute.getValue()));
                }
            }
        }
        return Html.trusted(part.outerHtml());
    }
}
