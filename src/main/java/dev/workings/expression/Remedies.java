package dev.workings.expression;

import java.util.Map;

/** What to do about lexemes that stand where no term can go on. */
final class Remedies {
    private static final String SIGN = "put parentheses around what the sign belongs to";
    private static final String CLOSING = "remove it, or open the bracket before";
    private static final String TWO = "write the two cases one by one";

    private static final Map<String, String> BY_LEXEME = Map.ofEntries(
            Map.entry("+", SIGN),
            Map.entry("-", SIGN),
            Map.entry("\\cdot", SIGN),
            Map.entry("\\times", SIGN),
            Map.entry("*", SIGN),
            Map.entry("/", SIGN),
            Map.entry("\\div", SIGN),
            Map.entry("\\pm", TWO),
            Map.entry("\\mp", TWO),
            Map.entry(")", CLOSING),
            Map.entry("]", CLOSING),
            Map.entry("\\}", CLOSING),
            Map.entry("\\rvert", CLOSING),
            Map.entry("\\rVert", CLOSING),
            Map.entry("\\rfloor", CLOSING),
            Map.entry("\\rceil", CLOSING),
            Map.entry("\\rangle", CLOSING),
            Map.entry("\\dots", "write out what the dots stand for"),
            Map.entry("\\mid", "declare the name with its bar: p(#|#)"),
            Map.entry("\\partial", "declare the derivative as a fragment, bound to an independent route"),
            Map.entry(",", "put several values in parentheses"),
            Map.entry("&", "alignment marks stand between terms"),
            Map.entry("\\\\", "rows end between terms"),
            Map.entry("\\in", "only ranges have members"),
            Map.entry("\\to", "only limits have arrows"));

    private Remedies() {}

    /** Whether there is nothing special to say. */
    static boolean isNone(String lexeme) {
        return !BY_LEXEME.containsKey(lexeme);
    }

    static String of(String lexeme) {
        return BY_LEXEME.getOrDefault(lexeme, "declare the name that it is part of, or write the term in another way");
    }
}
