package dev.workings.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** HTML read as plain text, as a screen reader would: of a formula its MathML, without the TeX behind it. */
public final class PlainHtml {
    private PlainHtml() {}

    public static String text(Html html) {
        if (html.markup().indexOf('<') < 0 && html.markup().indexOf('&') < 0) {
            return html.markup();
        }
        Element body = Jsoup.parseBodyFragment(html.markup()).body();
        body.select(".katex-html, annotation, .anchor, .footnote-reference").remove();
        return body.text();
    }
}
