package csc413.hw4.likelihood;

import csc413.hw4.InputGrid;
import csc413.hw4.likelihood.EvidenceBound.Terms;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.number.Rational;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.Series.Mark;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The tables and plots of {@link EvidenceBound}. */
final class EvidenceExhibits {
    private static final Rational THIRD = Rational.of(1, 3);

    private EvidenceExhibits() {}

    /** Encoders for the population, by what they are. */
    static Map<String, List<Rational>> namedEncoders() {
        CountedModel model = EvidenceBound.population();
        Map<String, List<Rational>> encoders = new LinkedHashMap<>();
        encoders.put("the posterior, $\\tfrac35, \\tfrac3{10}, \\tfrac1{10}$", model.posterior());
        encoders.put("always $z = 1$", List.of(Rational.ONE, Rational.ZERO, Rational.ZERO));
        encoders.put("the prior, $\\tfrac13, \\tfrac12, \\tfrac16$", model.prior());
        encoders.put("uniform", List.of(THIRD, THIRD, THIRD));
        encoders.put("always $z = 3$", List.of(Rational.ZERO, Rational.ZERO, Rational.ONE));
        return Collections.unmodifiableMap(encoders);
    }

    static Table encoders() {
        Table table = Table.of(
                Column.text("encoder $q(z \\mid x)$"),
                Column.number("$\\mathbb{E}_q\\left[\\log p(z)\\right]$", "4f"),
                Column.number("$\\mathbb{E}_q\\left[\\log\\frac{p(x \\mid z)}{q(z \\mid x)}\\right]$", "4f"),
                Column.number("bound", "4f"),
                Column.number("gap", "4f"),
                Column.number("sum", "4f"));
        for (Map.Entry<String, List<Rational>> encoder : namedEncoders().entrySet()) {
            Terms terms = EvidenceBound.terms(EvidenceBound.population(), encoder.getValue());
            table = table.row(
                    encoder.getKey(), terms.prior(), terms.decoder(), terms.bound(), terms.gap(), terms.sum());
        }
        return table;
    }

    static Table heavy() {
        Table table = Table.of(
                Column.number("$M$", "i"),
                Column.number("largest $z$", "2e"),
                Column.number("mass left out", "4f"),
                Column.number("first term", "4f"),
                Column.number("second term", "4f"));
        for (int m : new int[] {2, 10, 100, 500}) {
            double part = EvidenceChecks.restrictedEntropy(m);
            table = table.row(m, StrictMath.exp(m), 1.0 / m, part, -part);
        }
        return table;
    }

    /** The bound against the encoder's mean. */
    static XyPlot touch() {
        double[] means = InputGrid.evenly(-0.6, 2, 130);
        double evidence = evidence();
        return XyPlot.of(
                Axis.linear("encoder's mean $m$").from(-0.6).to(2),
                Axis.linear("variational bound").from(evidence - 4).to(evidence + 0.4),
                Series.dashed("$\\log p(x)$", new double[] {-0.6, 2}, new double[] {evidence, evidence}),
                byMean("$v = V$", 1, means),
                byMean("$v = V/8$", 0.125, means),
                byMean("$v = 6V$", 6, means));
    }

    private static Series byMean(String label, double ratio, double[] means) {
        double variance = ratio * posterior().variance();
        return Series.curve(
                label, means, mean -> terms(new Gaussian(mean, variance)).bound());
    }

    /** The terms of the bound against the encoder's variance. */
    static XyPlot width() {
        double[] ratios = Arrays.stream(InputGrid.evenly(-4, 4, 160))
                .map(exponent -> StrictMath.pow(2, exponent))
                .toArray();
        double evidence = evidence();
        return XyPlot.of(
                Axis.logarithmic("variance of the encoder, as a multiple $v/V$ of the posterior's")
                        .from(0.0625)
                        .to(16),
                Axis.linear("nats").from(-6).to(0.5),
                Series.dashed("$\\log p(x)$", new double[] {0.0625, 16}, new double[] {evidence, evidence}),
                byWidth("bound", ratios, Terms::bound),
                byWidth("$\\mathbb{E}_q\\left[\\log p(z)\\right]$", ratios, Terms::prior),
                byWidth("$\\mathbb{E}_q\\left[\\log p(x \\mid z)/q(z \\mid x)\\right]$", ratios, Terms::decoder));
    }

    private static Series byWidth(String label, double[] ratios, ToDoubleFunction<Terms> term) {
        Gaussian posterior = posterior();
        return Series.curve(
                label,
                ratios,
                ratio -> term.applyAsDouble(terms(new Gaussian(posterior.mean(), ratio * posterior.variance()))));
    }

    private static Gaussian posterior() {
        return EvidenceBound.gaussianModel().posterior(EvidenceBound.datapoint());
    }

    private static Terms terms(Gaussian encoder) {
        return EvidenceBound.terms(EvidenceBound.gaussianModel(), EvidenceBound.datapoint(), encoder);
    }

    private static double evidence() {
        return EvidenceBound.gaussianModel().evidence().logDensity(EvidenceBound.datapoint());
    }

    /** The gap against the number of samples, for a fair and for a misleading encoder. */
    static XyPlot importance() {
        ImportanceWeightedBound prior = EvidenceBound.importance(0.5, 0.5);
        ImportanceWeightedBound reversed = EvidenceBound.importance(0.1, 0.9);
        return XyPlot.of(
                Axis.logarithmic("samples $k$").from(1).to(EvidenceBound.MOST_SAMPLES),
                Axis.logarithmic("gap $\\log p(x) - \\mathcal{L}_k$"),
                gaps("encoder reversed", reversed),
                rate("its limit", reversed),
                gaps("encoder equal to the prior", prior),
                rate("its limit ", prior));
    }

    private static Series gaps(String label, ImportanceWeightedBound bound) {
        double[] samples = samples();
        double evidence = StrictMath.log(bound.evidence());
        double[] gaps = Arrays.stream(samples)
                .map(k -> evidence - bound.byBinomialLaw((int) k))
                .toArray();
        return Series.of(label, Mark.POINTS, samples, gaps);
    }

    private static Series rate(String label, ImportanceWeightedBound bound) {
        double[] samples = samples();
        return Series.dashed(
                label,
                samples,
                Arrays.stream(samples).map(k -> bound.gapRate() / k).toArray());
    }

    private static double[] samples() {
        return Arrays.stream(InputGrid.logarithmic(EvidenceBound.MOST_SAMPLES, 7))
                .asDoubleStream()
                .toArray();
    }
}
