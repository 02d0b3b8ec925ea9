package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.stream.IntStream;

/** Powers of two, for pages that show a value, a table, a plot and a listing. */
public final class Doubling implements Computation {
    private static final int STEPS = 8;

    @Override
    public Results compute(Seed seed) {
        return results(seed).build();
    }

    static Results.Builder results(Seed seed) {
        double[] steps = IntStream.rangeClosed(1, STEPS).asDoubleStream().toArray();
        double[] sizes =
                IntStream.rangeClosed(1, STEPS).mapToDouble(Doubling::size).toArray();
        Table table = Table.of(Table.Column.number("step $n$", "i"), Table.Column.number("size $2^n$", "i"));
        for (int n = 1; n <= 3; n++) {
            table = table.row(n, size(n));
        }
        return Results.builder()
                .value("steps", STEPS)
                .value("largest", size(STEPS))
                .value("drawn", seed.generator().nextDouble())
                .table("sizes", table)
                .plot(
                        "growth",
                        XyPlot.of(
                                Axis.linear("step $n$"),
                                Axis.logarithmic("size $2^n$"),
                                Series.line("", steps, sizes)));
    }

    /** The size after n doublings. */
    static long size(int n) {
        return 1L << n;
    }
}
