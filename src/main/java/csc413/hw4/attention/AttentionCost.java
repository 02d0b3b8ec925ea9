package csc413.hw4.attention;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.figure.Axis;
import dev.workings.figure.Plot;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;

/**
 * Question 1.3.1: the operations of self-attention, counted one by one while real matrices go through it, beside the
 * formulas that the page derives.
 */
public final class AttentionCost implements Computation {
    private static final int[] LENGTHS = {1, 2, 3, 5, 8, 16, 31, 64, 128};
    private static final int[] WIDTHS = {1, 2, 7, 32, 64};
    private static final int WIDTH = 64;
    private static final int[] DOUBLINGS = {8, 16, 32, 64, 128, 256};

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        comparisons(seed, results);
        doublings(seed, results);
        crossover(seed, results);
        SoftmaxReadings.addTo(results);
        return AttentionCostChecks.addTo(results, seed).build();
    }

    private static void comparisons(Seed seed, Results.Builder results) {
        RandomGenerator generator = seed.forPurpose("comparisons").generator();
        Discrepancy worst = Discrepancy.NONE;
        int agreeing = 0;
        for (int n : LENGTHS) {
            for (int d : WIDTHS) {
                AttentionInputs in = AttentionInputs.random(n, d, generator);
                CountedArithmetic plain = new CountedArithmetic();
                CountedArithmetic causal = new CountedArithmetic();
                double error = distance(CountedAttention.attend(in, plain), DenseAttention.attend(in));
                double causalError =
                        distance(CountedAttention.attendCausally(in, causal), DenseAttention.attendCausally(in));
                worst = worst.or(new Discrepancy(Math.max(error, causalError), n, d));
                boolean agrees = plain.count().equals(CountedAttention.derived(n, d))
                        && causal.count().equals(CountedAttention.derivedCausally(n, d));
                agreeing += agrees ? 1 : 0;
            }
        }
        results.value("cases", LENGTHS.length * WIDTHS.length)
                .value("cases.agreeing", agreeing)
                .value("cases.n", LENGTHS[LENGTHS.length - 1])
                .value("cases.d", WIDTHS[WIDTHS.length - 1])
                .value("error", worst.error())
                .value("error.n", worst.n())
                .value("error.d", worst.d());
    }

    private static void doublings(Seed seed, Results.Builder results) {
        RandomGenerator generator = seed.forPurpose("doublings").generator();
        OperationCount[] attention = new OperationCount[DOUBLINGS.length];
        OperationCount[] projections = new OperationCount[DOUBLINGS.length];
        for (int i = 0; i < DOUBLINGS.length; i++) {
            attention[i] = count(AttentionInputs.random(DOUBLINGS[i], WIDTH, generator));
            projections[i] = countProjections(DOUBLINGS[i], WIDTH, generator);
        }
        int last = DOUBLINGS.length - 1;
        long n = DOUBLINGS[last];
        CountedArithmetic causal = new CountedArithmetic();
        CountedAttention.attendCausally(AttentionInputs.random(DOUBLINGS[last], WIDTH, generator), causal);
        results.value("width", WIDTH)
                .value("largest.n", n)
                .value("largest.total", attention[last].total())
                .value("largest.scores", n * n)
                .value("largest.inputs", 3 * n * WIDTH)
                .value("ratio", ratio(attention, last))
                .value("ratio.first", ratio(attention, 1))
                .value("causal.share", (double) causal.count().total() / attention[last].total())
                .table("doublings", table(attention, projections))
                .plot("growth", plot(attention, projections));
    }

    private static Table table(OperationCount[] attention, OperationCount[] projections) {
        Table table = Table.of(
                Column.number("$n$"),
                Column.number("multiplications"),
                Column.number("operations $T(n, d)$"),
                Column.number("$T(n, d) / T(n/2, d)$", "4f"),
                Column.number("projections"));
        for (int i = 0; i < DOUBLINGS.length; i++) {
            OperationCount count = attention[i];
            table = table.row(
                    DOUBLINGS[i],
                    count.multiplications(),
                    count.total(),
                    i == 0 ? "–" : ratio(attention, i),
                    projections[i].multiplications());
        }
        return table;
    }

    private static Plot plot(OperationCount[] attention, OperationCount[] projections) {
        double[] n = Arrays.stream(DOUBLINGS).asDoubleStream().toArray();
        return XyPlot.of(
                Axis.logarithmic("sequence length $n$"),
                Axis.logarithmic("multiplications"),
                Series.points("attention, counted", n, multiplications(attention)),
                Series.dashed(
                        "$2n^2d + n^2$",
                        n,
                        Arrays.stream(n).map(x -> 2 * x * x * WIDTH + x * x).toArray()),
                Series.points("projections, counted", n, multiplications(projections)),
                Series.dashed(
                        "$3nd^2$",
                        n,
                        Arrays.stream(n).map(x -> 3 * x * WIDTH * WIDTH).toArray()));
    }

    /** By counting, never by the formula: the last length at which the projections take as many multiplications. */
    private static void crossover(Seed seed, Results.Builder results) {
        RandomGenerator generator = seed.forPurpose("crossover").generator();
        int cheap = 1;
        int dear = 2 * WIDTH;
        while (dear - cheap > 1) {
            int middle = (cheap + dear) / 2;
            boolean attentionIsDearer =
                    count(AttentionInputs.random(middle, WIDTH, generator)).multiplications()
                            > countProjections(middle, WIDTH, generator).multiplications();
            cheap = attentionIsDearer ? cheap : middle;
            dear = attentionIsDearer ? middle : dear;
        }
        results.value("crossover.before", cheap).value("crossover.after", dear);
    }

    private static OperationCount count(AttentionInputs in) {
        return OperationCount.of(arithmetic -> CountedAttention.attend(in, arithmetic));
    }

    private static OperationCount countProjections(int n, int d, RandomGenerator generator) {
        return OperationCount.of(arithmetic -> CountedAttention.project(
                AttentionInputs.randomMatrix(n, d, generator),
                AttentionInputs.randomMatrix(d, d, generator),
                AttentionInputs.randomMatrix(d, d, generator),
                AttentionInputs.randomMatrix(d, d, generator),
                arithmetic));
    }

    private static double ratio(OperationCount[] counts, int i) {
        return (double) counts[i].total() / counts[i - 1].total();
    }

    private static double[] multiplications(OperationCount[] counts) {
        return Arrays.stream(counts)
                .mapToDouble(OperationCount::multiplications)
                .toArray();
    }

    private static double distance(double[][] counted, SimpleMatrix dense) {
        return DenseAttention.distance(new SimpleMatrix(counted), dense);
    }
}
