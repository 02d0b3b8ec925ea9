package dev.workings.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what KaTeX writes as MathML and is none: operators that hold more than text, and cells with a width. */
final class SoundMathMl {
    private static final Pattern CELL_WIDTH = Pattern.compile("<mtd width=\"[^\"]*\">");
    private static final Pattern OPERATOR = Pattern.compile("<(/?)mo(?: [^<>]*)?>");

    private SoundMathMl() {}

    static String of(String markup) {
        return withSimpleOperators(CELL_WIDTH.matcher(markup).replaceAll("<mtd>"));
    }

    /** An operator with elements inside, such as that of {@code \overset}, becomes a row. */
    private static String withSimpleOperators(String markup) {
        Set<Integer> rows = tagsOfRows(markup);
        return rows.isEmpty()
                ? markup
                : OPERATOR.matcher(markup)
                        .replaceAll(tag -> Matcher.quoteReplacement(
                                rows.contains(tag.start()) ? "<" + tag.group(1) + "mrow>" : tag.group()));
    }

    /** Where the tags of such operators begin. */
    private static Set<Integer> tagsOfRows(String markup) {
        Set<Integer> rows = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher tag = OPERATOR.matcher(markup);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                open.push(tag.start());
            } else {
                int start = open.pop();
                if (markup.lastIndexOf('<', tag.start() - 1) > start) {
                    rows.add(start);
                    rows.add(tag.start());
                }
            }
        }
        return rows;
    }
}
