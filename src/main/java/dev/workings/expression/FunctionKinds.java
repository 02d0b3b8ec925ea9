package dev.workings.expression;

import dev.workings.expression.Expression.Call;
import dev.workings.expression.Expression.Negation;
import dev.workings.expression.Expression.Power;
import dev.workings.expression.Expression.Product;
import dev.workings.expression.Expression.Quotient;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.Expression.Sum;
import dev.workings.expression.Vocabulary.Kind;

/** Tells, by what is declared, which expressions are functions, so that a parenthesis behind them holds arguments. */
final class FunctionKinds {
    private final Vocabulary vocabulary;

    FunctionKinds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean isOperator(Expression expression) {
        if (expression instanceof Power power) {
            return isOperator(power.base());
        }
        return expression instanceof Reference reference && is(reference, Kind.OPERATOR);
    }

    /** Functions, operators, what operators give, and sums and multiples of these. */
    boolean isFunction(Expression expression) {
        if (expression instanceof Reference reference) {
            return is(reference, Kind.FUNCTION) || is(reference, Kind.OPERATOR);
        }
        if (expression instanceof Call call) {
            return isOperator(call.function());
        }
        if (expression instanceof Sum sum) {
            return sum.terms().stream().allMatch(this::isFunction);
        }
        if (expression instanceof Negation negation) {
            return isFunction(negation.operand());
        }
        if (expression instanceof Product product) {
            return product.factors().stream().filter(this::isFunction).count() == 1;
        }
        if (expression instanceof Quotient quotient) {
            return isFunction(quotient.numerator());
        }
        return isOperator(expression);
    }

    private boolean is(Reference reference, Kind kind) {
        return vocabulary.kindOf(reference.name()).filter(kind::equals).isPresent();
    }
}
