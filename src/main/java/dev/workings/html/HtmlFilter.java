package dev.workings.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Raw HTML from Markdown, reduced to elements and attributes that can do no harm. Tags are judged one at a time, because Markdown
 * may stand between an opening tag and the closing one; {@link #balance} then mends what does not pair up.
 */
public final class HtmlFilter {
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "hr",
            "i",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
            "var",
            "wbr");
    private static final Set<String> ANY_ELEMENT = Set.of("class", "dir", "lang", "title");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "details", Set.of("open"),
            "ol", Set.of("start", "reversed"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan", "scope"));
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<(script|style|template|noscript|iframe|object|svg|math)\\b.*?(?:</\\1\\s*>|\\z)"
                    + "|</?[A-Za-z][^<>]*>|<[?!][^>]*(?:>|\\z)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** On the web, or without a scheme. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?:https?:|mailto:).*|[^:/?#]*(?:[/?#].*)?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSING = Pattern.compile("</\\s*([A-Za-z][A-Za-z0-9]*)\\s*>");

    private HtmlFilter() {}

    /** What links and images of raw HTML become. */
    public interface Targets {
        /** The address of a link; empty if it leads nowhere. */
        Optional<String> link(String href);

        /** An image of these attributes, by lower-case name. */
        Html image(Map<String, String> attributes);
    }

    /** The harmless tags of some HTML, and its text. */
    public static Html filter(String html, Targets targets) {
        StringBuilder out = new StringBuilder();
        Matcher token = TOKEN.matcher(html);
        int from = 0;
        while (token.find()) {
            out.append(text(html.substring(from, token.start())));
            out.append(tag(token.group(), targets));
            from = token.end();
        }
        return Html.trusted(out.append(text(html.substring(from))).toString());
    }

    /** Closes what was left open and drops closing tags of nothing, as a browser would. */
    public static Html balance(Html html) {
        if (html.isEmpty()) {
            return html;
        }
        org.jsoup.nodes.Document parsed = Jsoup.parseBodyFragment(html.markup());
        parsed.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        parsed.outputSettings().syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.html);
        return Html.trusted(parsed.body().html().strip() + "\n");
    }

    private static String text(String text) {
        return Html.escape(org.jsoup.parser.Parser.unescapeEntities(text, false))
                .replace("&quot;", "\"");
    }

    private static String tag(String tag, Targets targets) {
        Matcher closing = CLOSING.matcher(tag);
        if (closing.matches()) {
            String name = closing.group(1).toLowerCase(Locale.ROOT);
            return ELEMENTS.contains(name) ? "</" + name + ">" : "";
        }
        if (!Character.isLetter(tag.charAt(1))) {
            return "";
        }
        Element element =
                Jsoup.parse(tag, org.jsoup.parser.Parser.xmlParser()).children().first();
        if (element != null && element.normalName().equals("img")) {
            return targets.image(attributes(element)).markup();
        }
        return element == null || !ELEMENTS.contains(element.normalName()) ? "" : opening(element, targets);
    }

    private static Map<String, String> attributes(Element element) {
        return element.attributes().asList().stream()
                .collect(Collectors.toMap(
                        attribute -> attribute.getKey().toLowerCase(Locale.ROOT),
                        Attribute::getValue,
                        (first, second) -> first));
    }

    private static String opening(Element element, Targets targets) {
        StringBuilder out = new StringBuilder("<").append(element.normalName());
        Set<String> own = ATTRIBUTES.getOrDefault(element.normalName(), Set.of());
        element.attributes().forEach(attribute -> {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (ANY_ELEMENT.contains(key) || own.contains(key)) {
                out.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(Html.escape(attribute.getValue()))
                        .append('"');
            } else if (key.equals("href") && element.normalName().equals("a")) {
                targets.link(attribute.getValue())
                        .filter(href -> HARMLESS.matcher(href).matches())
                        .ifPresent(href ->
                                out.append(" href=\"").append(Html.escape(href)).append('"'));
            }
        });
        return out.append('>').toString();
    }
}
