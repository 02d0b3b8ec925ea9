package csc413.hw4.likelihood;

import csc413.hw4.InputGrid;
import csc413.hw4.likelihood.MixedModel.Path;
import dev.workings.compute.Draw;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.route.MonteCarlo;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.Series.Mark;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** The tables and plots of {@link MixedComposition}. */
final class MixedExhibits {
    private static final String[] LAYERS = {
        "1: $z_1 = 2 z_0 + 1$", "2: $z_2 \\sim N(z_1/2, 9/25)$", "3: $z_3 = \\sinh z_2$", "4: $x \\sim N(z_3, 16/25)$"
    };
    private static final double[] RATIOS = {0.1, 0.25, 0.5, 0.9, 1.1, 2, 4, 10};

    private MixedExhibits() {}

    /** From the datapoint downwards, as the layers are visited. */
    static Table layers() {
        MixedModel model = MixedModel.example();
        Path path = MixedComposition.examplePath();
        Table table = Table.of(
                Column.text("layer $t$"),
                Column.number("$z_{t-1}$", "4f"),
                Column.number("$\\mathcal{V}_t$", "4f"),
                Column.number("$\\mathbb{E}_q[\\mathcal{V}_t]$", "4f"),
                Column.number("$\\mathbb{E}_q[D_t]$", "4f"));
        for (int t = MixedModel.LAYERS; t >= 1; t--) {
            int layer = t - 1;
            table = table.row(
                    LAYERS[layer],
                    path.states()[layer],
                    path.contributions()[layer],
                    mean(model, one -> one.contributions()[layer]),
                    t == 4 ? model.divergenceOfFourth(path.states()[4]) : t == 2 ? secondDivergence(model) : 0.0);
        }
        return table.row(
                        "prior, $\\log p(z_0)$",
                        "",
                        Gaussian.STANDARD.logDensity(path.states()[0]),
                        mean(model, one -> Gaussian.STANDARD.logDensity(one.states()[0])),
                        "")
                .row(
                        "**sum**",
                        "",
                        path.estimate(),
                        mean(model, Path::estimate),
                        secondDivergence(model) + model.divergenceOfFourth(MixedComposition.datapoint()));
    }

    private static double secondDivergence(MixedModel model) {
        return mean(model, path -> model.divergenceOfSecond(path.states()[2]));
    }

    private static double mean(MixedModel model, ToDoubleFunction<Path> quantity) {
        return MixedComposition.mean(model, MixedComposition.datapoint(), quantity);
    }

    /** How often one sample of a Gaussian layer is too high, for encoders of several widths. */
    static Table above(double[] drawn) {
        Table table = Table.of(
                Column.number("$r$", "2f"),
                Column.number("gap", "4f"),
                Column.number("$\\rho(r)$", "4f"),
                Column.number("share of draws", "4f"));
        for (int i = 0; i < RATIOS.length; i++) {
            table = table.row(
                    RATIOS[i],
                    new Gaussian(0, RATIOS[i]).divergenceFrom(Gaussian.STANDARD),
                    new OneSampleEstimate(RATIOS[i], 0).shareAbove(),
                    drawn[i]);
        }
        return table;
    }

    /** For each of the ratios the share of draws that are too high. */
    static double[] drawnShares(Seed seed) {
        MonteCarlo draws = new MonteCarlo(MixedComposition.DRAWS, 0.99, seed);
        return Arrays.stream(RATIOS)
                .mapToObj(ratio -> new OneSampleEstimate(ratio, 0))
                .mapToDouble(estimate -> draws.boundedMean(
                                random -> estimate.excess(Draw.normal(random)) > 0 ? 1 : 0, 0, 1)
                        .mean())
                .toArray();
    }

    /** A stochastic layer about sinh whose noise is turned down. */
    static Table deterministic() {
        Table table = Table.of(
                Column.number("$\\varepsilon$", "4f"),
                Column.number("$\\mathcal{V}(\\varepsilon)$, $\\eta = 1$", "5f"),
                Column.number("$\\mathcal{V}(\\varepsilon)$, $\\eta = -1$", "5f"),
                Column.number("limit", "5f"));
        double z = 2;
        double limit = Bijection.SINH.down(z, 0).contribution();
        for (double noise : new double[] {0.5, 0.1, 0.01, 0.001}) {
            table = table.row(
                    noise,
                    NoisyBijection.contribution(Bijection.SINH, z, noise, 1),
                    NoisyBijection.contribution(Bijection.SINH, z, noise, -1),
                    limit);
        }
        return table;
    }

    static Table absolute() {
        Table table = Table.of(
                Column.text("encoder of the sign"),
                Column.number("$q(1 \\mid x)$", "4f"),
                Column.number("bound", "4f"),
                Column.number("$\\log p(x)$", "4f"),
                Column.number("gap", "4f"));
        AbsoluteValueLayer layer = new AbsoluteValueLayer(0.5);
        String[] names = {"fair coin", "posterior", "nearly always positive"};
        double[] shares = {0.5, layer.posterior(1), 0.99};
        double evidence = StrictMath.log(layer.evidence(1));
        for (int i = 0; i < shares.length; i++) {
            double bound = layer.bound(1, shares[i]);
            table = table.row(names[i], shares[i], bound, evidence, evidence - bound);
        }
        return table;
    }

    /** The density of the one-sample estimates about log p(x). */
    static XyPlot estimates(double[] estimates) {
        MixedModel model = MixedModel.example();
        double gap = MixedComposition.logEvidence() - MixedComposition.bound(model, MixedComposition.datapoint());
        Series histogram = Series.histogram("one sample", estimates, -2, 0.8, 56);
        double[] height = {0, 1.1 * histogram.y().stream().max(Double::compare).orElseThrow()};
        return XyPlot.of(
                Axis.linear("$\\log p(z_0) + \\sum_t \\mathcal{V}_t - \\log p(x)$")
                        .from(-2)
                        .to(0.8),
                Axis.linear("density").from(0),
                histogram,
                Series.dashed("$\\log p(x)$", new double[] {0, 0}, height),
                Series.dashed("its mean, the bound", new double[] {-gap, -gap}, height));
    }

    /** How often one sample is too high, against the width of the encoder. */
    static XyPlot share(double[] drawn) {
        return XyPlot.of(
                Axis.logarithmic("variance of the encoder, as a multiple $r$ of the posterior's")
                        .from(0.0625)
                        .to(16),
                Axis.linear("share of samples above $\\log p(x)$").from(0).to(1),
                share("too narrow, $r < 1$", -4, -0.001),
                share("too wide, $r > 1$", 0.001, 4),
                Series.points("share of draws", RATIOS, drawn));
    }

    /** A branch of the curve, over powers of two. */
    private static Series share(String label, double from, double to) {
        double[] ratios = Arrays.stream(InputGrid.evenly(from, to, 80))
                .map(exponent -> StrictMath.pow(2, exponent))
                .toArray();
        return Series.curve(label, ratios, ratio -> new OneSampleEstimate(ratio, 0).shareAbove());
    }

    /** The log-likelihood, its bound, and one sample at each datapoint. */
    static XyPlot data(RandomGenerator random) {
        MixedModel model = MixedModel.example();
        double[] x = InputGrid.evenly(-4, 6, 60);
        double[] few = InputGrid.evenly(-4, 6, 40);
        double[] samples = Arrays.stream(few)
                .map(one -> model.infer(one, random).estimate())
                .toArray();
        return XyPlot.of(
                Axis.linear("datapoint $x$").from(-4).to(6),
                Axis.linear("nats"),
                Series.dashed(
                        "$\\log p(x)$",
                        x,
                        Arrays.stream(x)
                                .map(one -> StrictMath.log(model.evidence(one)))
                                .toArray()),
                Series.curve("the bound", x, one -> MixedComposition.bound(model, one)),
                Series.of("one sample", Mark.POINTS, few, samples));
    }
}
