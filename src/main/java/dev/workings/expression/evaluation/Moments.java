package dev.workings.expression.evaluation;

import dev.workings.expression.Expression;
import dev.workings.expression.Expression.Expectation;
import dev.workings.expression.Expression.Expectation.Draw;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.evaluation.Quantity.Scalar;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Expectations, variances and covariances: sums over finite laws, quadrature over densities. */
final class Moments {
    private final Expectation expectation;

    Moments(Expectation expectation) {
        this.expectation = expectation;
    }

    Quantity value(Evaluation evaluation) {
        Expression first = expectation.bodies().get(0);
        return switch (expectation.kind()) {
            case MEAN -> mean(evaluation, inner -> inner.value(first));
            case VARIANCE -> covariance(evaluation, first, first);
            case COVARIANCE ->
                covariance(evaluation, first, expectation.bodies().get(1));
        };
    }

    /** E[(X − EX)(Y − EY)], which does not cancel as E[XY] − EX·EY does. */
    private Quantity covariance(Evaluation evaluation, Expression x, Expression y) {
        Quantity meanOfX = mean(evaluation, inner -> inner.value(x));
        Quantity meanOfY = mean(evaluation, inner -> inner.value(y));
        Algebra algebra = evaluation.algebra();
        return mean(
                evaluation,
                inner -> algebra.multiply(
                        algebra.subtract(inner.value(x), meanOfX), algebra.subtract(inner.value(y), meanOfY)));
    }

    private Quantity mean(Evaluation evaluation, Function<Evaluation, Quantity> body) {
        return draw(0, evaluation, body);
    }

    private Quantity draw(int index, Evaluation evaluation, Function<Evaluation, Quantity> body) {
        if (index == expectation.draws().size()) {
            return body.apply(evaluation);
        }
        Draw draw = expectation.draws().get(index);
        BiFunction<Quantity, Evaluation, Quantity> rest =
                (drawn, outer) -> draw(index + 1, AggregateEvaluation.bound(draw.variables(), drawn, outer), body);
        Law law = law(draw.law(), evaluation);
        return law instanceof Law.Finite finite
                ? finiteMean(finite, evaluation, rest)
                : densityMean((Law.Density) law, evaluation, rest);
    }

    private static Law law(Expression expression, Evaluation evaluation) {
        Reference reference = (Reference) expression;
        List<Quantity> indices =
                reference.indices().stream().map(evaluation::value).toList();
        return evaluation
                .environment()
                .law(reference.name())
                .orElseThrow(() -> new EvaluationException(
                        FailureKind.UNBOUND, reference, "the law '%s' has no meaning here".formatted(reference.name())))
                .of(indices, evaluation);
    }

    /** Outcomes of probability 0 do not count, even where the body is undefined. */
    private static Quantity finiteMean(
            Law.Finite law, Evaluation evaluation, BiFunction<Quantity, Evaluation, Quantity> rest) {
        Algebra algebra = evaluation.algebra();
        return law.outcomes().stream()
                .filter(outcome -> outcome.probability().toDouble() != 0)
                .map(outcome -> algebra.multiply(outcome.probability(), rest.apply(outcome.value(), evaluation)))
                .reduce(algebra::add)
                .orElseThrow(() -> new QuantityException(FailureKind.UNDEFINED, "the law has no outcome"));
    }

    private static Quantity densityMean(
            Law.Density law, Evaluation evaluation, BiFunction<Quantity, Evaluation, Quantity> rest) {
        return Quantity.of(Quadrature.integrate(law.from(), law.to(), x -> {
            double weight = law.density().applyAsDouble(x);
            return weight == 0 ? 0 : weight * number(rest.apply(Quantity.of(x), evaluation));
        }));
    }

    static double number(Quantity quantity) {
        if (quantity instanceof Scalar scalar) {
            return scalar.toDouble();
        }
        throw new QuantityException(FailureKind.SHAPE, "only numbers can be integrated, not " + quantity.description());
    }
}
