package csc413.hw4.attention;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The part of question 1.3.2 that measures how fast the singular values of softmax matrices fall, and what cutting them costs. */
final class AttentionSpectra {
    private static final int TOKENS = 64;
    private static final int WIDTH = 8;
    private static final double[] FACTORS = {0.5, 1, 2};
    private static final int[] CUTS = {1, 2, 4, WIDTH + 1, 16, 32};
    private static final double RADIUS = 50;

    private AttentionSpectra() {}

    static void addTo(Results.Builder results, Seed seed) {
        AttentionInputs in =
                AttentionInputs.random(TOKENS, WIDTH, seed.forPurpose("spectra").generator());
        List<SimpleMatrix> matrices = new ArrayList<>();
        for (double factor : FACTORS) {
            matrices.add(DenseAttention.weights(in.sharpened(factor)));
        }
        SimpleMatrix circle = DenseAttention.weights(AttentionInputs.onCircle(TOKENS, RADIUS));
        List<ThinSvd> spectra = matrices.stream().map(ThinSvd::of).toList();
        ThinSvd flat = ThinSvd.of(circle);
        results.value("spectra.n", TOKENS)
                .value("spectra.d", WIDTH)
                .value("circle.radius", (long) RADIUS)
                .value("circle.self", circle.get(0, 0))
                .value("circle.bound", 2 * circle.get(0, 0) - 1)
                .value("circle.smallest", flat.sigma()[TOKENS - 1])
                .value("cut.k", CUTS[3])
                .value(
                        "spectra.rank",
                        spectra.stream().mapToInt(ThinSvd::numericalRank).min().orElseThrow())
                .plot("spectra", plot(spectra, flat));
        for (int i = 0; i < FACTORS.length; i++) {
            results.value("next." + i, spectra.get(i).sigma()[CUTS[3]]);
        }
        cuts(results, matrices, spectra, new SimpleMatrix(in.values()));
    }

    private static XyPlot plot(List<ThinSvd> spectra, ThinSvd flat) {
        double[] index = IntStream.rangeClosed(1, TOKENS).asDoubleStream().toArray();
        return XyPlot.of(
                Axis.linear("index $i$").from(0),
                Axis.logarithmic("singular value $\\sigma_i(P)$"),
                Series.points("tokens on a circle, $d = 2$", index, flat.sigma()),
                Series.points(
                        "random, $Q$ and $K$ doubled", index, spectra.get(2).sigma()),
                Series.points("random", index, spectra.get(1).sigma()),
                Series.points(
                        "random, $Q$ and $K$ halved", index, spectra.get(0).sigma()));
    }

    private static void cuts(
            Results.Builder results, List<SimpleMatrix> matrices, List<ThinSvd> spectra, SimpleMatrix values) {
        Table table = Table.of(
                Column.number("$k$"),
                Column.number("$\\sigma_{k+1}$", "3"),
                Column.number("measured error", "3"),
                Column.number("smallest entry of $P_k$", "2"),
                Column.number("share of the multiplications of $PV$", "1%"));
        double largestShare = 0;
        double missed = 0;
        for (int i = 0; i < matrices.size(); i++) {
            for (int k : CUTS) {
                Cut cut = Cut.of(matrices.get(i), spectra.get(i), k, values);
                largestShare = Math.max(largestShare, cut.error() / cut.next());
                missed = Math.max(missed, Math.abs(cut.worstError() / cut.next() - 1));
                if (FACTORS[i] == 1) {
                    double share =
                            (double) FactoredAttention.derived(TOKENS, k, WIDTH).multiplications()
                                    / ((long) TOKENS * TOKENS * WIDTH);
                    table = table.row(k, cut.next(), cut.error(), cut.smallestEntry(), share);
                }
            }
        }
        results.value("cut.cases", matrices.size() * CUTS.length)
                .value("cut.share", largestShare)
                .value("cut.missed", missed)
                .table("cuts", table);
    }

    /**
     * What is lost by keeping {@code k} terms.
     *
     * @param next the first singular value that is dropped
     * @param error the norm of the loss, of that of the values
     * @param worstError the same for the worst values there are, the next right singular vector
     * @param smallestEntry of the matrix that is kept
     */
    private record Cut(double next, double error, double worstError, double smallestEntry) {
        static Cut of(SimpleMatrix p, ThinSvd svd, int k, SimpleMatrix values) {
            SimpleMatrix kept = svd.truncated(k).product();
            SimpleMatrix lost = p.minus(kept);
            SimpleMatrix worst = svd.w().getColumn(k);
            return new Cut(
                    svd.sigma()[k],
                    ThinSvd.norm(lost.mult(values)) / ThinSvd.norm(values),
                    ThinSvd.norm(lost.mult(worst)) / ThinSvd.norm(worst),
                    kept.elementMin());
        }
    }
}
