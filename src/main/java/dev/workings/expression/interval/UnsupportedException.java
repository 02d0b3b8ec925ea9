package dev.workings.expression.interval;

import dev.workings.expression.Expression;

/** A notation that interval arithmetic does not know. */
final class UnsupportedException extends RuntimeException {
    private final transient Expression where;

    UnsupportedException(Expression where, String message) {
        super(message, null, false, false);
        this.where = where;
    }

    Expression where() {
        return where;
    }
}
