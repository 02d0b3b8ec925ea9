package dev.workings.expression;

import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.function.Supplier;

/** A place in the lexemes of a term that moves on as they are read, and does not go past an end. */
final class Cursor {
    private final SourceText tex;
    private final List<Lexeme> lexemes;
    private int at;
    private int end;

    Cursor(SourceText tex, List<Lexeme> lexemes) {
        this.tex = tex;
        this.lexemes = lexemes;
        this.end = lexemes.size();
    }

    List<Lexeme> lexemes() {
        return lexemes;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    boolean atEnd() {
        return at >= end;
    }

    /** The lexeme here, or the empty string at the end. */
    String peek() {
        return peek(0);
    }

    String peek(int ahead) {
        return at + ahead < end ? lexemes.get(at + ahead).text() : "";
    }

    boolean is(String lexeme) {
        return !atEnd() && lexemes.get(at).is(lexeme);
    }

    boolean accept(String lexeme) {
        boolean found = is(lexeme);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String lexeme, String remedy) {
        if (!accept(lexeme)) {
            throw problem(
                    atEnd()
                            ? "'%s' is missing here".formatted(lexeme)
                            : "'%s' was expected here, not '%s'".formatted(lexeme, peek()),
                    remedy);
        }
    }

    Lexeme take() {
        return lexemes.get(at++);
    }

    void moveTo(int index) {
        at = index;
    }

    /** Reads the lexemes from {@code from} to {@code to}; then the cursor is as before. */
    <R> R within(int from, int to, Supplier<R> reader) {
        int at0 = at;
        int end0 = end;
        at = from;
        end = to;
        R read = reader.get();
        at = at0;
        end = end0;
        return read;
    }

    /** The index behind the bracket that closes the group in which the cursor is. */
    int closing() {
        return Brackets.closing(lexemes, at, end);
    }

    /** The index behind the group that opens at {@code open}. */
    int closingOf(int open) {
        return Math.min(end, Brackets.closing(lexemes, Math.min(open + 1, end), end) + 1);
    }

    String text(int from, int to) {
        return Template.normal(
                lexemes.subList(from, to).stream().map(Lexeme::text).toList());
    }

    /** The place of the lexemes from {@code from} to {@code to}. */
    Span place(int from, int to) {
        if (from >= lexemes.size()) {
            int last = lexemes.isEmpty() ? 0 : lexemes.get(lexemes.size() - 1).end();
            return tex.locate(last, last);
        }
        int start = lexemes.get(from).start();
        return tex.locate(start, to > from ? lexemes.get(to - 1).end() : start);
    }

    /** The place of what was read since {@code from}. */
    Span since(int from) {
        return place(from, at);
    }

    /** A problem with the lexeme here. */
    TexException problem(String message, String remedy) {
        return new TexException(place(at, Math.min(at + 1, Math.max(end, at))), message, remedy);
    }

    TexException problem(int from, int to, String message, String remedy) {
        return new TexException(place(from, to), message, remedy);
    }
}
