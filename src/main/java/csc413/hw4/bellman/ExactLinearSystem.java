package csc413.hw4.bellman;

import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** Linear equations in exact fractions. */
final class ExactLinearSystem {
    private ExactLinearSystem() {}

    /**
     * The solution x of A x = b by Gauss–Jordan elimination.
     *
     * @throws ArithmeticException if A is singular
     */
    static List<Rational> solve(List<List<Rational>> a, List<Rational> b) {
        List<List<Rational>> rows = new ArrayList<>();
        for (int i = 0; i < b.size(); i++) {
            List<Rational> row = new ArrayList<>(a.get(i));
            row.add(b.get(i));
            rows.add(row);
        }
        for (int column = 0; column < b.size(); column++) {
            eliminate(rows, column);
        }
        return rows.stream().map(row -> row.get(b.size())).toList();
    }

    private static void eliminate(List<List<Rational>> rows, int column) {
        rows.add(column, rows.remove(pivot(rows, column)));
        Rational pivot = rows.get(column).get(column);
        List<Rational> scaled =
                rows.get(column).stream().map(entry -> entry.dividedBy(pivot)).toList();
        rows.set(column, scaled);
        for (int i = 0; i < rows.size(); i++) {
            if (i != column) {
                rows.set(i, less(rows.get(i), rows.get(i).get(column), scaled));
            }
        }
    }

    private static int pivot(List<List<Rational>> rows, int column) {
        for (int i = column; i < rows.size(); i++) {
            if (rows.get(i).get(column).signum() != 0) {
                return i;
            }
        }
        throw new ArithmeticException("the system is singular");
    }

    private static List<Rational> less(List<Rational> row, Rational factor, List<Rational> other) {
        List<Rational> difference = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            difference.add(row.get(j).minus(factor.times(other.get(j))));
        }
        return difference;
    }
}
