package dev.workings.source;

import java.util.Comparator;

/**
 * A stretch of a source file, in UTF-16 offsets; it may be empty.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER = Comparator.comparing((Span span) -> span.file.location())
            .thenComparingInt(Span::start)
            .thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("no span %d to %d in %s".formatted(start, end, file));
        }
    }

    public Position position() {
        return file.position(start);
    }

    public String text() {
        return file.text().substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as terminals and editors link it. */
    @Override
    public String toString() {
        Position at = position();
        return file.location() + ":" + at.line() + ":" + at.column();
    }
}
