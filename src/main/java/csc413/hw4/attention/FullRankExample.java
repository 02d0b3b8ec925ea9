package csc413.hw4.attention;

import dev.workings.compute.Results;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The part of question 1.3.2 that shows softmax matrices of full rank over scores of rank 1, in exact arithmetic. */
final class FullRankExample {
    private static final int LARGEST = 24;
    private static final int SHOWN = 16;
    private static final int[] ROWS = {2, 3, 4, 8, 12, SHOWN};

    private FullRankExample() {}

    static void addTo(Results.Builder results) {
        int agreeing = 0;
        int regular = 0;
        for (int n = 1; n <= LARGEST; n++) {
            PowersOfTwoAttention attention = new PowersOfTwoAttention(n);
            agreeing += attention.eliminated().equals(attention.vandermonde()) ? 1 : 0;
            regular += attention.determinant()[0].signum() != 0 ? 1 : 0;
        }
        BigInteger[] three = new PowersOfTwoAttention(3).determinant();
        PowersOfTwoAttention shown = new PowersOfTwoAttention(SHOWN);
        results.value("exact.cases", LARGEST)
                .value("exact.agreeing", agreeing)
                .value("exact.regular", regular)
                .value("exact.three", Value.of(new PowersOfTwoAttention(3).eliminated()))
                .value("exact.three.numerator", Value.of(three[0]))
                .value("exact.three.denominator", Value.of(three[1]))
                .value("exact.n", SHOWN)
                .value("exact.numerical", ThinSvd.of(shown.weights()).numericalRank())
                .table("exact", table());
    }

    private static Table table() {
        Table table = Table.of(
                Column.number("$n$"),
                Column.number("$\\det A$", "4"),
                Column.number("$\\det P$", "2e"),
                Column.number("rank of $QK^\\top$"),
                Column.number("rank of $P$, exact"),
                Column.number("rank of $P$ that double precision sees"));
        for (int n : ROWS) {
            PowersOfTwoAttention attention = new PowersOfTwoAttention(n);
            table = table.row(
                    n,
                    Value.of(attention.eliminated()),
                    Value.of(decimal(attention.determinant())),
                    ThinSvd.of(DenseAttention.scores(attention.inputs())).numericalRank(),
                    attention.determinant()[0].signum() == 0 ? "less than $n$" : Integer.toString(n),
                    ThinSvd.of(attention.weights()).numericalRank());
        }
        return table;
    }

    private static BigDecimal decimal(BigInteger[] fraction) {
        return new BigDecimal(fraction[0]).divide(new BigDecimal(fraction[1]), MathContext.DECIMAL64);
    }
}
