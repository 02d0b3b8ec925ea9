package dev.workings.page;

import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The addresses on the web that a page links to, numbered for paper, where a link cannot be followed. The numbers are no text of the
 * page: a style sheet for print shows them, and nobody else sees, hears, finds or copies them.
 */
final class LinkNotes {
    private static final Pattern WEB = Pattern.compile("(?i)(https?|mailto):.*", Pattern.DOTALL);

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number behind a link; nothing if it leads to the site itself or shows its own address. */
    Html reference(String href, Html content) {
        return !WEB.matcher(href).matches() || content.equals(Html.text(href)) ? Html.EMPTY : numbered(href);
    }

    /** Equal addresses share a number. */
    private Html numbered(String href) {
        int number = numbers.computeIfAbsent(href, first -> numbers.size() + 1);
        return Element.of("span", "link-note")
                .attribute("data-note", Integer.toString(number))
                .empty();
    }

    /** The addresses, below the text. */
    Html section() {
        List<Html> items = numbers.keySet().stream()
                .map(href -> Element.of("li").attribute("data-address", href).empty())
                .toList();
        return items.isEmpty()
                ? Html.EMPTY
                : Element.of("ol", "link-notes").with(Html.join(items)).plus(Html.text("\n"));
    }
}
