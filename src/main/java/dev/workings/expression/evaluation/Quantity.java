package dev.workings.expression.evaluation;

import dev.workings.figure.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.fraction.BigFraction;

/** What an expression can be worth. */
public sealed interface Quantity {
    /** A short name for messages: «a matrix of 2 × 3». */
    String description();

    /** A real number. */
    sealed interface Scalar extends Quantity {
        /** The nearest double. */
        double toDouble();
    }

    static Scalar of(long value) {
        return new Exact(new BigFraction(value));
    }

    /** A double, which must be finite. */
    static Scalar of(double value) {
        return new Real(value);
    }

    static Scalar ratio(long numerator, long denominator) {
        return new Exact(new BigFraction(numerator, denominator));
    }

    /** A rational number without any rounding. */
    record Exact(BigFraction value) implements Scalar {
        /** The quotient of two integers that are doubles is rounded once, and found faster than any other. */
        @Override
        public double toDouble() {
            boolean isShort = value.getNumerator().bitLength() <= 53
                    && value.getDenominator().bitLength() <= 53;
            return isShort
                    ? value.getNumerator().doubleValue()
                            / value.getDenominator().doubleValue()
                    : value.doubleValue();
        }

        @Override
        public String description() {
            return toString();
        }

        @Override
        public String toString() {
            String denominator = value.getDenominator().toString();
            return value.getNumerator() + (denominator.equals("1") ? "" : "/" + denominator);
        }
    }

    /** A double; NaN and infinity are refused. */
    record Real(double value) implements Scalar {
        public Real {
            if (Double.isNaN(value)) {
                throw new QuantityException(FailureKind.UNDEFINED, "the value is not a number");
            }
            if (Double.isInfinite(value)) {
                throw new QuantityException(FailureKind.INFINITE, "the value is too large for a double, or infinite");
            }
        }

        @Override
        public double toDouble() {
            return value;
        }

        @Override
        public String description() {
            return toString();
        }

        @Override
        public String toString() {
            return ShortestDecimal.text(value);
        }
    }

    /** A number of as many digits as were asked for. */
    record Wide(Dfp value) implements Scalar {
        public Wide {
            if (value.isNaN()) {
                throw new QuantityException(FailureKind.UNDEFINED, "the value is not a number");
            }
            if (value.isInfinite()) {
                throw new QuantityException(FailureKind.INFINITE, "the value is infinite");
            }
        }

        @Override
        public double toDouble() {
            return value.toDouble();
        }

        @Override
        public String description() {
            return toString();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A column of doubles. */
    record Vector(List<Double> entries) implements Quantity {
        public Vector {
            entries = List.copyOf(entries);
            entries.forEach(Real::new);
        }

        public static Vector of(double... entries) {
            return new Vector(java.util.Arrays.stream(entries).boxed().toList());
        }

        public int size() {
            return entries.size();
        }

        @Override
        public String description() {
            return "a vector of " + size();
        }
    }

    /**
     * A matrix of doubles.
     *
     * @param entries row after row
     */
    record Matrix(int rows, int columns, List<Double> entries) implements Quantity {
        public Matrix {
            entries = List.copyOf(entries);
            entries.forEach(Real::new);
            if (entries.size() != rows * columns) {
                throw new QuantityException(
                        FailureKind.SHAPE, "%d entries for %d × %d".formatted(entries.size(), rows, columns));
            }
        }

        /** The matrix with these rows, all of one length. */
        public static Matrix of(double[]... rows) {
            List<Double> entries = java.util.Arrays.stream(rows)
                    .flatMapToDouble(java.util.Arrays::stream)
                    .boxed()
                    .toList();
            return new Matrix(rows.length, rows.length == 0 ? 0 : rows[0].length, entries);
        }

        /** The entry in a row and a column, from 0. */
        public double get(int row, int column) {
            return entries.get(row * columns + column);
        }

        @Override
        public String description() {
            return "a matrix of %d × %d".formatted(rows, columns);
        }
    }

    /** Whether a condition holds. */
    record Truth(boolean value) implements Quantity {
        @Override
        public String description() {
            return value ? "true" : "false";
        }
    }

    /** An element of a finite set that is known by its name only. */
    record Element(String name) implements Quantity {
        @Override
        public String description() {
            return "the element '" + name + "'";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A number known from a simulation: it lies within {@code halfWidth} of {@code mean}, but for the share 1 − {@code level} of all
     * seeds. It can be compared, and nothing else.
     */
    record Estimate(double mean, double halfWidth, double level) implements Quantity {
        public Estimate {
            new Real(mean);
            new Real(halfWidth);
        }

        @Override
        public String description() {
            return toString();
        }

        @Override
        public String toString() {
            BigDecimal width = new BigDecimal(halfWidth).round(new MathContext(2, RoundingMode.UP));
            BigDecimal middle = new BigDecimal(mean).setScale(Math.max(0, width.scale()), RoundingMode.HALF_EVEN);
            return "%s ± %s".formatted(middle.toPlainString(), width.toPlainString());
        }
    }

    /** Several quantities as one, such as a state with an action. */
    record Parts(List<Quantity> parts) implements Quantity {
        public Parts {
            parts = List.copyOf(parts);
        }

        @Override
        public String description() {
            return parts.stream().map(Quantity::description).collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        public String toString() {
            return parts.stream().map(Quantity::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** What can be applied to arguments. */
    sealed interface Mapping extends Quantity permits Table, Rule {
        Quantity apply(List<Quantity> arguments);
    }
}
