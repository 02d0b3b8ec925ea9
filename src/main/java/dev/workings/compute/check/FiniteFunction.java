package dev.workings.compute.check;

import dev.workings.compute.number.Rational;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.expression.evaluation.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A function on a finite set, as the list of its values: a value function V(s), a reward r(s, a). Functions are added, multiplied and
 * compared point by point, and have norms.
 *
 * @param values by arguments, in the order of the set; a whole number among the arguments is a {@code Long}, another element of a
 *     set its name; a value is a {@code Double} or a {@link Rational}
 */
public record FiniteFunction(Map<List<Object>, Object> values) {
    /** A value that depends on two whole numbers. */
    @FunctionalInterface
    public interface OfTwo {
        Object at(int first, int second);
    }

    public FiniteFunction {
        Map<List<Object>, Object> normal = new LinkedHashMap<>();
        values.forEach((arguments, value) ->
                normal.put(arguments.stream().map(FiniteFunction::argument).toList(), number(value)));
        values = Collections.unmodifiableMap(normal);
    }

    /** On the whole numbers from 1 to {@code size}. */
    public static FiniteFunction on(int size, IntFunction<?> value) {
        Map<List<Object>, Object> values = new LinkedHashMap<>();
        IntStream.rangeClosed(1, size).forEach(i -> values.put(List.of(i), value.apply(i)));
        return new FiniteFunction(values);
    }

    /** On the pairs of whole numbers from (1, 1) to ({@code rows}, {@code columns}). */
    public static FiniteFunction on(int rows, int columns, OfTwo value) {
        Map<List<Object>, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                values.put(List.of(i, j), value.at(i, j));
            }
        }
        return new FiniteFunction(values);
    }

    /** The value at the arguments, a {@code Double} or a {@link Rational}. */
    public Object at(Object... arguments) {
        List<Object> key =
                Arrays.stream(arguments).map(FiniteFunction::argument).toList();
        if (!values.containsKey(key)) {
            throw new NoSuchElementException("the function has no value at " + key);
        }
        return values.get(key);
    }

    public double numberAt(Object... arguments) {
        return at(arguments) instanceof Rational exact ? exact.toDouble() : (double) at(arguments);
    }

    /** @throws IllegalArgumentException if the value there is not exact */
    public Rational exactAt(Object... arguments) {
        if (at(arguments) instanceof Rational exact) {
            return exact;
        }
        throw new IllegalArgumentException("the value at %s is not exact".formatted(List.of(arguments)));
    }

    Table table() {
        Map<Quantity, Quantity> table = new LinkedHashMap<>();
        values.forEach((arguments, value) -> table.put(key(arguments), Quantities.of(value)));
        return new Table(table);
    }

    static FiniteFunction of(Table table) {
        Map<List<Object>, Object> values = new LinkedHashMap<>();
        table.values().forEach((key, value) -> values.put(arguments(key), Quantities.value(value)));
        return new FiniteFunction(values);
    }

    /** The function from tables to tables that one from finite functions to finite functions is. */
    static Function<List<Quantity>, Quantity> onTables(UnaryOperator<FiniteFunction> operator) {
        return arguments -> {
            if (arguments.size() == 1 && arguments.get(0) instanceof Table table) {
                return operator.apply(of(table)).table();
            }
            throw new IllegalArgumentException("an operator acts on one function whose values are known");
        };
    }

    private static Quantity key(List<Object> arguments) {
        List<Quantity> parts = arguments.stream().map(Quantities::of).toList();
        return parts.size() == 1 ? parts.get(0) : new Quantity.Parts(parts);
    }

    private static List<Object> arguments(Quantity key) {
        return key instanceof Quantity.Parts parts
                ? parts.parts().stream().map(Quantities::value).toList()
                : List.of(Quantities.value(key));
    }

    private static Object argument(Object argument) {
        if (argument instanceof Rational exact && exact.isWhole()) {
            return exact.numerator().longValueExact();
        }
        return argument instanceof Integer whole ? Long.valueOf(whole) : argument;
    }

    private static Object number(Object value) {
        return value instanceof Long || value instanceof Integer ? Rational.of(((Number) value).longValue()) : value;
    }
}
