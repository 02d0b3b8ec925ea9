package @package@.hw1;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import dev.workings.figure.Axis;
import dev.workings.figure.Plot;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How likely it is that two of some people share a birthday: question 1.1. */
public final class SharedBirthday implements Computation {
    static final int DAYS = 365;

    /** All lists of birthdays are tried for up to as many people and days. */
    static final int TRIED = 6;

    @Override
    public Results compute(Seed seed) {
        int people = fewest(n -> shared(n) >= 0.5);
        return Results.builder()
                .value("days", DAYS)
                .value("tried", TRIED)
                .value("people", people)
                .value("before", people - 1)
                .value("shared", shared(people))
                .value("shared.before", shared(people - 1))
                .value("pairs", pairs(people))
                .value("pairs.needed", DAYS * StrictMath.log(2))
                .value("others", fewest(m -> StrictMath.pow(1 - 1.0 / DAYS, m) <= 0.5))
                .plot("chances", chances())
                .check("different", Check.of(notation(), smallParties(), Tolerance.relative(1e-12)))
                .check("pairs", Check.of(notation(), smallParties(), Tolerance.exact()))
                .build();
    }

    /** The probability that all have different birthdays. */
    static double different(int people, int days) {
        double probability = 1;
        for (int k = 0; k < people; k++) {
            probability *= 1 - (double) k / days;
        }
        return probability;
    }

    /** The same by trying all lists of birthdays: the share of those in which no day comes twice. */
    static Rational differentByCounting(int people, int days) {
        long lists = LongStream.generate(() -> days).limit(people).reduce(1, Math::multiplyExact);
        long different = LongStream.range(0, lists)
                .filter(list -> hasNoDayTwice(list, people, days))
                .count();
        return Rational.of(different, lists);
    }

    /** A list of days is a number whose digits, to the base {@code days}, are the days. */
    private static boolean hasNoDayTwice(long list, int people, int days) {
        LongStream birthdays =
                LongStream.iterate(list, rest -> rest / days).limit(people).map(rest -> rest % days);
        return birthdays.distinct().count() == people;
    }

    private static double shared(int people) {
        return 1 - different(people, DAYS);
    }

    private static int pairs(int people) {
        return people * (people - 1) / 2;
    }

    private static int fewest(IntPredicate enough) {
        return IntStream.iterate(1, n -> n + 1).filter(enough).findFirst().orElseThrow();
    }

    /** What the formulas of the page mean. Neither probability is computed by the product that is to be checked. */
    private static Notation notation() {
        return Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("d", c -> c.whole("d"))
                .route("q_n", "trying all lists of birthdays", SharedBirthday::differentByCounting)
                .route("p_n", "trying all lists of birthdays", c -> Rational.ONE.minus(differentByCounting(c)))
                .build();
    }

    private static Rational differentByCounting(Case party) {
        return differentByCounting(party.integer("n"), party.integer("d"));
    }

    private static Cases smallParties() {
        return Cases.range("n", 1, TRIED).times(Cases.range("d", 1, TRIED));
    }

    private static Plot chances() {
        return XyPlot.of(
                Axis.linear("people $n$").from(0).to(60),
                Axis.linear("probability").from(0).to(1),
                series("$p_n$", Series.Mark.POINTS, 60, SharedBirthday::shared),
                series("$1 - e^{-n(n-1)/(2d)}$", Series.Mark.DASHED, 60, n -> 1 - StrictMath.exp(-expectedPairs(n))),
                series("$\\pairs{n}/d$", Series.Mark.DASHED, 27, SharedBirthday::expectedPairs));
    }

    private static double expectedPairs(int people) {
        return (double) pairs(people) / DAYS;
    }

    private static Series series(String label, Series.Mark mark, int most, IntToDoubleFunction function) {
        double[] people = IntStream.rangeClosed(1, most).asDoubleStream().toArray();
        double[] values = IntStream.rangeClosed(1, most).mapToDouble(function).toArray();
        return Series.of(label, mark, people, values);
    }
}
