package dev.workings.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that remembers, character by character, where in a source file it came from.
 *
 * <p>A formula inside a block quote loses the {@code > } of each line before it is set, and a {@code \val} in it becomes a
 * number; an error at some character of the result must still point into the author's file. A source text is a sequence
 * of <em>pieces</em>: one copied from the file maps each character to its own place; one put in by the build maps all its
 * characters to the place that it replaces.
 */
public final class SourceText {
    private record Piece(int at, String text, Span origin, boolean copied) {
        Span locate(int from, int to) {
            return copied ? origin.file().span(origin.start() + from, origin.start() + to) : origin;
        }

        Piece cut(int from, int to, int newAt) {
            return new Piece(newAt, text.substring(from, to), locate(from, to), copied);
        }
    }

    private final List<Piece> pieces;
    private final String text;
    private final Span start;

    private SourceText(List<Piece> pieces, Span start) {
        this.pieces = List.copyOf(pieces);
        this.start = start;
        StringBuilder joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.text));
        this.text = joined.toString();
    }

    /** The characters of a span, each at its own place. */
    public static SourceText copyOf(Span span) {
        return builder(span).copy(span).build();
    }

    /** Text that stands in for a span: every character of it is at that span. */
    public static SourceText standIn(String text, Span span) {
        return builder(span).put(text, span).build();
    }

    /** Starts an empty text whose own place, as long as nothing is added, is the beginning of {@code start}. */
    public static Builder builder(Span start) {
        return new Builder(start);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** The place that the characters from {@code from} to {@code to} came from. */
    public Span locate(int from, int to) {
        if (pieces.isEmpty()) {
            return start;
        }
        Piece first = pieceAt(from);
        Piece last = to > from ? pieceAt(to - 1) : first;
        int begin = first.locate(clamp(from - first.at, first), clamp(from - first.at, first))
                .start();
        int end = last.locate(clamp(to - last.at, last), clamp(to - last.at, last))
                .end();
        return first.origin.file().span(begin, Math.max(begin, end));
    }

    public Span locate() {
        return locate(0, text.length());
    }

    public SourceText substring(int from, int to) {
        Builder builder = builder(locate(from, from));
        appendTo(builder, from, to);
        return builder.build();
    }

    /** This text without blanks at either end. */
    public SourceText strip() {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return substring(from, to);
    }

    private void appendTo(Builder builder, int from, int to) {
        for (Piece piece : pieces) {
            int low = Math.max(from, piece.at);
            int high = Math.min(to, piece.at + piece.text.length());
            if (low < high) {
                builder.add(piece.cut(low - piece.at, high - piece.at, builder.length));
            }
        }
    }

    private static int clamp(int offset, Piece piece) {
        return Math.max(0, Math.min(offset, piece.text.length()));
    }

    private Piece pieceAt(int index) {
        for (Piece piece : pieces) {
            if (index < piece.at + piece.text.length()) {
                return piece;
            }
        }
        return pieces.get(pieces.size() - 1);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Puts a source text together, piece after piece. */
    public static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();
        private final Span start;
        private int length;

        private Builder(Span start) {
            this.start = start.file().span(start.start(), start.start());
        }

        public Builder copy(Span span) {
            return add(new Piece(length, span.text(), span, true));
        }

        public Builder put(String text, Span origin) {
            return add(new Piece(length, text, origin, false));
        }

        public Builder append(SourceText other, int from, int to) {
            other.appendTo(this, from, to);
            return this;
        }

        public Builder append(SourceText other) {
            return append(other, 0, other.length());
        }

        private Builder add(Piece piece) {
            if (!piece.text.isEmpty()) {
                pieces.add(piece);
                length += piece.text.length();
            }
            return this;
        }

        public SourceText build() {
            return new SourceText(pieces, start);
        }
    }
}
