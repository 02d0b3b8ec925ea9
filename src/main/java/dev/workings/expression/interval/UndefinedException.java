package dev.workings.expression.interval;

/** An operation that is not defined on all of an interval. */
public final class UndefinedException extends RuntimeException {
    UndefinedException(String message) {
        super(message, null, false, false);
    }
}
