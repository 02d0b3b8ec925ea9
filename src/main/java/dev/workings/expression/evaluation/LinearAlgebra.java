package dev.workings.expression.evaluation;

import dev.workings.expression.StandardFunction;
import dev.workings.expression.evaluation.Quantity.Matrix;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.evaluation.Quantity.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.simple.SimpleMatrix;

/** Vectors and matrices, by EJML; a vector is a matrix of one column. */
final class LinearAlgebra {
    private LinearAlgebra() {}

    static SimpleMatrix matrix(Quantity quantity) {
        if (quantity instanceof Vector vector) {
            return new SimpleMatrix(vector.size(), 1, true, doubles(vector.entries()));
        }
        if (quantity instanceof Matrix matrix) {
            return new SimpleMatrix(matrix.rows(), matrix.columns(), true, doubles(matrix.entries()));
        }
        if (quantity instanceof Scalar scalar) {
            return new SimpleMatrix(1, 1, true, new double[] {scalar.toDouble()});
        }
        throw new QuantityException(FailureKind.SHAPE, quantity.description() + " is no matrix");
    }

    /** A number, a vector or a matrix, by its shape. */
    static Quantity quantity(SimpleMatrix matrix) {
        int rows = matrix.getNumRows();
        int columns = matrix.getNumCols();
        List<Double> entries = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                entries.add(matrix.get(row, column));
            }
        }
        if (columns == 1) {
            return rows == 1 ? Quantity.of(entries.get(0)) : new Vector(entries);
        }
        return new Matrix(rows, columns, entries);
    }

    static Quantity add(Quantity a, Quantity b) {
        SimpleMatrix left = matrix(a);
        SimpleMatrix right = matrix(b);
        if (left.getNumRows() != right.getNumRows() || left.getNumCols() != right.getNumCols()) {
            throw shape("%s and %s cannot be added".formatted(a.description(), b.description()));
        }
        return quantity(left.plus(right));
    }

    static Quantity multiply(Quantity a, Quantity b) {
        SimpleMatrix left = matrix(a);
        SimpleMatrix right = matrix(b);
        if (left.getNumCols() != right.getNumRows()) {
            throw shape("%s cannot be multiplied by %s".formatted(a.description(), b.description()));
        }
        return quantity(left.mult(right));
    }

    static Quantity scale(Quantity a, double factor) {
        return quantity(matrix(a).scale(factor));
    }

    static Quantity transpose(Quantity a) {
        return quantity(matrix(a).transpose());
    }

    static Quantity power(Quantity a, int exponent) {
        SimpleMatrix base = square(a);
        SimpleMatrix factor = exponent < 0 ? inverse(base) : base;
        SimpleMatrix power = SimpleMatrix.identity(base.getNumRows());
        for (int i = 0; i < Math.min(Math.abs((long) exponent), 10_000); i++) {
            power = power.mult(factor);
        }
        return quantity(power);
    }

    private static SimpleMatrix inverse(SimpleMatrix base) {
        try {
            return base.invert();
        } catch (RuntimeException e) {
            throw new QuantityException(FailureKind.UNDEFINED, "the matrix is singular");
        }
    }

    private static SimpleMatrix square(Quantity a) {
        SimpleMatrix matrix = matrix(a);
        if (matrix.getNumRows() != matrix.getNumCols()) {
            throw shape(a.description() + " is not square");
        }
        return matrix;
    }

    /** A function of a matrix or vector that needs no declaration. */
    static Quantity apply(StandardFunction function, Quantity a) {
        return switch (function) {
            case DETERMINANT -> Quantity.of(square(a).determinant());
            case TRACE -> Quantity.of(square(a).trace());
            case RANK -> Quantity.of(rank(a));
            case DIAGONAL -> diagonal(a);
            case SOFTMAX -> softmax(a);
            case TRANSPOSE -> transpose(a);
            case LARGEST_SINGULAR_VALUE, NORM_2 -> Quantity.of(singularValues(a)[0]);
            case SMALLEST_SINGULAR_VALUE -> Quantity.of(last(singularValues(a)));
            case LARGEST_EIGENVALUE -> Quantity.of(eigenvalues(a)[0]);
            case SMALLEST_EIGENVALUE -> Quantity.of(last(eigenvalues(a)));
            case NORM_FROBENIUS -> Quantity.of(matrix(a).normF());
            case NORM -> norm(a);
            case NORM_1 -> Quantity.of(largestColumnSum(matrix(a)));
            case NORM_INFINITY -> Quantity.of(largestColumnSum(matrix(a).transpose()));
            default -> entrywise(function, a);
        };
    }

    private static Quantity norm(Quantity a) {
        if (!(a instanceof Vector)) {
            throw new QuantityException(
                    FailureKind.NOT_EVALUABLE, "a matrix has several norms; write \\lVert … \\rVert_2 or _F");
        }
        return Quantity.of(matrix(a).normF());
    }

    private static double[] singularValues(Quantity a) {
        return matrix(a).svd().getSingularValues();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    /** Singular values above the largest times the size times 2⁻⁵², as in MATLAB. */
    private static int rank(Quantity a) {
        SimpleMatrix matrix = matrix(a);
        double[] values = singularValues(a);
        double tolerance = Math.max(matrix.getNumRows(), matrix.getNumCols()) * Math.ulp(1.0) * values[0];
        return (int) java.util.Arrays.stream(values)
                .filter(value -> value > tolerance)
                .count();
    }

    /** The eigenvalues of a symmetric matrix, the largest first. */
    private static double[] eigenvalues(Quantity a) {
        SimpleMatrix matrix = square(a);
        if (!matrix.isIdentical(matrix.transpose(), 1e-12 * Math.max(1, matrix.elementMaxAbs()))) {
            throw new QuantityException(FailureKind.NOT_EVALUABLE, "the matrix is not symmetric");
        }
        var decomposition = DecompositionFactory_DDRM.eig(matrix.getNumRows(), false, true);
        decomposition.decompose(new DMatrixRMaj((DMatrixRMaj) matrix.getDDRM()));
        double[] values = new double[matrix.getNumRows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = -decomposition.getEigenvalue(i).getReal();
        }
        java.util.Arrays.sort(values);
        return java.util.Arrays.stream(values).map(value -> -value).toArray();
    }

    /** A diagonal matrix from a vector, or the diagonal of a matrix. */
    private static Quantity diagonal(Quantity a) {
        return quantity(matrix(a).diag());
    }

    private static Quantity softmax(Quantity a) {
        SimpleMatrix rows = a instanceof Vector ? matrix(a).transpose() : matrix(a);
        SimpleMatrix out = rows.copy();
        for (int row = 0; row < rows.getNumRows(); row++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int column = 0; column < rows.getNumCols(); column++) {
                largest = Math.max(largest, rows.get(row, column));
            }
            double sum = 0;
            for (int column = 0; column < rows.getNumCols(); column++) {
                double weight = StrictMath.exp(rows.get(row, column) - largest);
                out.set(row, column, weight);
                sum += weight;
            }
            for (int column = 0; column < rows.getNumCols(); column++) {
                out.set(row, column, out.get(row, column) / sum);
            }
        }
        return quantity(a instanceof Vector ? out.transpose() : out);
    }

    private static double largestColumnSum(SimpleMatrix matrix) {
        double largest = 0;
        for (int column = 0; column < matrix.getNumCols(); column++) {
            double sum = 0;
            for (int row = 0; row < matrix.getNumRows(); row++) {
                sum += Math.abs(matrix.get(row, column));
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** Functions of a number act on each entry of a vector; of a matrix, the exponential would be something else. */
    private static Quantity entrywise(StandardFunction function, Quantity a) {
        if (a instanceof Vector vector) {
            DoubleUnaryOperator entry = x -> ElementaryFunctions.real(function, x);
            return new Vector(
                    vector.entries().stream().map(entry::applyAsDouble).toList());
        }
        throw new QuantityException(
                FailureKind.SHAPE, "'%s' is not defined for %s".formatted(function.text(), a.description()));
    }

    private static double[] doubles(List<Double> entries) {
        return entries.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static QuantityException shape(String message) {
        return new QuantityException(FailureKind.SHAPE, message);
    }
}
