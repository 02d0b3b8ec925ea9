package dev.workings.html;

/** The half of a formula that is for the eye. It repeats its MathML in ten times as much markup, most of a page. */
final class Glyphs {
    private static final String START = "<span class=\"katex-html";

    private Glyphs() {}

    /** The same markup without them. They contain spans, and text. */
    static String removed(String markup) {
        int at = markup.indexOf(START);
        if (at < 0) {
            return markup;
        }
        StringBuilder out = new StringBuilder(markup.length() / 4);
        int from = 0;
        for (; at >= 0; at = markup.indexOf(START, from)) {
            out.append(markup, from, at);
            from = endOfSpan(markup, at);
        }
        return out.append(markup, from, markup.length()).toString();
    }

    private static int endOfSpan(String markup, int start) {
        int depth = 0;
        for (int at = start; at >= 0; at = markup.indexOf('<', at + 1)) {
            if (markup.startsWith("<span", at)) {
                depth++;
            } else if (markup.startsWith("</span", at) && --depth == 0) {
                return markup.indexOf('>', at) + 1;
            }
        }
        return markup.length();
    }
}
