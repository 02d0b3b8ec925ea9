package csc413.hw4.likelihood;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.Quadrature;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What the formulas of question 2.1 mean, and the models and encoders on which they are tried. */
final class EvidenceChecks {
    private static final String COUNTED = "counting in a population";

    private EvidenceChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("identity", counted(encoders(populations(4, 1, seed))))
                .check("gap", counted(encoders(populations(4, 1, seed))))
                .check("masked", counted(misleading(seed)))
                .check("gaussian", gaussian(seed))
                .check("cauchy", cauchy())
                .check("entropy", entropy())
                .check("importance", importance(seed));
    }

    private static Check counted(Cases cases) {
        Notation notation = Notation.builder()
                .caseFunction("p", EvidenceChecks::prior)
                .realRoute("p(x|#)", COUNTED, (c, z) -> model(c).decoder((int) z[0]))
                .realRoute("p(#|x)", COUNTED, (c, z) -> model(c).posterior((int) z[0]))
                .route("p(x)", COUNTED, c -> model(c).evidence())
                .realFamily("q(#|x)", (c, z) -> c.tuple("q").get((int) z[0] - 1))
                .law("q", List.of("z"), c -> Distribution.ofIndices(c.tuple("q")))
                .set("\\mathcal{S}", c -> values(c, z -> c.tuple("q").get(z - 1)))
                .set("\\mathcal{P}", c -> values(c, model(c)::posterior))
                .build();
        return Check.of(notation, cases, Tolerance.absolute(1e-14));
    }

    private static Function<double[], Object> prior(Case inputs) {
        return z -> model(inputs).prior((int) z[0]);
    }

    /** The latent values that have a positive probability. */
    private static List<Integer> values(Case inputs, IntFunction<Rational> probability) {
        return IntStream.rangeClosed(1, model(inputs).values())
                .filter(z -> probability.apply(z).signum() > 0)
                .boxed()
                .toList();
    }

    private static CountedModel model(Case inputs) {
        return new CountedModel(counts(inputs, "s"), counts(inputs, "h"));
    }

    private static List<Long> counts(Case inputs, String letter) {
        return LongStream.rangeClosed(1, 3)
                .mapToObj(z -> inputs.whole(letter + z))
                .toList();
    }

    /** How many of each latent value show the observation (s) and hide it (h). */
    private static Cases populations(int count, int fewest, Seed seed) {
        Cases counts = Cases.draws("s1", Law.whole(1, 9), count, seed);
        for (String name : List.of("s2", "s3")) {
            counts = counts.draw(name, c -> Law.whole(fewest, 9), seed);
        }
        for (String name : List.of("h1", "h2", "h3")) {
            counts = counts.draw(name, c -> Law.whole(1, 9), seed);
        }
        return counts;
    }

    /** Every encoder with probabilities in fifths, with and without zeros, and the posterior. */
    private static Cases encoders(Cases populations) {
        return populations
                .times(Cases.distributions("q", 3, 5))
                .or(populations.with("q", c -> new Input.Tuple(model(c).posterior())));
    }

    /** Encoders that produce everything, for populations in which z = 2 and perhaps z = 3 never show the observation. */
    private static Cases misleading(Seed seed) {
        Cases populations = populations(12, 0, seed).where(c -> c.whole("s2") * c.whole("s3") == 0);
        return populations
                .times(Cases.distributions("q", 3, 5))
                .where(c -> c.tuple("q").stream().allMatch(q -> q.signum() > 0));
    }

    /** Drawn models and encoders, and encoders equal to the posterior. */
    private static Check gaussian(Seed seed) {
        String hermite = "Gauss–Hermite quadrature";
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .symbol("w", c -> c.number("w"))
                .symbol("b", c -> c.number("b"))
                .symbol("s", c -> c.number("s"))
                .symbol("m", c -> encoder(c).mean())
                .symbol("v", c -> encoder(c).variance())
                .symbol("M", c -> gaussianModel(c).posterior(c.number("x")).mean())
                .symbol("V", c -> gaussianModel(c).posterior(c.number("x")).variance())
                .route("p(x)", "adaptive quadrature", c -> gaussianModel(c).evidenceByQuadrature(c.number("x")))
                .route("\\mathbb{E}_q\\left[\\log p(z)\\right]", hermite, c -> terms(c).prior())
                .route("\\mathbb{E}_q\\left[\\log \\frac{p(x|z)}{q(z|x)}\\right]", hermite, c -> terms(c).decoder())
                .route("\\mathbb{E}_q\\left[\\log \\frac{q(z|x)}{p(z|x)}\\right]", hermite, EvidenceChecks::gapByBayes)
                .build();
        Cases models = Cases.draws("w", Law.uniform(-2, 2), 40, seed)
                .draw("b", c -> Law.uniform(-1, 1), seed)
                .draw("s", c -> Law.uniform(0.5, 1.5), seed)
                .draw("x", c -> Law.uniform(-3, 3), seed)
                .draw("m", c -> Law.uniform(-1.5, 1.5), seed)
                .draw("v", c -> Law.uniform(0.1, 2), seed);
        return Check.of(notation, models, Tolerance.absolute(1e-11));
    }

    private static LinearGaussianModel gaussianModel(Case inputs) {
        return new LinearGaussianModel(inputs.number("w"), inputs.number("b"), inputs.number("s"));
    }

    private static Gaussian encoder(Case inputs) {
        return new Gaussian(inputs.number("m"), inputs.number("v"));
    }

    private static EvidenceBound.Terms terms(Case inputs) {
        return EvidenceBound.terms(gaussianModel(inputs), inputs.number("x"), encoder(inputs));
    }

    /** The gap with the posterior p(z)p(x|z)/p(x), whose p(x) is found by quadrature; no closed form is used. */
    private static double gapByBayes(Case inputs) {
        LinearGaussianModel model = gaussianModel(inputs);
        double x = inputs.number("x");
        double evidence = StrictMath.log(model.evidenceByQuadrature(x));
        return EvidenceBound.mean(
                encoder(inputs),
                z -> encoder(inputs).logDensity(z)
                        - Gaussian.STANDARD.logDensity(z)
                        - model.decoder(z).logDensity(x)
                        + evidence);
    }

    private static Check cauchy() {
        Notation notation = Notation.builder()
                .symbol("R", c -> c.number("R"))
                .realRoute("C(#)", "quadrature by z = tan t", (c, r) -> truncatedSquare(r[0]))
                .build();
        return Check.of(notation, Cases.grid("R", 0.25, 12, 12), Tolerance.absolute(1e-10));
    }

    /** The part of E z² under a standard Cauchy law that comes from |z| ≤ R: with z = tan t it is the mean of tan²t. */
    private static double truncatedSquare(double radius) {
        double end = StrictMath.atan(radius);
        return Quadrature.within(1e-12)
                        .integral(t -> StrictMath.tan(t) * StrictMath.tan(t), -end, end)
                        .value()
                / Math.PI;
    }

    private static Check entropy() {
        Notation notation = Notation.builder()
                .symbol("M", c -> c.number("M"))
                .realRoute("H(#)", "quadrature by z = exp(exp t)", (c, m) -> restrictedEntropy(m[0]))
                .build();
        return Check.of(notation, Cases.grid("M", 1.25, 6, 8), Tolerance.absolute(1e-9));
    }

    /** E log p(z), restricted to z ≤ exp(M), for p(z) = 1/(z ln²z): with z = exp(exp t) the density of t is exp(−t). */
    static double restrictedEntropy(double m) {
        return Quadrature.within(1e-12)
                .integral(t -> -StrictMath.exp(-t) * (StrictMath.exp(t) + 2 * t), 0, StrictMath.log(m))
                .value();
    }

    /** Up to four samples from all encoders, and from the posterior, for which all bounds are tight. */
    private static Check importance(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("k", c -> c.whole("k"))
                .indexedRoute(
                        "\\mathcal{L}_#",
                        "enumeration of all draws",
                        (c, k) -> importance(c).byEnumeration(k[0]))
                .route("p(x)", COUNTED, c -> model(c).evidence())
                .build();
        Cases cases = encoders(populations(2, 1, seed)).times(Cases.range("k", 1, 3));
        return Check.of(notation, cases, Tolerance.absolute(1e-14));
    }

    private static ImportanceWeightedBound importance(Case inputs) {
        CountedModel model = model(inputs);
        double[] encoder = inputs.vector("q");
        double[] weights = IntStream.rangeClosed(1, model.values())
                .mapToDouble(z -> model.prior(z).times(model.decoder(z)).toDouble() / encoder[z - 1])
                .toArray();
        return new ImportanceWeightedBound(encoder, weights);
    }
}
