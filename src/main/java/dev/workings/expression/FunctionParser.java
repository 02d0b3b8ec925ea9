package dev.workings.expression;

import dev.workings.expression.Expression.Numeral;
import dev.workings.expression.Expression.Power;
import dev.workings.expression.Expression.Quotient;
import dev.workings.expression.Expression.Standard;
import java.util.List;
import java.util.Optional;

/** The rule {@code function}: those that need no declaration, such as {@code \ln}. */
final class FunctionParser {
    private final TermParser terms;
    private final PrimaryParser primaries;
    private final Cursor cursor;

    FunctionParser(TermParser terms, PrimaryParser primaries, Cursor cursor) {
        this.terms = terms;
        this.primaries = primaries;
        this.cursor = cursor;
    }

    Expression function(StandardFunction function) {
        int start = cursor.at();
        cursor.take();
        refusePrime(start);
        Optional<Expression> base = function == StandardFunction.LOG ? script("_") : Optional.empty();
        Optional<Expression> power = function.takesPower() ? script("^") : Optional.empty();
        refuseInverse(start, power);
        Expression value = applied(function, start);
        if (base.isPresent()) {
            Expression divisor = new Standard(
                    StandardFunction.LOG, List.of(base.get()), base.get().place());
            value = new Quotient(value, divisor, cursor.since(start));
        }
        return power.isPresent() ? new Power(value, power.get(), cursor.since(start)) : value;
    }

    private void refusePrime(int start) {
        if (cursor.is("'")) {
            String name = cursor.text(start, cursor.at() + 1);
            throw cursor.problem(
                    start,
                    cursor.at() + 1,
                    "'%s' is not declared".formatted(name),
                    "declare it as a function, and how it is computed");
        }
    }

    private void refuseInverse(int start, Optional<Expression> power) {
        if (power.isPresent() && power.get().toString().equals("(- 1)")) {
            throw cursor.problem(
                    start,
                    cursor.at(),
                    "this may be the inverse function or a reciprocal",
                    "write \\arctan or \\frac{1}{…}");
        }
    }

    private Optional<Expression> script(String mark) {
        return cursor.accept(mark) ? Optional.of(primaries.argument()) : Optional.empty();
    }

    /** The function with what follows it: a parenthesis, or one factor that ends the product or comes before another function. */
    Expression applied(StandardFunction function, int start) {
        return cursor.is("(") || cursor.is("[") ? withArguments(function, start) : juxtaposed(function, start);
    }

    private Expression withArguments(StandardFunction function, int start) {
        List<Expression> arguments = cursor.is("(") ? primaries.arguments() : List.of(primaries.primary());
        if (cursor.is("^")) {
            String name = cursor.text(start, start + 1);
            throw cursor.problem(
                    "it is unclear what the power is of", "write (%s(…))^…, or %s((…)^…)".formatted(name, name));
        }
        return new Standard(function, arguments, cursor.since(start));
    }

    private Expression juxtaposed(StandardFunction function, int start) {
        if (!terms.beginsFactor()) {
            String name = cursor.text(start, cursor.at());
            throw cursor.problem(
                    start,
                    cursor.at(),
                    "the function '%s' lacks its argument".formatted(name),
                    "write %s(…)".formatted(name));
        }
        Expression argument = terms.factor();
        boolean unclear = terms.beginsFactor()
                && PrimaryParser.functionName(cursor.peek()).isEmpty();
        if (unclear) {
            throw cursor.problem(
                    start,
                    cursor.at(),
                    "it is unclear how far the argument of this function reaches",
                    remedy(argument, start));
        }
        return new Standard(function, List.of(argument), cursor.since(start));
    }

    private String remedy(Expression argument, int start) {
        String name = cursor.text(start, start + 1);
        return argument instanceof Numeral
                ? "write %s(%s…)".formatted(name, argument)
                : "put parentheses around the argument, or \\cdot behind it";
    }
}
