package dev.workings.expression.evaluation;

import dev.workings.expression.StandardFunction;
import dev.workings.expression.evaluation.Quantity.Mapping;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.evaluation.Quantity.Vector;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Addition, multiplication and the standard functions on all quantities; functions are combined point by point. */
public final class Algebra {
    private final Arithmetic arithmetic;

    public Algebra(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    public Quantity add(Quantity a, Quantity b) {
        if (a instanceof Scalar x && b instanceof Scalar y) {
            return arithmetic.add(x, y);
        }
        if (a instanceof Mapping || b instanceof Mapping) {
            return pointwise(a, b, this::add);
        }
        if (a instanceof Scalar || b instanceof Scalar) {
            throw shape("%s and %s cannot be added".formatted(a.description(), b.description()));
        }
        return LinearAlgebra.add(a, b);
    }

    public Quantity negate(Quantity a) {
        return multiply(Quantity.of(-1), a);
    }

    public Quantity subtract(Quantity a, Quantity b) {
        return a instanceof Scalar x && b instanceof Scalar y ? arithmetic.subtract(x, y) : add(a, negate(b));
    }

    public Quantity multiply(Quantity a, Quantity b) {
        if (a instanceof Scalar x && b instanceof Scalar y) {
            return arithmetic.multiply(x, y);
        }
        if (a instanceof Mapping || b instanceof Mapping) {
            return pointwise(a, b, this::multiply);
        }
        if (a instanceof Scalar x) {
            return LinearAlgebra.scale(b, x.toDouble());
        }
        return b instanceof Scalar y ? LinearAlgebra.scale(a, y.toDouble()) : LinearAlgebra.multiply(a, b);
    }

    public Quantity divide(Quantity a, Quantity b) {
        if (!(b instanceof Scalar y)) {
            throw shape("nothing can be divided by " + b.description());
        }
        if (a instanceof Scalar x) {
            return arithmetic.divide(x, y);
        }
        return multiply(arithmetic.divide(Quantity.of(1), y), a);
    }

    public Quantity power(Quantity base, Quantity exponent) {
        if (!(exponent instanceof Scalar power)) {
            throw shape("the exponent is " + exponent.description());
        }
        if (base instanceof Scalar number) {
            return arithmetic.power(number, power);
        }
        int times = Arithmetic.wholeNumber(power)
                .orElseThrow(() -> shape("%s has whole powers only".formatted(base.description())));
        return base instanceof Mapping mapping ? repeated(mapping, times) : LinearAlgebra.power(base, times);
    }

    private static Quantity repeated(Mapping mapping, int times) {
        if (times < 0 || times > 100_000) {
            throw new QuantityException(
                    FailureKind.NOT_EVALUABLE, "a function cannot be repeated %d times".formatted(times));
        }
        return Rule.of("power", arguments -> {
            List<Quantity> current = arguments;
            for (int i = 0; i < times; i++) {
                current = List.of(mapping.apply(current));
            }
            return current.size() == 1 ? current.get(0) : new Quantity.Parts(current);
        });
    }

    /** Both at the same arguments; what is no function is the same everywhere. */
    private static Quantity pointwise(Quantity a, Quantity b, BinaryOperator<Quantity> combine) {
        if (a instanceof Table table) {
            return matched(table, b, combine);
        }
        if (b instanceof Table table) {
            return matched(table, a, (x, y) -> combine.apply(y, x));
        }
        return Rule.of("combination", arguments -> combine.apply(at(a, arguments), at(b, arguments)));
    }

    private static Quantity matched(Table table, Quantity other, BinaryOperator<Quantity> combine) {
        if (other instanceof Table second
                && !second.values().keySet().equals(table.values().keySet())) {
            throw shape("the functions are defined on different sets");
        }
        java.util.Map<Quantity, Quantity> values = new java.util.LinkedHashMap<>();
        table.values().forEach((key, value) -> {
            List<Quantity> arguments = key instanceof Quantity.Parts parts ? parts.parts() : List.of(key);
            values.put(key, combine.apply(value, at(other, arguments)));
        });
        return new Table(values);
    }

    private static Quantity at(Quantity quantity, List<Quantity> arguments) {
        return quantity instanceof Mapping mapping ? mapping.apply(arguments) : quantity;
    }

    /** A standard function of its arguments. */
    public Quantity apply(StandardFunction function, List<Quantity> arguments) {
        return switch (function) {
            case ROOT -> root(scalar(function, arguments.get(0)), scalar(function, arguments.get(1)));
            case BINOMIAL -> binomial(scalar(function, arguments.get(0)), scalar(function, arguments.get(1)));
            case FACTORIAL -> factorial(scalar(function, arguments.get(0)));
            case MAXIMUM -> extreme(function, arguments, 1);
            case MINIMUM -> extreme(function, arguments, -1);
            case INNER_PRODUCT -> multiply(transpose(arguments.get(0)), arguments.get(1));
            case DIAGONAL -> arguments.size() == 1 ? unary(function, arguments.get(0)) : diagonal(arguments);
            default -> {
                Rule.requireCount(function.text(), arguments, 1);
                yield unary(function, arguments.get(0));
            }
        };
    }

    private Quantity diagonal(List<Quantity> entries) {
        List<Double> numbers = entries.stream()
                .map(entry -> scalar(StandardFunction.DIAGONAL, entry).toDouble())
                .toList();
        return LinearAlgebra.apply(StandardFunction.DIAGONAL, new Vector(numbers));
    }

    private Quantity transpose(Quantity a) {
        return a instanceof Scalar ? a : LinearAlgebra.transpose(a);
    }

    private Quantity unary(StandardFunction function, Quantity a) {
        if (a instanceof Table table) {
            return ofTable(function, table);
        }
        if (a instanceof Mapping) {
            throw new QuantityException(
                    FailureKind.NOT_EVALUABLE,
                    "'%s' of a function needs its values on a finite set".formatted(function.text()));
        }
        return a instanceof Scalar scalar ? ofScalar(function, scalar) : LinearAlgebra.apply(function, a);
    }

    private Quantity ofTable(StandardFunction function, Table table) {
        UnaryOperator<Quantity> absolute = value -> unary(StandardFunction.ABSOLUTE, value);
        List<Quantity> sizes = table.map(absolute).values().values().stream().toList();
        return switch (function) {
            case NORM_INFINITY -> extreme(StandardFunction.MAXIMUM, sizes, 1);
            case NORM_1 -> sizes.stream().reduce(Quantity.of(0), this::add);
            case NORM, NORM_2 -> euclidean(sizes);
            default -> table.map(value -> unary(function, value));
        };
    }

    private Quantity euclidean(List<Quantity> sizes) {
        Quantity squares = sizes.stream().map(size -> multiply(size, size)).reduce(Quantity.of(0), this::add);
        return root(scalar(StandardFunction.NORM_2, squares), Quantity.of(2));
    }

    private Quantity ofScalar(StandardFunction function, Scalar a) {
        return switch (function) {
            case TRANSPOSE, DETERMINANT, TRACE, LARGEST_EIGENVALUE, SMALLEST_EIGENVALUE, DIAGONAL -> a;
            case NORM, NORM_1, NORM_2, NORM_INFINITY, NORM_FROBENIUS, LARGEST_SINGULAR_VALUE, SMALLEST_SINGULAR_VALUE ->
                arithmetic.apply(StandardFunction.ABSOLUTE, a);
            case RANK -> Quantity.of(arithmetic.sign(a) == 0 ? 0 : 1);
            case SOFTMAX -> Quantity.of(1);
            default -> arithmetic.apply(function, a);
        };
    }

    private Quantity extreme(StandardFunction function, List<Quantity> values, int direction) {
        Scalar best = scalar(function, values.get(0));
        for (Quantity value : values) {
            Scalar candidate = scalar(function, value);
            best = arithmetic.compare(candidate, best) * direction > 0 ? candidate : best;
        }
        return best;
    }

    /** The real root; of a negative number only if the degree is odd. Squares of rationals have exact square roots. */
    private Quantity root(Scalar radicand, Scalar degree) {
        int k = Arithmetic.wholeNumber(degree)
                .filter(n -> n > 0)
                .orElseThrow(() -> new QuantityException(FailureKind.UNDEFINED, "a root has a positive whole degree"));
        if (arithmetic.sign(radicand) < 0) {
            if (k % 2 == 0) {
                throw new QuantityException(FailureKind.UNDEFINED, "a negative number has no such root");
            }
            return arithmetic.negate((Scalar) root(arithmetic.negate(radicand), degree));
        }
        return Roots.exact(radicand, k).<Quantity>map(root -> root).orElseGet(() -> inexactRoot(radicand, k));
    }

    private Quantity inexactRoot(Scalar radicand, int k) {
        Scalar inexact = arithmetic.inexact(radicand);
        if (!arithmetic.isWide() && k <= 3) {
            double x = inexact.toDouble();
            return Quantity.of(k == 1 ? x : k == 2 ? StrictMath.sqrt(x) : StrictMath.cbrt(x));
        }
        return arithmetic.power(inexact, Quantity.ratio(1, k));
    }

    private Quantity binomial(Scalar n, Scalar k) {
        int lower = Arithmetic.wholeNumber(k)
                .filter(value -> value >= 0 && value <= 10_000)
                .orElseThrow(() ->
                        new QuantityException(FailureKind.UNDEFINED, "a binomial coefficient is over a whole number"));
        Scalar value = Quantity.of(1);
        for (int i = 0; i < lower; i++) {
            Scalar factor = arithmetic.subtract(n, Quantity.of(i));
            value = arithmetic.divide(arithmetic.multiply(value, factor), Quantity.of(i + 1L));
        }
        return value;
    }

    private Quantity factorial(Scalar n) {
        int count = Arithmetic.wholeNumber(n)
                .filter(value -> value >= 0 && value <= 10_000)
                .orElseThrow(() ->
                        new QuantityException(FailureKind.UNDEFINED, "a factorial is of a whole number up to 10000"));
        Scalar value = Quantity.of(1);
        for (int i = 2; i <= count; i++) {
            value = arithmetic.multiply(value, Quantity.of(i));
        }
        return value;
    }

    static Scalar scalar(StandardFunction function, Quantity quantity) {
        if (quantity instanceof Scalar scalar) {
            return scalar;
        }
        throw shape("'%s' takes numbers, not %s".formatted(function.text(), quantity.description()));
    }

    private static QuantityException shape(String message) {
        return new QuantityException(FailureKind.SHAPE, message);
    }
}
