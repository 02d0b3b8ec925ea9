package dev.workings.expression.evaluation;

/** Why an expression has no value. */
public enum FailureKind {
    /** Matrices, vectors or functions do not fit together. */
    SHAPE,
    /** A function has no value at this input, such as the logarithm of −1. */
    UNDEFINED,
    INFINITE,
    DIVISION_BY_ZERO,
    /** A name has no meaning in the environment. */
    UNBOUND,
    /** The notation cannot be evaluated, such as a limit. */
    NOT_EVALUABLE,
    /** Too many terms, or too large a number. */
    TOO_LARGE,
    /** The page's own code for a name failed. */
    BINDING
}
