package dev.workings.expression.evaluation;

import dev.workings.expression.Expression;

/** A failure on its way from deep inside an expression to the evaluator's front door. */
final class EvaluationException extends RuntimeException {
    private final transient Evaluator.Failure failure;

    EvaluationException(FailureKind kind, Expression where, String message) {
        super(message, null, false, false);
        this.failure = new Evaluator.Failure(kind, where, message);
    }

    Evaluator.Failure failure() {
        return failure;
    }
}
