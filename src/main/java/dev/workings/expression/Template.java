package dev.workings.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A declared notation as a sequence of lexemes, some of which are holes, written {@code #}: {@code x_#}, {@code P(#|#,#)}, {@code
 * \frac{\partial x_#}{\partial x_1}}.
 *
 * <p>It is matched at a place in a formula, lexeme by lexeme. A hole takes the shortest balanced run after which the rest matches;
 * {@code ##} in a subscript takes two indices, with a comma between them or, if each is one letter or digit, without.
 */
final class Template {
    static final String HOLE = "#";

    private static final int LONGEST_HOLE = 200;

    private final List<String> lexemes;

    private Template(List<String> lexemes) {
        this.lexemes = List.copyOf(lexemes);
    }

    static Template of(List<Lexeme> lexemes) {
        return new Template(lexemes.stream().map(Lexeme::text).toList());
    }

    /** A stretch of lexemes, from inclusive to exclusive. */
    record Range(int from, int to) {}

    /** Where a match ends, and what is in its holes. */
    record Match(int end, List<Range> holes) {}

    String first() {
        return lexemes.isEmpty() ? "" : lexemes.get(0);
    }

    int holes() {
        return (int) lexemes.stream().filter(HOLE::equals).count();
    }

    /** Whether it would swallow whatever follows. */
    boolean endsInHole() {
        return !lexemes.isEmpty() && lexemes.get(lexemes.size() - 1).equals(HOLE);
    }

    /** The match at {@code at}, within the lexemes before {@code end}. */
    Optional<Match> match(List<Lexeme> formula, int at, int end) {
        return match(0, formula, at, end, List.of());
    }

    private Optional<Match> match(int index, List<Lexeme> formula, int start, int end, List<Range> holes) {
        int at = start;
        for (int i = index; i < lexemes.size(); i++) {
            if (lexemes.get(i).equals(HOLE)) {
                return matchHole(i, formula, at, end, holes);
            }
            if (at >= end || !formula.get(at++).is(lexemes.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(at, holes));
    }

    private Optional<Match> matchHole(int index, List<Lexeme> formula, int at, int end, List<Range> holes) {
        if (isPair(index)) {
            return matchPair(index, formula, at, end, holes);
        }
        int depth = 0;
        for (int to = at; to < Math.min(end, at + LONGEST_HOLE); ) {
            depth += Brackets.step(formula.get(to++).text());
            if (depth < 0) {
                return Optional.empty();
            }
            if (depth == 0) {
                Optional<Match> found = match(index + 1, formula, to, end, with(holes, new Range(at, to)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPair(int index) {
        return index + 1 < lexemes.size() && lexemes.get(index + 1).equals(HOLE);
    }

    private Optional<Match> matchPair(int index, List<Lexeme> formula, int at, int end, List<Range> holes) {
        int close = Brackets.closing(formula, at, end);
        int comma = Brackets.find(formula, ",", at, close);
        if (comma >= 0) {
            List<Range> both = with(with(holes, new Range(at, comma)), new Range(comma + 1, close));
            return match(index + 2, formula, close, end, both);
        }
        if (close - at != 2) {
            return Optional.empty();
        }
        List<Range> both = with(with(holes, new Range(at, at + 1)), new Range(at + 1, close));
        return match(index + 2, formula, close, end, both);
    }

    private static List<Range> with(List<Range> holes, Range added) {
        List<Range> all = new ArrayList<>(holes);
        all.add(added);
        return List.copyOf(all);
    }

    /** The normal form, in which letters that follow a command are set off by a blank. */
    @Override
    public String toString() {
        return normal(lexemes);
    }

    static String normal(List<String> lexemes) {
        return lexemes.stream()
                .collect(Collectors.joining("\u0000"))
                .replaceAll("(\\\\[a-zA-Z]+)\u0000(?=[a-zA-Z])", "$1 ")
                .replace("\u0000", "");
    }
}
