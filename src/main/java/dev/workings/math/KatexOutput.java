package dev.workings.math;

import dev.workings.html.Html;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes the markup that KaTeX makes. */
final class KatexOutput {
    private static final Pattern NUMBER_CELL = Pattern.compile("(<mtd class ?=\"mml-eqn-num\">)(</mtd>)");
    private static final Pattern OWN_ANCHOR = Pattern.compile("(<m[a-z]+[^<>]*) href=\"#[^\"]*\"");
    private static final String ANNOTATION = "<annotation encoding=\"application/x-tex\">";

    private KatexOutput() {}

    static String finish(String markup, Formula formula) {
        String numbered = formula.tags().isEmpty()
                ? markup
                : withTags(markup, formula.tags().iterator());
        String sound = SoundMathMl.of(withOneLink(ScriptArguments.repair(numbered)));
        return formula.source().equals(formula.tex()) ? sound : withSource(sound, formula.source());
    }

    /**
     * KaTeX writes a link twice, into what is seen and into the MathML. The first is hidden from assistive technology, so no key may
     * lead to it; the second, where it leads to a place on the page, would be a stop that nobody sees.
     */
    static String withOneLink(String markup) {
        return OWN_ANCHOR.matcher(markup).replaceAll("$1").replace("<a ", "<a tabindex=\"-1\" ");
    }

    /** KaTeX numbers the rows of an aligned display by CSS counters or a separate column and leaves their MathML cells empty. */
    private static String withTags(String markup, Iterator<String> tags) {
        return NUMBER_CELL
                .matcher(markup)
                .replaceAll(cell ->
                        Matcher.quoteReplacement(tags.hasNext() ? filled(cell.group(1), tags.next()) : cell.group()));
    }

    private static String filled(String cell, String tag) {
        return cell + "<mtext>" + Html.escape(tag) + "</mtext></mtd>";
    }

    /** Text in KaTeX's output has its angle brackets escaped, so there is one annotation and it ends where it seems to. */
    private static String withSource(String markup, String source) {
        int start = markup.indexOf(ANNOTATION);
        if (start < 0) {
            return markup;
        }
        int from = start + ANNOTATION.length();
        return markup.substring(0, from)
                + Html.escape(source)
                + markup.substring(markup.indexOf("</annotation>", from));
    }
}
