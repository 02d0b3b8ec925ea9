package dev.workings.expression.evaluation;

import java.util.Objects;

/** An operation without a result, before it is known where in the page; the page's own code may throw it too. */
public final class QuantityException extends RuntimeException {
    private final FailureKind kind;

    public QuantityException(FailureKind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind);
    }

    public FailureKind kind() {
        return kind;
    }
}
