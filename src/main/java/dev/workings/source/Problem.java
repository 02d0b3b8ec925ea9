package dev.workings.source;

import java.util.Comparator;
import java.util.Objects;

/**
 * A mistake in the content: a place, a sentence, and what to do about it.
 *
 * @param message a sentence without a full stop, with the author's own names in single quotes
 * @param remedy what the author can write instead
 */
public record Problem(Span span, String message, String remedy) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::span).thenComparing(Problem::message).thenComparing(Problem::remedy);

    public Problem {
        Objects.requireNonNull(span);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
