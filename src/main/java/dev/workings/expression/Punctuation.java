package dev.workings.expression;

import dev.workings.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ends a term and is not part of it. */
final class Punctuation {
    private static final Pattern END = Pattern.compile(
            "(?:[\\s.,;~]|\\\\[,;:!> ]|\\\\(?:quad|qquad|hfill|blacksquare|square|qed|qedhere)(?![a-zA-Z])|(?<!\\\\)\\{})+$");
    private static final Pattern START =
            Pattern.compile("^(?:[\\s,;~]|\\\\[,;:!> ]|\\\\(?:quad|qquad)(?![a-zA-Z])|\\{})+");

    private Punctuation() {}

    /** The term without blanks at its ends, and without the comma or full stop behind it. */
    static SourceText withoutEnd(SourceText term) {
        Matcher end = END.matcher(term.text());
        int to = end.find() ? end.start() : term.length();
        if (to > 0 && term.text().charAt(to - 1) == '\\' && to < term.length()) {
            to++;
        }
        Matcher start = START.matcher(term.text().substring(0, to));
        return term.substring(start.find() ? start.end() : 0, to);
    }
}
