package dev.workings.source;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A mistake in the content: a place, a sentence, and what to do about it.
 *
 * @param message a sentence without a full stop, with the author's own names in single quotes
 * @param remedy what the author can write instead, if that is known
 */
public record Problem(Span span, String message, Optional<String> remedy) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::span).thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(span);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
    }

    public static Problem at(Span span, String message) {
        return new Problem(span, message, Optional.empty());
    }

    public static Problem at(Span span, String message, String remedy) {
        return new Problem(span, message, Optional.of(remedy));
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
