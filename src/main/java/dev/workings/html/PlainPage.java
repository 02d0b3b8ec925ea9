package dev.workings.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Parts of a page as plain text, for where no markup can be. */
public final class PlainPage {
    private static final String TITLES = "h1, h2, h3, h4, h5, h6, .block-title, figcaption, summary";
    private static final String NO_PROSE = "figure, table, pre, svg, .spoken, .counterexample, .live-example";
    /** A full stop, not that of an initial or of {@code e.g.}, and what begins behind it. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\p{N})]{2}[.?!])\\s+(?=\\p{Lu}|\\p{Lt})");

    private static final int LONGEST = 160;

    private final Document page;

    private PlainPage(Document page) {
        this.page = page;
    }

    public static PlainPage of(Html body) {
        return new PlainPage(Jsoup.parseBodyFragment(body.markup()));
    }

    /** The text of the first block of a kind, such as {@code answer}, without its heading. */
    public Optional<String> block(String kind) {
        return text(page.select(".block." + kind + ":not(.live-example *)").first());
    }

    /** The text of the element of an id, without its heading. */
    public Optional<String> element(String id) {
        return text(page.getElementById(id));
    }

    /** The heading of the element of an id. */
    public Optional<String> heading(String id) {
        return Optional.ofNullable(page.getElementById(id))
                .map(element -> element.select(TITLES).first())
                .map(title -> PlainHtml.text(title.clone()).strip());
    }

    /** All its text, without headings. */
    public Optional<String> text() {
        return text(page.body());
    }

    /** The first element with a class, as it is. */
    public Optional<Html> first(String cssClass) {
        Elements found = page.getElementsByClass(cssClass);
        Document.OutputSettings asWritten = page.outputSettings();
        asWritten.prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        return found.stream().findFirst().map(Element::outerHtml).map(Html::trusted);
    }

    private static Optional<String> text(Element element) {
        return Optional.ofNullable(element)
                .map(Element::clone)
                .map(PlainPage::prose)
                .filter(text -> !text.isBlank());
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
