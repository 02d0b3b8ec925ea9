package csc413.hw4.attention;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The part of question 1.3.3 that counts the three ways to compute {@code QKᵀV} for longer and longer sequences. */
final class LinearAttentionCost {
    private static final int WIDTH = 64;
    private static final int RANK = 16;
    private static final int[] LENGTHS = {16, 32, 64, 128, 256};

    private LinearAttentionCost() {}

    static void addTo(Results.Builder results, Seed seed) {
        RandomGenerator generator = seed.forPurpose("costs").generator();
        long[] direct = count(generator, LinearAttention::direct);
        long[] projected = count(
                generator,
                (in, arithmetic) -> LinearAttention.projected(
                        in,
                        AttentionInputs.randomMatrix(RANK, in.tokens(), generator),
                        AttentionInputs.randomMatrix(RANK, in.tokens(), generator),
                        arithmetic));
        long[] associated = count(generator, LinearAttention::associated);
        Table table = Table.of(
                Column.number("$n$"),
                Column.number("$(QK^\\top)V$"),
                Column.number("$(Q(CK)^\\top)(DV)$"),
                Column.number("$Q(K^\\top V)$"));
        for (int i = 0; i < LENGTHS.length; i++) {
            table = table.row(LENGTHS[i], direct[i], projected[i], associated[i]);
        }
        results.value("width", WIDTH)
                .value("rank", RANK)
                .value("crossing.projected", crossing(direct, projected))
                .value("crossing.associated", crossing(direct, associated))
                .table("costs", table)
                .plot("costs", plot(direct, projected, associated));
    }

    private static XyPlot plot(long[] direct, long[] projected, long[] associated) {
        double[] n = Arrays.stream(LENGTHS).asDoubleStream().toArray();
        return XyPlot.of(
                Axis.logarithmic("sequence length $n$"),
                Axis.logarithmic("multiplications, counted"),
                Series.of("$(QK^\\top)V$", Series.Mark.LINE_AND_POINTS, n, asDouble(direct)),
                Series.of("$Q(K^\\top V)$", Series.Mark.LINE_AND_POINTS, n, asDouble(associated)),
                Series.of("$(Q(CK)^\\top)(DV)$", Series.Mark.LINE_AND_POINTS, n, asDouble(projected)));
    }

    private static long[] count(RandomGenerator generator, BiConsumer<AttentionInputs, CountedArithmetic> route) {
        return Arrays.stream(LENGTHS)
                .mapToLong(n -> {
                    return OperationCount.of(
                                    arithmetic -> route.accept(AttentionInputs.random(n, WIDTH, generator), arithmetic))
                            .multiplications();
                })
                .toArray();
    }

    /** The length in the list at which both routes take equally many multiplications. */
    private static int crossing(long[] one, long[] other) {
        return IntStream.range(0, LENGTHS.length)
                .filter(i -> one[i] == other[i])
                .map(i -> LENGTHS[i])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the two routes never cost the same"));
    }

    private static double[] asDouble(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
