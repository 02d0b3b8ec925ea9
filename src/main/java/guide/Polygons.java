package guide;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.Value;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * π as Archimedes found it, between the half perimeters of polygons inside and outside the unit circle; and by throwing points at
 * a square, for something that is random.
 */
public final class Polygons implements Computation {
    private static final int DOUBLINGS = 11;
    private static final int SHOWN = 4;
    private static final int POINTS = 20_000;
    private static final int DRAWN_POINTS = 300;

    /**
     * Half the perimeters of two regular polygons.
     *
     * @param inner of the one whose corners are on the unit circle
     * @param outer of the one whose sides touch it
     */
    record Pair(int sides, double inner, double outer) {
        /** Two hexagons, with perimeters that need no π. */
        static Pair hexagons() {
            return new Pair(6, 3, 2 * StrictMath.sqrt(3));
        }

        /** Twice as many sides: first the harmonic mean, then the geometric one. */
        Pair doubled() {
            double nextOuter = 2 * inner * outer / (inner + outer);
            return new Pair(2 * sides, StrictMath.sqrt(inner * nextOuter), nextOuter);
        }

        double gap() {
            return outer - inner;
        }
    }

    @Override
    public Results compute(Seed seed) {
        Pair finest = after(DOUBLINGS);
        return Results.builder()
                .value("sides", finest.sides())
                .value("inner", finest.inner())
                .value("outer", finest.outer())
                .value("gap", finest.gap())
                .value("share", Math.PI / 4)
                .value("period", period(1, 0.01))
                .value("estimate", estimate(seed.forPurpose("estimate").generator()))
                .table("perimeters", perimeters())
                .plot("gap", gaps())
                .plot("points", points(seed.forPurpose("picture").generator()))
                .build();
    }

    /** The polygons after so many doublings of the hexagon's sides. */
    static Pair after(int doublings) {
        Pair pair = Pair.hexagons();
        for (int i = 0; i < doublings; i++) {
            pair = pair.doubled();
        }
        return pair;
    }

    /** The period of a pendulum of so many metres, whose length is known up to an error. */
    private static Value period(double length, double error) {
        double seconds = 2 * Math.PI * StrictMath.sqrt(length / 9.81);
        return Value.of(seconds).withUnit("s").withUncertainty(seconds * error / (2 * length));
    }

    /** Four times the share of random points of the unit square that lie in the quarter circle, with its 95 % confidence. */
    static Value estimate(RandomGenerator random) {
        long inside = IntStream.range(0, POINTS)
                .filter(i -> StrictMath.hypot(random.nextDouble(), random.nextDouble()) < 1)
                .count();
        double share = (double) inside / POINTS;
        double error = StrictMath.sqrt(share * (1 - share) / POINTS);
        return Value.of(4 * share).withUncertainty(4 * 1.96 * error);
    }

    private static Table perimeters() {
        Table table = Table.of(
                Column.text("polygons"), Column.number("inside, $b_n$", "6f"), Column.number("outside, $a_n$", "6f"));
        for (int i = 0; i <= SHOWN; i++) {
            Pair pair = after(i);
            String name = i == SHOWN ? "96 sides, *Archimedes*" : pair.sides() + " sides";
            table = table.row(name, pair.inner(), pair.outer());
        }
        return table;
    }

    private static XyPlot gaps() {
        double[] doublings =
                IntStream.rangeClosed(0, DOUBLINGS).asDoubleStream().toArray();
        double[] gaps = IntStream.rangeClosed(0, DOUBLINGS)
                .mapToDouble(i -> after(i).gap())
                .toArray();
        return XyPlot.of(
                Axis.linear("doublings of the hexagon's sides"),
                Axis.logarithmic("gap $a_n - b_n$"),
                Series.of("", Series.Mark.LINE_AND_POINTS, doublings, gaps));
    }

    private static XyPlot points(RandomGenerator random) {
        double[] x = random.doubles(DRAWN_POINTS).toArray();
        double[] y = random.doubles(DRAWN_POINTS).toArray();
        int[] inside = IntStream.range(0, DRAWN_POINTS)
                .filter(i -> StrictMath.hypot(x[i], y[i]) < 1)
                .toArray();
        int[] outside = IntStream.range(0, DRAWN_POINTS)
                .filter(i -> StrictMath.hypot(x[i], y[i]) >= 1)
                .toArray();
        return XyPlot.of(
                Axis.linear("$x$").from(0).to(1),
                Axis.linear("$y$").from(0).to(1),
                Series.points("$x^2 + y^2 < 1$", picked(x, inside), picked(y, inside)),
                Series.points("$x^2 + y^2 \\ge 1$", picked(x, outside), picked(y, outside)));
    }

    private static double[] picked(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(place -> values[place]).toArray();
    }
}
