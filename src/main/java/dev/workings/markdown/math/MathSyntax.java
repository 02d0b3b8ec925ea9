package dev.workings.markdown.math;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where formulas begin and end. */
final class MathSyntax {
    private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{([A-Za-z]+\\*?)}");
    static final Set<String> ENVIRONMENTS = Set.of(
            "equation",
            "align",
            "aligned",
            "alignat",
            "alignedat",
            "gather",
            "gathered",
            "split",
            "multline",
            "eqnarray",
            "flalign",
            "cases",
            "rcases",
            "array",
            "matrix",
            "pmatrix",
            "bmatrix",
            "Bmatrix",
            "vmatrix",
            "Vmatrix",
            "CD");

    private MathSyntax() {}

    /** A formula found in a text: all of it from {@code start}, and the TeX between its delimiters. */
    record Found(int start, int texStart, int texEnd, int end, boolean display) {}

    /**
     * The formula that begins exactly at {@code start}, by Pandoc's rule for the dollar: the opening one has a character
     * other than a blank to its right, the closing one such a character to its left and no digit to its right.
     */
    static Optional<Found> formulaAt(CharSequence text, int start) {
        if (startsWith(text, start, "$$")) {
            return delimited(text, start, "$$", true);
        }
        if (startsWith(text, start, "$")) {
            return dollars(text, start);
        }
        if (startsWith(text, start, "\\(")) {
            return delimited(text, start, "\\)", false);
        }
        if (startsWith(text, start, "\\[")) {
            return delimited(text, start, "\\]", true);
        }
        return environment(text, start)
                .flatMap(name -> closingEnd(text, start, name).map(end -> new Found(start, start, end, end, true)));
    }

    /** The name of the mathematical environment that begins at {@code start}. */
    static Optional<String> environment(CharSequence text, int start) {
        Matcher begin = BEGIN.matcher(text).region(start, text.length());
        if (!begin.lookingAt() || !ENVIRONMENTS.contains(begin.group(1).replace("*", ""))) {
            return Optional.empty();
        }
        return Optional.of(begin.group(1));
    }

    /** The index behind the {@code \end} that closes the environment begun at {@code start}; those of one name nest. */
    static Optional<Integer> closingEnd(CharSequence text, int start, String name) {
        Matcher edge = Pattern.compile("\\\\(begin|end)\\{" + Pattern.quote(name) + "}")
                .matcher(text);
        int depth = 0;
        for (int from = start; edge.find(from); from = edge.end()) {
            depth += edge.group(1).equals("begin") ? 1 : -1;
            if (depth == 0) {
                return Optional.of(edge.end());
            }
        }
        return Optional.empty();
    }

    /** The first place at or behind {@code from} where a delimiter stands that no backslash escapes, or -1. */
    static int indexOf(CharSequence text, int from, String delimiter) {
        for (int i = from; i <= text.length() - delimiter.length(); i++) {
            if (startsWith(text, i, delimiter)) {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    private static Optional<Found> delimited(CharSequence text, int start, String closer, boolean display) {
        int end = indexOf(text, start + 2, closer);
        return end < 0 || isBlank(text, start + 2, end)
                ? Optional.empty()
                : Optional.of(new Found(start, start + 2, end, end + 2, display));
    }

    private static Optional<Found> dollars(CharSequence text, int start) {
        if (start + 1 >= text.length() || Character.isWhitespace(text.charAt(start + 1))) {
            return Optional.empty();
        }
        for (int end = indexOf(text, start + 1, "$"); end >= 0; end = indexOf(text, end + 1, "$")) {
            if (end > start + 1 && closes(text, end)) {
                return Optional.of(new Found(start, start + 1, end, end + 1, false));
            }
        }
        return Optional.empty();
    }

    private static boolean closes(CharSequence text, int dollar) {
        boolean blankBefore = Character.isWhitespace(text.charAt(dollar - 1));
        boolean digitBehind = dollar + 1 < text.length() && Character.isDigit(text.charAt(dollar + 1));
        return !blankBefore && !digitBehind;
    }

    private static boolean isBlank(CharSequence text, int from, int to) {
        return text.subSequence(from, to).toString().isBlank();
    }

    private static boolean startsWith(CharSequence text, int at, String prefix) {
        boolean same = at >= 0 && at + prefix.length() <= text.length();
        for (int i = 0; same && i < prefix.length(); i++) {
            same = text.charAt(at + i) == prefix.charAt(i);
        }
        return same;
    }
}
