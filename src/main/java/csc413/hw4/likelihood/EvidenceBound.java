package csc413.hw4.likelihood;

import dev.workings.compute.Computation;
import dev.workings.compute.Draw;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.GaussHermite;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The evidence of a datapoint as variational bound plus gap, question 2.1, in two models: one whose probabilities are counted in a
 * population, and a linear Gaussian one, where quadrature is the independent route.
 */
public final class EvidenceBound implements Computation {
    static final int GAUSSIAN_CASES = 200;
    static final int MOST_SAMPLES = 1024;

    private static final GaussHermite MEAN = new GaussHermite(40);

    /** The three terms of the question for one encoder. */
    record Terms(double prior, double decoder, double gap) {
        double bound() {
            return prior + decoder;
        }

        double sum() {
            return bound() + gap;
        }
    }

    @Override
    public Results compute(Seed seed) {
        Results.Builder results = Results.builder();
        integrate(results, seed.forPurpose("models").generator());
        describeEncoders(results);
        mask(results);
        sampleMore(results);
        EvidenceChecks.addTo(results, seed);
        return results.table("encoders", EvidenceExhibits.encoders())
                .table("heavy", EvidenceExhibits.heavy())
                .plot("touch", EvidenceExhibits.touch())
                .plot("width", EvidenceExhibits.width())
                .plot("importance", EvidenceExhibits.importance())
                .build();
    }

    /** The population of the example: 6 of 10, 3 of 15 and 1 of 5 show x. */
    static CountedModel population() {
        return new CountedModel(List.of(6L, 3L, 1L), List.of(4L, 12L, 4L));
    }

    /** The Gaussian model of the figures, and its datapoint. */
    static LinearGaussianModel gaussianModel() {
        return new LinearGaussianModel(1.5, -0.5, 1);
    }

    static double datapoint() {
        return 1;
    }

    /** Means over an encoder with finitely many values; those that it never produces do not count. */
    static Terms terms(CountedModel model, List<Rational> encoder) {
        double prior = 0;
        double decoder = 0;
        double gap = 0;
        for (int z = 1; z <= model.values(); z++) {
            double q = encoder.get(z - 1).toDouble();
            if (q > 0) {
                prior += q * log(model.prior(z));
                decoder += q * (log(model.decoder(z)) - StrictMath.log(q));
                gap += q * (StrictMath.log(q) - log(model.posterior(z)));
            }
        }
        return new Terms(prior, decoder, gap);
    }

    /** Means over a Gaussian encoder by quadrature. */
    static Terms terms(LinearGaussianModel model, double x, Gaussian encoder) {
        Gaussian posterior = model.posterior(x);
        return new Terms(
                mean(encoder, Gaussian.STANDARD::logDensity),
                mean(encoder, z -> model.decoder(z).logDensity(x) - encoder.logDensity(z)),
                mean(encoder, z -> encoder.logDensity(z) - posterior.logDensity(z)));
    }

    static double mean(Gaussian law, DoubleUnaryOperator f) {
        return MEAN.expectation(f, law.mean(), law.deviation()).value();
    }

    /** The two-valued model of the figure on importance weights: p(z) = 1/2, p(x|1) = 9/10, p(x|2) = 1/10. */
    static ImportanceWeightedBound importance(double... encoder) {
        return new ImportanceWeightedBound(encoder, new double[] {0.45 / encoder[0], 0.05 / encoder[1]});
    }

    private static double log(Rational probability) {
        return StrictMath.log(probability.toDouble());
    }

    private static void integrate(Results.Builder results, RandomGenerator random) {
        double discrepancy = 0;
        double attained = 0;
        for (int i = 0; i < GAUSSIAN_CASES; i++) {
            LinearGaussianModel model = new LinearGaussianModel(
                    4 * Draw.uniform(random) - 2, 2 * Draw.uniform(random) - 1, 0.5 + Draw.uniform(random));
            double x = model.evidence().draw(random);
            Gaussian encoder = new Gaussian(2 * Draw.uniform(random) - 1, 0.1 + Draw.uniform(random));
            double evidence = StrictMath.log(model.evidenceByQuadrature(x));
            Terms terms = terms(model, x, encoder);
            discrepancy = Math.max(discrepancy, Math.abs(terms.sum() - evidence));
            requireBelow(terms.bound(), evidence);
            double tight = terms(model, x, model.posterior(x)).bound();
            attained = Math.max(attained, Math.abs(tight - evidence));
        }
        results.value("gaussian.cases", GAUSSIAN_CASES)
                .value("gaussian.discrepancy", discrepancy)
                .value("gaussian.attained", attained);
    }

    private static void requireBelow(double bound, double evidence) {
        if (bound > evidence) {
            throw new IllegalStateException("the bound %s exceeds the evidence %s".formatted(bound, evidence));
        }
    }

    private static void describeEncoders(Results.Builder results) {
        Gaussian posterior = gaussianModel().posterior(datapoint());
        List<Double> bounds = EvidenceExhibits.namedEncoders().values().stream()
                .map(encoder -> terms(population(), encoder).bound())
                .toList();
        results.value("posterior.mean", posterior.mean())
                .value("narrow", gapOfWidth(posterior, 0.25))
                .value("wide", gapOfWidth(posterior, 4))
                .value("population.best", bounds.stream().max(Double::compare).orElseThrow())
                .value("population.worst", bounds.stream().min(Double::compare).orElseThrow());
    }

    private static double gapOfWidth(Gaussian posterior, double ratio) {
        return new Gaussian(posterior.mean(), ratio * posterior.variance()).divergenceFrom(posterior);
    }

    /** What is computed for the encoder (1/2, 1/2) if z = 2, which the posterior forbids, is left out. */
    private static void mask(Results.Builder results) {
        CountedModel model = new CountedModel(List.of(1L, 0L), List.of(0L, 1L));
        Rational half = Rational.of(1, 2);
        double q = half.toDouble();
        double kept = IntStream.rangeClosed(1, model.values())
                .filter(z -> model.posterior(z).signum() > 0)
                .mapToDouble(z -> q * (log(model.prior(z)) + log(model.decoder(z)) - log(model.posterior(z))))
                .sum();
        results.value("masked", kept).value("masked.evidence", log(model.evidence()));
    }

    private static void sampleMore(Results.Builder results) {
        ImportanceWeightedBound bound = importance(0.5, 0.5);
        double gap = StrictMath.log(bound.evidence()) - bound.byBinomialLaw(MOST_SAMPLES);
        results.value("importance.k", MOST_SAMPLES)
                .value("importance.scaled", MOST_SAMPLES * gap)
                .value("importance.rate", bound.gapRate());
    }
}
