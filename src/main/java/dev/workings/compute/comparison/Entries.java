package dev.workings.compute.comparison;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * The numbers of one side of a comparison: one number, a vector as a single row, or a matrix.
 *
 * @param rows not copied, and never changed
 * @param indices how many indices name an entry: 0, 1 or 2
 */
record Entries(double[][] rows, int indices) {
    Entries {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new IllegalArgumentException("there is nothing to compare in a vector or matrix without entries");
        }
    }

    /** @param where it is, counted from 1 */
    record Extreme(double value, String where) {}

    /** The largest |a − b|, NaN if any entry is not finite. */
    Extreme largestDifference(Entries other) {
        Extreme least = extreme(other, (a, b) -> -Math.abs(a - b));
        return new Extreme(0 - least.value(), least.where());
    }

    /** The smallest b − a, NaN if any entry is not finite. */
    Extreme smallestExcess(Entries other) {
        return extreme(other, (a, b) -> b - a);
    }

    double magnitude() {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private Extreme extreme(Entries other, DoubleBinaryOperator excess) {
        requireSameShape(other);
        Extreme least = new Extreme(Double.POSITIVE_INFINITY, "");
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                double here = finite(rows[i][j], other.rows[i][j], excess);
                if (Double.isNaN(here)) {
                    return new Extreme(here, where(i, j));
                }
                least = here < least.value() ? new Extreme(here, where(i, j)) : least;
            }
        }
        return least;
    }

    private static double finite(double a, double b, DoubleBinaryOperator excess) {
        return Double.isFinite(a) && Double.isFinite(b) ? excess.applyAsDouble(a, b) : Double.NaN;
    }

    private String where(int row, int column) {
        return switch (indices) {
            case 0 -> "";
            case 1 -> "entry " + (column + 1);
            default -> "entry (%d, %d)".formatted(row + 1, column + 1);
        };
    }

    private void requireSameShape(Entries other) {
        if (!shape().equals(other.shape())) {
            throw new IllegalArgumentException("%s is compared with %s".formatted(shape(), other.shape()));
        }
    }

    private String shape() {
        int columns = rows[0].length;
        for (double[] row : rows) {
            if (row.length != columns) {
                throw new IllegalArgumentException("the rows of a matrix are not of equal length");
            }
        }
        return indices == 2 ? "a %d × %d matrix".formatted(rows.length, columns) : "a vector of length " + columns;
    }
}
