package dev.workings.check;

import dev.workings.compute.check.Quantities;
import dev.workings.compute.comparison.Comparison;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Quantity;
import java.util.Optional;

/** Compares the two sides of a relation; empty if they are not of one kind, a number and a matrix for instance. */
final class Comparer {
    private final Tolerance tolerance;

    Comparer(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    Optional<Comparison> compare(Sign sign, Quantity left, Quantity right) {
        if (left instanceof Quantity.Exact a && right instanceof Quantity.Exact b && sign != Sign.APPROXIMATE) {
            return Optional.of(exact(sign, Quantities.rational(a), Quantities.rational(b)));
        }
        if (left instanceof Quantity.Scalar a && right instanceof Quantity.Scalar b) {
            return Optional.of(numbers(sign, a.toDouble(), b.toDouble()));
        }
        if (left instanceof Quantity.Vector a && right instanceof Quantity.Vector b && a.size() == b.size()) {
            return Optional.of(entries(sign, array(a), array(b)));
        }
        if (left instanceof Quantity.Matrix a
                && right instanceof Quantity.Matrix b
                && a.rows() == b.rows()
                && a.columns() == b.columns()) {
            return Optional.of(rows(sign, array(a), array(b)));
        }
        return Optional.empty();
    }

    private Comparison exact(Sign sign, Rational left, Rational right) {
        return switch (sign) {
            case LESS_OR_EQUAL -> tolerance.atMost(left, right);
            case GREATER_OR_EQUAL -> tolerance.atMost(right, left);
            case LESS -> tolerance.less(left, right);
            case GREATER -> tolerance.less(right, left);
            case NOT_EQUAL -> opposite(tolerance.equal(left, right));
            default -> tolerance.equal(left, right);
        };
    }

    private Comparison numbers(Sign sign, double left, double right) {
        return switch (sign) {
            case LESS_OR_EQUAL -> tolerance.atMost(left, right);
            case GREATER_OR_EQUAL -> tolerance.atMost(right, left);
            case LESS -> tolerance.less(left, right);
            case GREATER -> tolerance.less(right, left);
            case APPROXIMATE -> tolerance.approximately(left, right);
            case NOT_EQUAL -> opposite(tolerance.equal(left, right));
            default -> tolerance.equal(left, right);
        };
    }

    private Comparison entries(Sign sign, double[] left, double[] right) {
        return switch (sign) {
            case LESS_OR_EQUAL -> tolerance.atMost(left, right);
            case GREATER_OR_EQUAL -> tolerance.atMost(right, left);
            case LESS -> tolerance.less(left, right);
            case GREATER -> tolerance.less(right, left);
            case APPROXIMATE -> tolerance.approximately(left, right);
            case NOT_EQUAL -> opposite(tolerance.equal(left, right));
            default -> tolerance.equal(left, right);
        };
    }

    private Comparison rows(Sign sign, double[][] left, double[][] right) {
        return switch (sign) {
            case LESS_OR_EQUAL -> tolerance.atMost(left, right);
            case GREATER_OR_EQUAL -> tolerance.atMost(right, left);
            case LESS -> tolerance.less(left, right);
            case GREATER -> tolerance.less(right, left);
            case APPROXIMATE -> tolerance.approximately(left, right);
            case NOT_EQUAL -> opposite(tolerance.equal(left, right));
            default -> tolerance.equal(left, right);
        };
    }

    private static Comparison opposite(Comparison equal) {
        return new Comparison(!equal.holds(), -equal.slack(), equal.allowed(), equal.where());
    }

    private static double[] array(Quantity.Vector vector) {
        return vector.entries().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[][] array(Quantity.Matrix matrix) {
        double[][] rows = new double[matrix.rows()][matrix.columns()];
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }
}
