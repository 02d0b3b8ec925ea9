package dev.workings.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Parts of a page, and their plain text for where no markup can be. */
public final class PlainPage {
    private static final String TITLES = "h1, h2, h3, h4, h5, h6, .block-title, figcaption, summary";
    private static final String NO_PROSE = "figure, table, pre, svg, .spoken, .counterexample";
    private static final String EXAMPLE = "live-example";
    /** A full stop, not that of an initial or of {@code e.g.}, and what begins behind it. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\p{N})]{2}[.?!])\\s+(?=\\p{Lu}|\\p{Lt})");

    private static final int LONGEST = 160;
    /** Of markup, in which most pages have said that much. */
    private static final int BEGINNING = 8_000;

    private final Html page;

    private PlainPage(Html page) {
        this.page = page;
    }

    /** What an example of the notation shows is no part of what the page says. */
    public static PlainPage of(Html body) {
        return new PlainPage(Region.without(body, EXAMPLE));
    }

    /** The element of an id. */
    public Optional<Html> element(String id) {
        return Region.withId(page, id);
    }

    /** The heading of the element of an id. */
    public Optional<String> heading(String id) {
        return Region.withId(page, id)
                .map(element -> parsed(element).select(TITLES).first())
                .map(title -> PlainHtml.text(title.clone()).strip());
    }

    /** All of the page. */
    public Html html() {
        return page;
    }

    /** The text of a part of it, without headings; empty if there is none. */
    public static Optional<String> text(Html part) {
        return Optional.of(prose(parsed(part))).filter(text -> !text.isBlank());
    }

    /**
     * The beginning of that text, which has the same {@linkplain #firstSentence first sentence}. Of a long part, not all is read for it: as
     * much of the markup as there is text enough in, and in it all but the last element, which may be cut.
     */
    public static Optional<String> beginning(Html part) {
        String markup = Glyphs.removed(part.markup());
        for (int length = BEGINNING; length < markup.length(); length *= 2) {
            Element body = Jsoup.parseBodyFragment(markup.substring(0, length)).body();
            Optional.ofNullable(body.lastChild()).ifPresent(Node::remove);
            String text = prose(body);
            if (text.length() > LONGEST) {
                return Optional.of(text);
            }
        }
        return text(part);
    }

    /** The first element with a class, as it is. */
    public Optional<Html> first(String cssClass) {
        return Region.withClasses(page, cssClass);
    }

    private static Element parsed(Html part) {
        return Jsoup.parseBodyFragment(Glyphs.removed(part.markup())).body();
    }

    private static String prose(Element element) {
        element.select(TITLES).remove();
        element.select(NO_PROSE).remove();
        return PlainHtml.text(element).strip();
    }

    /** The first sentence, cut between words if it is long. */
    public static String firstSentence(String text) {
        Matcher end = SENTENCE.matcher(text);
        return cut(end.find() ? text.substring(0, end.start()) : text);
    }

    private static String cut(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int blank = sentence.lastIndexOf(' ', LONGEST - 1);
        int end = blank > LONGEST / 2 ? blank : sentence.offsetByCodePoints(0, sentence.codePointCount(0, LONGEST - 1));
        return sentence.substring(0, end).replaceAll("[\\s,;:–—-]+$", "") + "…";
    }
}
