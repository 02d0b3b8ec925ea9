package dev.workings.compute.cases;

import dev.workings.compute.number.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * One set of named inputs on which a check is evaluated, in the order in which they were declared. It prints as
 * {@code x = 0.25, n = 3, W = [[0.5, 0], [0, 0.5]]}, with the fewest digits that identify each double.
 */
public record Case(Map<String, Input> inputs) {
    public static final Case EMPTY = new Case(Map.of());

    public Case {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    public Case with(String name, double value) {
        return with(name, new Input.Real(value));
    }

    public Case with(String name, long value) {
        return with(name, new Input.Whole(value));
    }

    public Case with(String name, Rational value) {
        return with(name, new Input.Fraction(value));
    }

    public Case with(String name, double[] value) {
        return with(name, Input.Vector.of(value));
    }

    public Case with(String name, double[][] value) {
        return with(name, Input.Matrix.of(value));
    }

    /** This case with one more input; a name can be given once. */
    public Case with(String name, Input input) {
        if (inputs.containsKey(name)) {
            throw new IllegalArgumentException("the input '%s' is given twice".formatted(name));
        }
        return replacing(name, input);
    }

    /** The inputs of both; no name may be in both. */
    public Case and(Case other) {
        Case both = this;
        for (Map.Entry<String, Input> input : other.inputs.entrySet()) {
            both = both.with(input.getKey(), input.getValue());
        }
        return both;
    }

    public boolean has(String name) {
        return inputs.containsKey(name);
    }

    public Input input(String name) {
        if (!has(name)) {
            throw new NoSuchElementException("there is no input '%s'; the case has %s".formatted(name, names()));
        }
        return inputs.get(name);
    }

    /** A number of any kind, as a double. */
    public double number(String name) {
        Input input = input(name);
        if (input instanceof Input.Real real) {
            return real.value();
        }
        return input instanceof Input.Fraction || input instanceof Input.Whole || input instanceof Input.Choice
                ? rational(name).toDouble()
                : refuse(name, "a number");
    }

    /** A whole number, or the number of a choice. */
    public long whole(String name) {
        if (input(name) instanceof Input.Choice choice) {
            return choice.number();
        }
        return input(name) instanceof Input.Whole whole ? whole.value() : refuse(name, "a whole number");
    }

    /** A whole number that is used as an index or a size. */
    public int integer(String name) {
        return Math.toIntExact(whole(name));
    }

    /** A fraction or a whole number, exactly. */
    public Rational rational(String name) {
        if (input(name) instanceof Input.Whole || input(name) instanceof Input.Choice) {
            return Rational.of(whole(name));
        }
        return input(name) instanceof Input.Fraction fraction ? fraction.value() : refuse(name, "an exact number");
    }

    /** An exact vector. */
    public List<Rational> tuple(String name) {
        return input(name) instanceof Input.Tuple tuple ? tuple.entries() : refuse(name, "an exact vector");
    }

    /** A fresh copy of a vector of either kind. */
    public double[] vector(String name) {
        if (input(name) instanceof Input.Tuple tuple) {
            return tuple.entries().stream().mapToDouble(Rational::toDouble).toArray();
        }
        return input(name) instanceof Input.Vector vector ? vector.toArray() : refuse(name, "a vector");
    }

    /** A fresh copy of a matrix. */
    public double[][] matrix(String name) {
        return input(name) instanceof Input.Matrix matrix ? matrix.toArray() : refuse(name, "a matrix");
    }

    @Override
    public String toString() {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + " = " + input.getValue())
                .collect(Collectors.joining(", "));
    }

    Case replacing(String name, Input input) {
        Map<String, Input> more = new LinkedHashMap<>(inputs);
        more.put(name, input);
        return new Case(more);
    }

    /** Only the inputs with these names; empty where one is missing. */
    Case only(List<String> names) {
        Map<String, Input> some = new LinkedHashMap<>();
        names.stream().filter(this::has).forEach(name -> some.put(name, inputs.get(name)));
        return new Case(some);
    }

    private <T> T refuse(String name, String wanted) {
        throw new IllegalArgumentException("'%s' is not %s, it is %s".formatted(name, wanted, input(name)));
    }

    private String names() {
        return inputs.isEmpty()
                ? "none"
                : inputs.keySet().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
