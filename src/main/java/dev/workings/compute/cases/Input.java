package dev.workings.compute.cases;

import dev.workings.compute.number.Rational;
import dev.workings.figure.ShortestDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One value of a case: a number, or numbers in a row or in rows. Printed as a reader would write it. */
public sealed interface Input {
    /** A double, a whole number, a {@link Rational}, a {@code double[]} or {@code double[][]} as an input. */
    static Input of(Object value) {
        if (value instanceof Input input) {
            return input;
        }
        if (value instanceof Long || value instanceof Integer) {
            return new Whole(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return new Real(number);
        }
        if (value instanceof Rational rational) {
            return new Fraction(rational);
        }
        if (value instanceof double[] entries) {
            return Vector.of(entries);
        }
        if (value instanceof double[][] rows) {
            return Matrix.of(rows);
        }
        throw new IllegalArgumentException("an input cannot be " + value);
    }

    /** @param value finite */
    record Real(double value) implements Input {
        public Real {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an input must be finite, and this is " + value);
            }
            value = value == 0 ? 0 : value; // −0 would be a case of its own, printed like 0
        }

        @Override
        public String toString() {
            return ShortestDecimal.text(value);
        }
    }

    record Whole(long value) implements Input {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** One of several things that are numbered for the page's code and named for the reader. */
    record Choice(long number, String label) implements Input {
        public Choice {
            Objects.requireNonNull(label);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    record Fraction(Rational value) implements Input {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    record Vector(List<Real> entries) implements Input {
        public Vector {
            entries = List.copyOf(entries);
        }

        public static Vector of(double... entries) {
            return new Vector(Arrays.stream(entries).mapToObj(Real::new).toList());
        }

        public double[] toArray() {
            return entries.stream().mapToDouble(Real::value).toArray();
        }

        @Override
        public String toString() {
            return entries.toString();
        }
    }

    /** An exact vector, such as a finite distribution or the indices of a path. */
    record Tuple(List<Rational> entries) implements Input {
        public Tuple {
            entries = List.copyOf(entries);
        }

        public static Tuple of(long... entries) {
            return new Tuple(Arrays.stream(entries).mapToObj(Rational::of).toList());
        }

        @Override
        public String toString() {
            return entries.toString();
        }
    }

    /** @param rows of equal length, at least one */
    record Matrix(List<Vector> rows) implements Input {
        public Matrix {
            rows = List.copyOf(rows);
            if (rows.stream().mapToInt(row -> row.entries().size()).distinct().count() != 1) {
                throw new IllegalArgumentException("a matrix has one or more rows, all of equal length");
            }
        }

        public static Matrix of(double[]... rows) {
            return new Matrix(Arrays.stream(rows).map(Vector::of).toList());
        }

        public double[][] toArray() {
            return rows.stream().map(Vector::toArray).toArray(double[][]::new);
        }

        public int columns() {
            return rows.get(0).entries().size();
        }

        @Override
        public String toString() {
            return rows.stream().map(Vector::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }
}
