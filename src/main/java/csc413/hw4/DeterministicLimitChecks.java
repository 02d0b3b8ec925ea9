package csc413.hw4;

import static csc413.hw4.DeltaChecks.firstWidth;
import static csc413.hw4.DeltaChecks.flow;
import static csc413.hw4.DeltaChecks.flows;
import static csc413.hw4.DeltaChecks.latent;
import static csc413.hw4.DeltaChecks.noisyFlows;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Dual;
import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.Differences;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** What the formulas about decoders and encoders in question 2.2 mean, and the flows on which they are tried. */
final class DeterministicLimitChecks {
    private static final String EXTRAPOLATED = "quadrature at six widths, extrapolated to 0";
    private static final String PRIOR_TERM = "\\mathbb{E}_{q_\\varepsilon(z|x)}\\left[\\log p(z)\\right]";
    private static final String RATIO_TERM =
            "\\mathbb{E}_{q_\\varepsilon(z|x)}\\left[\\log \\frac{p_\\varepsilon(x|z)}{q_\\varepsilon(z|x)}\\right]";
    private static final String LIMIT = "\\lim_{\\varepsilon \\to 0} ";

    private DeterministicLimitChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("planar", planar(seed))
                .check("derivation", derivation())
                .check("identity", identity())
                .check("prior-term", priorTerm())
                .check("terms", terms())
                .check("latent-noise", latentNoise())
                .check("width-identity", widthIdentity())
                .check("scalar-widths", scalarWidths())
                .check("widths", widths(seed))
                .check("gap", gap(seed))
                .check("equal-widths", equalWidths())
                .check("invertible", invertible())
                .check("cantor", cantor())
                .check("rate", rate())
                .check("surjection", surjection());
    }

    /** The change of variables in the plane, against masses of small squares. */
    private static Check planar(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("p(z_0)", c -> planarPrior(planarLatent(c)))
                .route("p(x)", "masses of small squares", c -> planarFlow(c).densityByBoxes(c.vector("x")))
                .symbol("J", c -> planarFlow(c).jacobian(planarLatent(c)))
                .build();
        Cases cases = Cases.draws("x", Law.normal().vector(2), 40, seed)
                .draw("s", c -> Law.uniform(-1, 1), seed)
                .draw("t", c -> Law.uniform(-1, 1), seed);
        return Check.of(notation, cases, Tolerance.absolute(1e-7));
    }

    private static PlanarFlow planarFlow(Case inputs) {
        return new PlanarFlow(inputs.number("s"), inputs.number("t"));
    }

    private static double[] planarLatent(Case inputs) {
        return planarFlow(inputs).inverse(inputs.vector("x"));
    }

    private static double planarPrior(double[] z) {
        return StandardNormal.density(z[0]) * StandardNormal.density(z[1]);
    }

    /** The formal derivation: the encoder is a point, and the ratio of the two δ is one of lengths. */
    private static Check derivation() {
        Notation notation = Notation.builder()
                .law("q(z|x)", List.of("z"), c -> Distribution.finite(Map.of(latent(c), 1.0)))
                .realFamily("p(#)", (c, z) -> StandardNormal.density(z[0]))
                .route(
                        "p(x)",
                        "differences of the distribution function of f(z)",
                        c -> flow(c).densityByDifferences(c.number("x")))
                .route(
                        "\\frac{p(x|z)}{q(z|x)}",
                        "the length of a small interval's preimage, divided by the interval's",
                        c -> flow(c).preimageByDifferences(c.number("x")))
                .symbol("\\frac{q(z|x)}{p(z|x)}", c -> 1)
                .symbol("z_0", DeltaChecks::latent)
                .symbol("J", DeterministicLimitChecks::jacobian)
                .build();
        return Check.of(notation, flows(), Tolerance.absolute(1e-7));
    }

    private static double[][] jacobian(Case inputs) {
        return new double[][] {{flow(inputs).slope(latent(inputs))}};
    }

    private static NoisyDecoder decoder(Case inputs) {
        return decoder(inputs, inputs.number("ε"));
    }

    private static NoisyDecoder decoder(Case inputs, double width) {
        return new NoisyDecoder(flow(inputs), inputs.number("x"), width);
    }

    /** The decoder with noise, and its posterior as the encoder; p_ε(x) is found without either. */
    private static Notation.Builder posterior() {
        return noise().law("q_\\varepsilon(z|x)", List.of("z"), DeterministicLimitChecks::posteriorLaw)
                .realFamily("q_\\varepsilon(#|#)", (c, at) -> decoder(c).posterior(at[0], c.number("evidence")));
    }

    private static Notation.Builder noise() {
        return Notation.builder()
                .symbol("x", c -> c.number("x"))
                .realFamily("p(#)", (c, z) -> StandardNormal.density(z[0]))
                .realFamily("p_\\varepsilon(#|#)", (c, at) -> decoder(c).conditional(at[1]))
                .route(
                        "p_\\varepsilon(x)",
                        "differences of the distribution function of f(z) + εn",
                        c -> decoder(c).evidenceByDifferences());
    }

    private static Distribution posteriorLaw(Case inputs) {
        NoisyDecoder decoder = decoder(inputs);
        double[] window = decoder.window();
        return Distribution.density(window[0], window[1], z -> decoder.posterior(z, inputs.number("evidence")));
    }

    /** The normalising constant of the posterior is computed once a case. */
    private static Cases withEvidence() {
        return noisyFlows().with("evidence", c -> decoder(c).evidence());
    }

    private static Check identity() {
        return Check.of(posterior().build(), withEvidence(), Tolerance.absolute(1e-7));
    }

    private static Check priorTerm() {
        Notation notation = posterior()
                .realFamily("f(#)", (c, z) -> flow(c).value(z[0]))
                .realFamily("\\delta_\\varepsilon(#)", (c, y) -> SmoothedDelta.at(y[0], c.number("ε")))
                .interval("\\mathcal{Z}", -8, 8)
                .build();
        return Check.of(
                notation,
                withEvidence().where(c -> c.number("ε") == 0.5 && c.number("z") > 0),
                Tolerance.absolute(1e-7));
    }

    /** The limits of both terms, with the posterior as the encoder. */
    private static Check terms() {
        Notation notation = Notation.builder()
                .route(
                        LIMIT + PRIOR_TERM,
                        EXTRAPOLATED,
                        c -> SmoothedDelta.limit(width -> decoder(c, width).posteriorPriorTerm(), firstWidth(c)))
                .route(
                        LIMIT + RATIO_TERM,
                        EXTRAPOLATED,
                        c -> SmoothedDelta.limit(width -> decoder(c, width).posteriorRatioTerm(), firstWidth(c)))
                .realFamily("p(#)", (c, z) -> StandardNormal.density(z[0]))
                .symbol("z_0", DeltaChecks::latent)
                .symbol("J", DeterministicLimitChecks::jacobian)
                .build();
        return Check.of(notation, flows(), Tolerance.absolute(1e-8));
    }

    /** Noise before f: the decoder's density is found from its distribution function. */
    private static Check latentNoise() {
        Notation notation = Notation.builder()
                .symbol("J", DeterministicLimitChecks::jacobian)
                .symbol("q_\\varepsilon(z|x)", c -> SmoothedDelta.at(offset(c), c.number("ε")))
                .route(
                        "p_\\varepsilon(x|z)",
                        "differences of the distribution function of f(z + εn)",
                        DeterministicLimitChecks::latentNoiseByDifferences)
                .build();
        Cases cases = noisyFlows().times(Cases.listed("t", 0.5, -1.0, 2.0));
        return Check.of(notation, cases, Tolerance.relative(1e-6));
    }

    /** z − z₀. */
    private static double offset(Case inputs) {
        return inputs.number("t") * inputs.number("ε");
    }

    private static double latentNoiseByDifferences(Case inputs) {
        double z = latent(inputs) + offset(inputs);
        double width = inputs.number("ε");
        return Math.abs(Differences.extrapolated(
                        x -> StandardNormal.cumulative((flow(inputs).inverse(x) - z) / width),
                        inputs.number("x"),
                        firstWidth(inputs))
                .value());
    }

    /** The second term for a normal encoder with standard deviation sε, at widths that are not small. */
    private static Check widthIdentity() {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .symbol("z_0", DeltaChecks::latent)
                .symbol("s", c -> c.number("s"))
                .symbol("\\varepsilon", c -> c.number("ε"))
                .realFamily("f(#)", (c, z) -> flow(c).value(z[0]))
                .law("N(0,1)", List.of("u"), c -> Distribution.density(-12, 12, StandardNormal::density))
                .route(RATIO_TERM, "Gauss–Hermite quadrature", c -> decoder(c).ratioTerm(c.number("s")))
                .build();
        return Check.of(notation, noisyFlows().times(Cases.listed("s", 1.0, 0.5)), Tolerance.relative(1e-9));
    }

    private static Check scalarWidths() {
        Notation notation = Notation.builder()
                .symbol("s", c -> c.number("s"))
                .symbol("a", c -> flow(c).slope(latent(c)))
                .route(
                        LIMIT + RATIO_TERM,
                        "Gauss–Hermite quadrature, extrapolated to 0",
                        c -> SmoothedDelta.limit(width -> decoder(c, width).ratioTerm(c.number("s")), 0.1))
                .build();
        return Check.of(notation, flows().times(Cases.listed("s", 1.0, 0.4)), Tolerance.absolute(1e-8));
    }

    /** Linear decoders of two and three variables. */
    private static Check widths(Seed seed) {
        Notation notation = matrices()
                .route(
                        LIMIT + RATIO_TERM,
                        "a product of Gauss–Hermite rules",
                        c -> linear(c).ratioTerm())
                .build();
        return Check.of(notation, invertibleMatrices(seed), Tolerance.absolute(1e-9));
    }

    private static Check gap(Seed seed) {
        Notation notation = matrices()
                .family("\\sigma_#", (c, i) -> singularValues(c)[i[0] - 1])
                .route(
                        "\\operatorname{KL}\\left(N(0, B B^\\top) \\,\\|\\, N(0, (J^\\top J)^{-1})\\right)",
                        "a product of Gauss–Hermite rules",
                        c -> linear(c).divergence())
                .build();
        return Check.of(notation, invertibleMatrices(seed), Tolerance.absolute(1e-9));
    }

    private static Notation.Builder matrices() {
        return Notation.builder()
                .symbol("J", c -> c.matrix("J"))
                .symbol("B", c -> c.matrix("B"))
                .symbol("d", c -> c.matrix("J").length);
    }

    private static LinearWidths linear(Case inputs) {
        return new LinearWidths(new SimpleMatrix(inputs.matrix("J")), new SimpleMatrix(inputs.matrix("B")));
    }

    private static double[] singularValues(Case inputs) {
        return new SimpleMatrix(inputs.matrix("J"))
                .mult(new SimpleMatrix(inputs.matrix("B")))
                .svd()
                .getSingularValues();
    }

    /** Pairs that are not nearly singular; for half of them B is J⁻¹, where the gap is 0. */
    private static Cases invertibleMatrices(Seed seed) {
        Cases jacobians = Cases.draws("J", Law.normal().square(2, 3), 40, seed)
                .where(c -> smallestSingularValue(c.matrix("J")) > 0.2);
        return jacobians
                .draw("B", c -> Law.normal().square(c.matrix("J").length), seed)
                .where(c -> smallestSingularValue(c.matrix("B")) > 0.2)
                .or(jacobians.with(
                        "B", c -> new SimpleMatrix(c.matrix("J")).invert().toArray2()));
    }

    private static double smallestSingularValue(double[][] matrix) {
        double[] singular = new SimpleMatrix(matrix).svd().getSingularValues();
        return singular[singular.length - 1];
    }

    /** Both δ replaced by normal densities of the same width. */
    private static Check equalWidths() {
        Notation notation = Notation.builder()
                .realFamily("p(#)", (c, z) -> StandardNormal.density(z[0]))
                .symbol("z_0", DeltaChecks::latent)
                .symbol("J", DeterministicLimitChecks::jacobian)
                .symbol("a", c -> flow(c).slope(latent(c)))
                .route(
                        LIMIT + "\\left(" + PRIOR_TERM + " + " + RATIO_TERM + "\\right)",
                        "Gauss–Hermite quadrature, extrapolated to 0",
                        c -> SmoothedDelta.limit(width -> decoder(c, width).bound(1), 0.1))
                .build();
        return Check.of(notation, flows(), Tolerance.absolute(1e-8));
    }

    /** The cube, which is invertible and differentiable. */
    private static Check invertible() {
        Notation notation = Notation.builder()
                .route("\\frac{\\partial f(z)}{\\partial z}", "dual numbers", c ->
                        new double[][] {{Derivative.byDuals((Dual z) -> z.power(3), c.number("z"))}})
                .build();
        return Check.of(notation, Cases.listed("z", 0.0, 1.0), Tolerance.exact());
    }

    private static Check cantor() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("\\lambda(C_n)", "adding up intervals", c -> FatCantorSet.length(c.integer("n")))
                .route("\\lambda(f(C_n))", "adding up gaps", c -> FatCantorSet.imageLength(c.integer("n")))
                .build();
        return Check.of(notation, Cases.range("n", 0, 6), Tolerance.absolute(1e-9));
    }

    private static Check rate() {
        Notation notation = Notation.builder()
                .route(
                        LIMIT + "\\frac{p_\\varepsilon(x) - p(x)}{\\varepsilon^2}",
                        "quadrature at six widths, extrapolated to 0",
                        c -> SmoothedDelta.limit(width -> excess(c, width), firstWidth(c)))
                .symbol("p''(x)", DeterministicLimitChecks::curvature)
                .build();
        return Check.of(notation, flows(), Tolerance.relative(1e-4).orAbsolute(1e-5));
    }

    private static double excess(Case inputs, double width) {
        double limit = flow(inputs).density(inputs.number("x"));
        return (decoder(inputs, width).evidence() - limit) / (width * width);
    }

    /** The second derivative of the density of x. */
    private static double curvature(Case inputs) {
        double step = firstWidth(inputs) / 10;
        return Differences.fourthOrder(
                y -> Differences.fourthOrder(flow(inputs)::density, y, step), inputs.number("x"), step);
    }

    /** z ↦ z² of a normal z with mean ½; the encoder chooses one of the two roots. */
    private static Check surjection() {
        Notation notation = Notation.builder()
                .family("z_#", (c, i) -> roots(c)[i[0] - 1])
                .family("\\pi_#", (c, i) -> pair(c.number("π"))[i[0] - 1])
                .family("w_#", (c, i) -> pair(weight(c))[i[0] - 1])
                .realFamily("p(#)", (c, z) -> StandardNormal.density(z[0] - 0.5))
                .realFamily("f'(#)", (c, z) -> Derivative.byDuals((Dual input) -> input.power(2), z[0]))
                .route(
                        "p(x)",
                        "differences of the distribution function of z²",
                        c -> Differences.extrapolated(DeterministicLimitChecks::squareCumulative, c.number("x"))
                                .value())
                .build();
        Cases observed = Cases.grid("x", 0.25, 4, 16);
        Cases cases = observed.times(Cases.listed("π", 0.5, 0.25, 0.9)).or(observed.with("π", c -> weight(c)));
        return Check.of(notation, cases, Tolerance.absolute(1e-8));
    }

    private static double[] roots(Case inputs) {
        double root = Math.sqrt(inputs.number("x"));
        return new double[] {root, -root};
    }

    /** A probability and its complement. */
    private static double[] pair(double probability) {
        return new double[] {probability, 1 - probability};
    }

    private static double squareCumulative(double y) {
        return StandardNormal.cumulative(Math.sqrt(y) - 0.5) - StandardNormal.cumulative(-Math.sqrt(y) - 0.5);
    }

    /** The posterior probability of the positive root. */
    private static double weight(Case inputs) {
        double[] roots = roots(inputs);
        double positive = StandardNormal.density(roots[0] - 0.5);
        return positive / (positive + StandardNormal.density(roots[1] - 0.5));
    }
}
