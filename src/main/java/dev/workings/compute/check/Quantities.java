package dev.workings.compute.check;

import dev.workings.compute.number.Rational;
import dev.workings.compute.route.ConfidenceInterval;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.expression.evaluation.Table;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** Values of Java code as quantities of expressions, and back. */
public final class Quantities {
    private Quantities() {}

    static Quantity of(Object value) {
        if (value instanceof Quantity quantity) {
            return quantity;
        }
        if (value instanceof Long || value instanceof Integer) {
            return Quantity.of(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return Quantity.of(number.doubleValue());
        }
        if (value instanceof Rational rational) {
            return new Quantity.Exact(new BigFraction(rational.numerator(), rational.denominator()));
        }
        if (value instanceof double[] vector) {
            return Quantity.Vector.of(vector);
        }
        if (value instanceof double[][] matrix) {
            return Quantity.Matrix.of(matrix);
        }
        return structured(value);
    }

    private static Quantity structured(Object value) {
        if (value instanceof FiniteFunction function) {
            return function.table();
        }
        if (value instanceof ConfidenceInterval interval) {
            return new Quantity.Estimate(interval.mean(), interval.halfWidth(), interval.level());
        }
        if (value instanceof String name) {
            return new Quantity.Element(name);
        }
        if (value instanceof List<?> parts) {
            return new Quantity.Parts(parts.stream().map(Quantities::of).toList());
        }
        throw new IllegalArgumentException("a symbol cannot stand for %s".formatted(value));
    }

    /** A number as a {@link Rational} or a {@code Double}, and what else an argument of the page's code can be. */
    static Object value(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            return rational(exact);
        }
        if (quantity instanceof Quantity.Scalar scalar) {
            return scalar.toDouble();
        }
        if (quantity instanceof Quantity.Element element) {
            return element.name();
        }
        if (quantity instanceof Quantity.Parts parts) {
            return parts.parts().stream().map(Quantities::value).toList();
        }
        if (quantity instanceof Table table) {
            return FiniteFunction.of(table);
        }
        throw new IllegalArgumentException("the page's code cannot take " + quantity.description());
    }

    public static Rational rational(Quantity.Exact number) {
        return Rational.of(number.value().getNumerator(), number.value().getDenominator());
    }

    static double[] numbers(List<Quantity> quantities) {
        return quantities.stream().mapToDouble(Quantities::number).toArray();
    }

    private static double number(Quantity quantity) {
        if (quantity instanceof Quantity.Scalar scalar) {
            return scalar.toDouble();
        }
        throw new IllegalArgumentException("the page's code takes numbers here, not " + quantity.description());
    }
}
