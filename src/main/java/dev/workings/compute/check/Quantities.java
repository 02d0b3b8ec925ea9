package dev.workings.compute.check;

import dev.workings.compute.number.Rational;
import dev.workings.expression.evaluation.Quantity;
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
        throw new IllegalArgumentException("a symbol cannot stand for %s".formatted(value));
    }

    public static Rational rational(Quantity.Exact number) {
        return Rational.of(number.value().getNumerator(), number.value().getDenominator());
    }

    static double[] numbers(List<Quantity> quantities) {
        return quantities.stream()
                .mapToDouble(quantity -> ((Quantity.Scalar) quantity).toDouble())
                .toArray();
    }
}
