package dev.workings.check;

import dev.workings.compute.check.Quantities;
import dev.workings.compute.comparison.Comparison;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.evaluation.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Compares the two sides of a relation; empty if they are not of one kind, a number and a matrix for instance.
 *
 * <p>Functions are compared point by point, vectors and matrices entry by entry. A number from a simulation is compared as its confidence
 * interval: an equation holds if the other side lies in it, an inequality only if it holds for the whole interval.
 */
final class Comparer {
    private final Tolerance tolerance;

    Comparer(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    Optional<Comparison> compare(Sign sign, Quantity left, Quantity right) {
        Quantity a = unwrapped(left);
        Quantity b = unwrapped(right);
        if (a instanceof Quantity.Estimate || b instanceof Quantity.Estimate) {
            return estimates(sign, a, b);
        }
        if (a instanceof Scalar x && b instanceof Scalar y) {
            return Optional.of(scalars(sign, x, y));
        }
        if (a instanceof Table x && b instanceof Table y) {
            return functions(sign, x, y);
        }
        if (a instanceof Quantity.Vector x && b instanceof Quantity.Vector y && x.size() == y.size()) {
            return Optional.of(entries(sign, array(x), array(y)));
        }
        if (a instanceof Quantity.Matrix x
                && b instanceof Quantity.Matrix y
                && x.rows() == y.rows()
                && x.columns() == y.columns()) {
            return Optional.of(rows(sign, array(x), array(y)));
        }
        return names(sign, a, b);
    }

    /** A matrix of one entry, such as a product of a row and a column, is a number. */
    private static Quantity unwrapped(Quantity quantity) {
        if (quantity instanceof Quantity.Matrix matrix && matrix.rows() == 1 && matrix.columns() == 1) {
            return Quantity.of(matrix.get(0, 0));
        }
        return quantity instanceof Quantity.Vector vector && vector.size() == 1
                ? Quantity.of(vector.entries().get(0))
                : quantity;
    }

    /** Numbers of many digits are compared with all of them. */
    private Comparison scalars(Sign sign, Scalar left, Scalar right) {
        boolean exactly = !(left instanceof Quantity.Real) && !(right instanceof Quantity.Real)
                || left instanceof Quantity.Wide
                || right instanceof Quantity.Wide;
        return exactly && sign != Sign.APPROXIMATE
                ? exact(sign, rational(left), rational(right))
                : numbers(sign, left.toDouble(), right.toDouble());
    }

    private static Rational rational(Scalar number) {
        if (number instanceof Quantity.Exact exact) {
            return Quantities.rational(exact);
        }
        return number instanceof Quantity.Wide wide
                ? Rational.exactly(new BigDecimal(wide.toString()))
                : Rational.exactly(number.toDouble());
    }

    private Comparison exact(Sign sign, Rational left, Rational right) {
        return new Relations<Rational>(tolerance::atMost, tolerance::less, tolerance::equal, tolerance::equal)
                .judge(sign, left, right);
    }

    private Comparison numbers(Sign sign, double left, double right) {
        return new Relations<Double>(tolerance::atMost, tolerance::less, tolerance::equal, tolerance::approximately)
                .judge(sign, left, right);
    }

    private Comparison entries(Sign sign, double[] left, double[] right) {
        return new Relations<double[]>(tolerance::atMost, tolerance::less, tolerance::equal, tolerance::approximately)
                .judge(sign, left, right);
    }

    private Comparison rows(Sign sign, double[][] left, double[][] right) {
        return new Relations<double[][]>(tolerance::atMost, tolerance::less, tolerance::equal, tolerance::approximately)
                .judge(sign, left, right);
    }

    /** What ≤, <, = and ≈ mean for values of one type; the other signs follow. */
    private record Relations<T>(
            BiFunction<T, T, Comparison> atMost,
            BiFunction<T, T, Comparison> less,
            BiFunction<T, T, Comparison> equal,
            BiFunction<T, T, Comparison> approximately) {
        Comparison judge(Sign sign, T left, T right) {
            return switch (sign) {
                case LESS_OR_EQUAL -> atMost.apply(left, right);
                case GREATER_OR_EQUAL -> atMost.apply(right, left);
                case LESS -> less.apply(left, right);
                case GREATER -> less.apply(right, left);
                case APPROXIMATE -> approximately.apply(left, right);
                case NOT_EQUAL -> opposite(equal.apply(left, right));
                default -> equal.apply(left, right);
            };
        }
    }

    /** Two functions differ if they do at one point; every other relation must hold at all. */
    private Optional<Comparison> functions(Sign sign, Table left, Table right) {
        if (!left.values().keySet().equals(right.values().keySet())) {
            return Optional.empty();
        }
        if (sign == Sign.NOT_EQUAL) {
            return functions(Sign.EQUAL, left, right).map(Comparer::opposite);
        }
        return left.values().entrySet().stream()
                .map(point -> at(point, sign, right))
                .reduce((first, second) -> first.flatMap(a -> second.map(b -> tighter(a, b))))
                .orElse(Optional.empty());
    }

    private Optional<Comparison> at(Map.Entry<Quantity, Quantity> point, Sign sign, Table right) {
        return compare(sign, point.getValue(), right.values().get(point.getKey()))
                .map(found -> new Comparison(found.holds(), found.slack(), found.allowed(), "at " + point.getKey()));
    }

    /** What fails counts before what holds, and then what is nearer to failing. */
    private static Comparison tighter(Comparison a, Comparison b) {
        return a.holds() == b.holds()
                ? (Comparator.comparingDouble(Comparison::slack).compare(a, b) <= 0 ? a : b)
                : (a.holds() ? b : a);
    }

    private Optional<Comparison> estimates(Sign sign, Quantity left, Quantity right) {
        boolean numbers = isNumber(left) && isNumber(right);
        return numbers ? Optional.of(intervals(sign, estimate(left), estimate(right))) : Optional.empty();
    }

    private static boolean isNumber(Quantity side) {
        return side instanceof Scalar || side instanceof Quantity.Estimate;
    }

    private static Quantity.Estimate estimate(Quantity side) {
        return side instanceof Quantity.Estimate estimate
                ? estimate
                : new Quantity.Estimate(((Scalar) side).toDouble(), 0, 1);
    }

    private Comparison intervals(Sign sign, Quantity.Estimate left, Quantity.Estimate right) {
        double halfWidths = left.halfWidth() + right.halfWidth();
        double rise = right.mean() - left.mean();
        return switch (sign) {
            case LESS, LESS_OR_EQUAL -> new Comparison(rise >= halfWidths, rise - halfWidths, halfWidths, "");
            case GREATER, GREATER_OR_EQUAL -> new Comparison(-rise >= halfWidths, -rise - halfWidths, halfWidths, "");
            case NOT_EQUAL -> new Comparison(Math.abs(rise) > halfWidths, Math.abs(rise), halfWidths, "");
            default -> new Comparison(Math.abs(rise) <= halfWidths, -Math.abs(rise), halfWidths, "");
        };
    }

    /** Elements of sets, and tuples with such elements, are equal or not. */
    private static Optional<Comparison> names(Sign sign, Quantity left, Quantity right) {
        boolean comparable = left instanceof Quantity.Element && right instanceof Quantity.Element
                || left instanceof Quantity.Parts && right instanceof Quantity.Parts
                || left instanceof Quantity.Truth && right instanceof Quantity.Truth;
        boolean equal = left.equals(right);
        Comparison comparison = new Comparison(equal, equal ? 0 : -1, 0, "");
        return switch (sign) {
            case EQUAL, IDENTICAL -> comparable ? Optional.of(comparison) : Optional.empty();
            case NOT_EQUAL -> comparable ? Optional.of(opposite(comparison)) : Optional.empty();
            default -> Optional.empty();
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
