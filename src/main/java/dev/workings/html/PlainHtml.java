package dev.workings.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** HTML with less in it: as plain text, or as a label. */
public final class PlainHtml {
    private PlainHtml() {}

    /** The text, with its formulas on one line. */
    public static String text(Html html) {
        if (html.markup().indexOf('<') < 0 && html.markup().indexOf('&') < 0) {
            return html.markup();
        }
        return text(Jsoup.parseBodyFragment(Glyphs.removed(html.markup())).body());
    }

    static String text(Element element) {
        element.select(".katex-html, annotation, .anchor, .footnote-reference").remove();
        element.select("math").forEach(math -> math.replaceWith(new TextNode(LinearMath.of(math))));
        return element.text();
    }

    /** The markup of a title without its links, footnotes and ids, for where the title is a link itself, or stands a second time. */
    public static Html label(Html title) {
        if (!title.markup().contains("<a ") && !title.markup().contains(" id=")) {
            return title;
        }
        Document parsed = Jsoup.parseBodyFragment(title.markup());
        parsed.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        parsed.select(".footnote-reference").remove();
        parsed.select("a").unwrap();
        parsed.select("[id]").removeAttr("id");
        return Html.trusted(parsed.body().html());
    }
}
