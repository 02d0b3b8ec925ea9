package csc413.hw4.attention;

import dev.workings.compute.number.Rational;

/** The rank of a matrix of fractions, by Gaussian elimination without rounding. */
final class ExactRank {
    private final Rational[][] rows;

    private ExactRank(Rational[][] matrix) {
        rows = new Rational[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            rows[i] = matrix[i].clone();
        }
    }

    static int of(Rational[][] matrix) {
        ExactRank elimination = new ExactRank(matrix);
        int rank = 0;
        for (int column = 0; column < matrix[0].length && rank < matrix.length; column++) {
            rank += elimination.reduces(column, rank) ? 1 : 0;
        }
        return rank;
    }

    /** Whether a row from {@code first} on has a pivot in the column; it is then moved there, and the rows below it are cleared. */
    private boolean reduces(int column, int first) {
        int pivot = first;
        while (pivot < rows.length && rows[pivot][column].signum() == 0) {
            pivot++;
        }
        if (pivot == rows.length) {
            return false;
        }
        Rational[] row = rows[pivot];
        rows[pivot] = rows[first];
        rows[first] = row;
        for (int i = first + 1; i < rows.length; i++) {
            subtract(rows[i], row, rows[i][column].dividedBy(row[column]));
        }
        return true;
    }

    private static void subtract(Rational[] from, Rational[] row, Rational factor) {
        for (int j = 0; j < from.length; j++) {
            from[j] = from[j].minus(row[j].times(factor));
        }
    }
}
