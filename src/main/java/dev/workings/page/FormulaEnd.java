package dev.workings.page;

import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a formula in running text and the punctuation behind it, which belong on one line.
 *
 * <p>KaTeX sets a formula as boxes, and a browser may break a line after each, even before a full stop. So the formula holds on to the
 * marks behind it, and so does its last box, after which Chromium would break all the same.
 */
final class FormulaEnd {
    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?)\\]’”]+");
    private static final String BOX = "<span class=\"katex-base\">";

    /** What closes KaTeX's visible part, KaTeX's whole output, and our own element around it. */
    private static final String CLOSING_TAGS = "</span></span></span>";

    private FormulaEnd() {}

    /** The marks at the beginning of the text behind a formula. */
    static String punctuation(String text) {
        Matcher marks = PUNCTUATION.matcher(text);
        return marks.lookingAt() ? marks.group() : "";
    }

    static Html together(Html formula, String marks) {
        return Element.of("span", "together").with(holdingLastBox(formula).plus(Html.text(marks)));
    }

    private static Html holdingLastBox(Html formula) {
        String markup = formula.markup();
        int box = markup.lastIndexOf(BOX);
        if (box < 0 || !markup.endsWith(CLOSING_TAGS)) {
            return formula;
        }
        int end = markup.length() - CLOSING_TAGS.length();
        Html held = Element.of("span", "together").with(Html.trusted(markup.substring(box, end)));
        return Html.trusted(markup.substring(0, box) + held.markup() + CLOSING_TAGS);
    }
}
