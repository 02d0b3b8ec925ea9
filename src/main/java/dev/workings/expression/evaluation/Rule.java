package dev.workings.expression.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** A function that is computed when it is applied. */
public final class Rule implements Quantity.Mapping {
    private final String name;
    private final Function<List<Quantity>, Quantity> function;

    private Rule(String name, Function<List<Quantity>, Quantity> function) {
        this.name = Objects.requireNonNull(name);
        this.function = Objects.requireNonNull(function);
    }

    /** @param name what it is called in messages */
    public static Rule of(String name, Function<List<Quantity>, Quantity> function) {
        return new Rule(name, function);
    }

    /** A function of one double. */
    public static Rule real(String name, DoubleUnaryOperator function) {
        return new Rule(name, arguments -> {
            requireCount(name, arguments, 1);
            return Quantity.of(function.applyAsDouble(scalar(name, arguments.get(0))));
        });
    }

    /** A function of two doubles. */
    public static Rule real(String name, DoubleBinaryOperator function) {
        return new Rule(name, arguments -> {
            requireCount(name, arguments, 2);
            return Quantity.of(function.applyAsDouble(scalar(name, arguments.get(0)), scalar(name, arguments.get(1))));
        });
    }

    static void requireCount(String name, List<Quantity> arguments, int count) {
        if (arguments.size() != count) {
            throw new QuantityException(
                    FailureKind.SHAPE, "'%s' takes %d arguments, not %d".formatted(name, count, arguments.size()));
        }
    }

    private static double scalar(String name, Quantity argument) {
        if (argument instanceof Quantity.Scalar scalar) {
            return scalar.toDouble();
        }
        throw new QuantityException(
                FailureKind.SHAPE, "'%s' takes a number, not %s".formatted(name, argument.description()));
    }

    @Override
    public Quantity apply(List<Quantity> arguments) {
        return function.apply(arguments);
    }

    @Override
    public String description() {
        return "the function '" + name + "'";
    }

    @Override
    public String toString() {
        return name;
    }
}
