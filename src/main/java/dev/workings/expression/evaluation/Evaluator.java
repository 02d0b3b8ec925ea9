package dev.workings.expression.evaluation;

import dev.workings.expression.Expression;
import dev.workings.source.Span;

/** Gives an expression its value in an environment. */
public final class Evaluator {
    private final Environment environment;

    public Evaluator(Environment environment) {
        this.environment = environment;
    }

    /** What came of an expression. */
    public sealed interface Outcome {}

    /** Its value. */
    public record Value(Quantity quantity) implements Outcome {}

    /**
     * Why it has none.
     *
     * @param where the smallest sub-expression that is to blame
     */
    public record Failure(FailureKind kind, Expression where, String message) implements Outcome {
        public Span place() {
            return where.place();
        }
    }

    public Outcome evaluate(Expression expression) {
        try {
            return new Value(new Evaluation(environment, new StepLimit(), Bindings.NONE).value(expression));
        } catch (EvaluationException e) {
            return e.failure();
        }
    }
}
