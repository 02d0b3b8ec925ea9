package dev.workings.expression.evaluation;

/** Ends an evaluation that would take too long, after the same number of steps on every machine. */
final class StepLimit {
    /** Nodes visited in one evaluation. */
    static final long MAX_STEPS = 2_000_000;

    /** How deep definitions may use one another. */
    static final int MAX_DEPTH = 50;

    private long steps;
    private int depth;

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new QuantityException(
                    FailureKind.TOO_LARGE, "definitions use one another more than %d deep".formatted(MAX_DEPTH));
        }
    }

    void leave() {
        depth--;
    }

    void step() {
        if (++steps > MAX_STEPS) {
            throw new QuantityException(FailureKind.TOO_LARGE, "this takes more than %d steps".formatted(MAX_STEPS));
        }
    }
}
