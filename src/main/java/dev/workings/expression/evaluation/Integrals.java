package dev.workings.expression.evaluation;

import dev.workings.expression.Binder;
import dev.workings.expression.Expression;
import dev.workings.expression.Expression.Constant;
import dev.workings.expression.Expression.Integral;
import dev.workings.expression.Expression.Negation;
import java.util.List;

/** Integrals: quadrature over an interval, a sum over a finite set. */
final class Integrals {
    private Integrals() {}

    static Quantity value(Integral integral, Evaluation evaluation) {
        if (integral.binder() instanceof Binder.Range range) {
            return over(bound(range.from(), evaluation), bound(range.to(), evaluation), integral, evaluation);
        }
        List<Expression> sets = ((Binder.Member) integral.binder()).sets();
        if (AggregateEvaluation.domain(sets.get(0), evaluation) instanceof Domain.RealInterval interval) {
            return over(interval.from(), interval.to(), integral, evaluation);
        }
        Algebra algebra = evaluation.algebra();
        return AggregateEvaluation.elements(integral.binder(), evaluation).stream()
                .map(element -> AggregateEvaluation.bound(integral.binder().variables(), element, evaluation)
                        .value(integral.body()))
                .reduce(algebra::add)
                .orElseGet(() -> Quantity.of(0));
    }

    private static Quantity over(double from, double to, Integral integral, Evaluation evaluation) {
        String variable = integral.binder().variables().get(0);
        return Quantity.of(Quadrature.integrate(
                from,
                to,
                x -> Moments.number(evaluation.with(variable, Quantity.of(x)).value(integral.body()))));
    }

    private static double bound(Expression bound, Evaluation evaluation) {
        if (bound instanceof Constant constant && constant.name() == Constant.Name.INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        if (bound instanceof Negation negation) {
            return -bound(negation.operand(), evaluation);
        }
        return evaluation.scalar(bound).toDouble();
    }
}
