package dev.workings.expression;

import java.util.List;
import java.util.Set;

/** Which lexemes open and close. */
final class Brackets {
    private static final Set<String> OPEN =
            Set.of("(", "[", "{", "\\{", "\\lvert", "\\lVert", "\\lfloor", "\\lceil", "\\langle");
    private static final Set<String> CLOSE =
            Set.of(")", "]", "}", "\\}", "\\rvert", "\\rVert", "\\rfloor", "\\rceil", "\\rangle");

    private Brackets() {}

    /** 1 for what opens, −1 for what closes, else 0. */
    static int step(String lexeme) {
        if (OPEN.contains(lexeme) || lexeme.startsWith("\\begin{")) {
            return 1;
        }
        return CLOSE.contains(lexeme) || lexeme.startsWith("\\end{") ? -1 : 0;
    }

    /** The index of what closes the group in which {@code at} is, or {@code end}. */
    static int closing(List<Lexeme> formula, int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            depth += step(formula.get(i).text());
            if (depth < 0) {
                return i;
            }
        }
        return end;
    }

    /** The first {@code lexeme} outside of inner brackets, or -1. */
    static int find(List<Lexeme> formula, String lexeme, int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            if (depth == 0 && formula.get(i).is(lexeme)) {
                return i;
            }
            depth += step(formula.get(i).text());
        }
        return -1;
    }
}
