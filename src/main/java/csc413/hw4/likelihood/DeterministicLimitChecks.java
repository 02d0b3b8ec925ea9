package csc413.hw4.likelihood;

import static csc413.hw4.likelihood.DeltaChecks.EXTRAPOLATED;
import static csc413.hw4.likelihood.FlowCases.decoder;
import static csc413.hw4.likelihood.FlowCases.firstWidth;
import static csc413.hw4.likelihood.FlowCases.flow;
import static csc413.hw4.likelihood.FlowCases.flows;
import static csc413.hw4.likelihood.FlowCases.latent;
import static csc413.hw4.likelihood.FlowCases.noisyFlows;

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

/** What the formulas about decoders and encoders in question 2.2 mean, and the flows on which they are tried. */
final class DeterministicLimitChecks {
    static final String PRIOR_TERM = "\\mathbb{E}_{q_\\varepsilon}\\left[\\log p(z)\\right]";
    static final String RATIO_TERM =
            "\\mathbb{E}_{q_\\varepsilon}\\left[\\log \\frac{p_\\varepsilon(x|z)}{q_\\varepsilon(z|x)}\\right]";
    static final String LIMIT = "\\lim_{\\varepsilon \\to 0} ";

    private DeterministicLimitChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("planar", planar(seed))
                .check("derivation", derivation())
                .check("identity", identity())
                .check("prior-term", priorTerm())
                .check("terms", terms())
                .check("latent-noise", latentNoise())
                .check("invertible", invertible())
                .check("diffeomorphism", diffeomorphism(seed))
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
        return Check.of(notation, planarCases(seed), Tolerance.absolute(1e-7));
    }

    private static Cases planarCases(Seed seed) {
        return Cases.draws("x", Law.normal().vector(2), 20, seed)
                .draw("s", c -> Law.uniform(-1, 1), seed)
                .draw("t", c -> Law.uniform(-1, 1), seed);
    }

    private static PlanarFlow planarFlow(Case inputs) {
        return new PlanarFlow(inputs.number("s"), inputs.number("t"));
    }

    private static double[] planarLatent(Case inputs) {
        return planarFlow(inputs).inverse(inputs.vector("x"));
    }

    private static double planarPrior(double[] z) {
        return Gaussian.STANDARD.density(z[0]) * Gaussian.STANDARD.density(z[1]);
    }

    /** The formal derivation: the encoder is a point, and the ratio of the two δ is one of lengths. */
    private static Check derivation() {
        Notation notation = Notation.builder()
                .law("q", List.of("z"), c -> Distribution.finite(Map.of(latent(c), 1.0)))
                .realFamily("p(#)", (c, z) -> Gaussian.STANDARD.density(z[0]))
                .route(
                        "p(x)",
                        "differences of the distribution function of f(z)",
                        c -> flow(c).densityByDifferences(c.number("x")))
                .route(
                        "\\frac{p(x|z)}{q(z|x)}",
                        "the length of a small interval's preimage, divided by the interval's",
                        c -> flow(c).preimageByDifferences(c.number("x")))
                .symbol("\\frac{q(z|x)}{p(z|x)}", c -> 1)
                .symbol("z_0", FlowCases::latent)
                .symbol("J", FlowCases::jacobian)
                .build();
        return Check.of(notation, flows(), Tolerance.absolute(1e-7));
    }

    /** The decoder with noise, and its posterior as the encoder; p_ε(x) is found without either. */
    private static Notation.Builder posterior() {
        return noise().law("q_\\varepsilon", List.of("z"), DeterministicLimitChecks::posteriorLaw)
                .realFamily("q_\\varepsilon(#|#)", (c, at) -> at(c, at[1]).posterior(at[0], c.number("evidence")));
    }

    private static Notation.Builder noise() {
        return Notation.builder()
                .symbol("x", c -> c.number("x"))
                .realFamily("p(#)", (c, z) -> Gaussian.STANDARD.density(z[0]))
                .realFamily("p_\\varepsilon(#|#)", (c, at) -> at(c, at[0]).conditional(at[1]))
                .route(
                        "p_\\varepsilon(x)",
                        "differences of the distribution function of f(z) + εn",
                        c -> decoder(c).evidenceByDifferences());
    }

    /** The decoder of the case at an observation x. */
    private static NoisyDecoder at(Case inputs, double x) {
        return new NoisyDecoder(flow(inputs), x, inputs.number("ε"));
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
                .realFamily("p(#)", (c, z) -> Gaussian.STANDARD.density(z[0]))
                .symbol("z_0", FlowCases::latent)
                .symbol("J", FlowCases::jacobian)
                .build();
        return Check.of(notation, flows(), Tolerance.absolute(1e-8));
    }

    /** Noise before f: the decoder's density is found from its distribution function. */
    private static Check latentNoise() {
        Notation notation = Notation.builder()
                .symbol("J", FlowCases::jacobian)
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
                        x -> Gaussian.STANDARD.cumulative((flow(inputs).inverse(x) - z) / width),
                        inputs.number("x"),
                        firstWidth(inputs))
                .value());
    }

    /** The cube, which is invertible and differentiable. */
    private static Check invertible() {
        Notation notation = Notation.builder()
                .route("\\frac{\\partial f(z)}{\\partial z}", "dual numbers", c ->
                        new double[][] {{Derivative.byDuals((Dual z) -> z.power(3), c.number("z"))}})
                .build();
        return Check.of(notation, Cases.listed("z", 0.0, 1.0), Tolerance.exact());
    }

    /** A bijection of the plane whose inverse is differentiable too. */
    private static Check diffeomorphism(Seed seed) {
        Notation notation = Notation.builder()
                .symbol(
                        "\\frac{\\partial f(z)}{\\partial z}",
                        c -> planarFlow(c).jacobian(planarLatent(c)))
                .route(
                        "\\frac{\\partial f^{-1}(x)}{\\partial x}",
                        "differences of the inverse",
                        c -> planarFlow(c).inverseJacobianByDifferences(c.vector("x")))
                .build();
        return Check.of(notation, planarCases(seed), Tolerance.relative(1e-8));
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
                        EXTRAPOLATED,
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

    /** z ↦ z² of a normal z whose mean is neither 0 nor ½, so that no shift by 1 is a symmetry; the encoder chooses one of the two roots. */
    private static Check surjection() {
        SquaringLayer layer = new SquaringLayer(0.4);
        Notation notation = Notation.builder()
                .family("z_#", (c, i) -> layer.roots(c.number("x"))[i[0] - 1])
                .family("\\pi_#", (c, i) -> pair(c.number("π"))[i[0] - 1])
                .family("w_#", (c, i) -> pair(layer.posterior(c.number("x")))[i[0] - 1])
                .realFamily("p(#)", (c, z) -> layer.priorDensity(z[0]))
                .realFamily("f'(#)", (c, z) -> Derivative.byDuals((Dual input) -> input.power(2), z[0]))
                .route(
                        "p(x)",
                        "differences of the distribution function of z²",
                        c -> layer.evidenceByDifferences(c.number("x")))
                .build();
        Cases observed = Cases.grid("x", 0.25, 4, 6);
        Cases cases = observed.times(Cases.listed("π", 0.5, 0.25, 0.9))
                .or(observed.with("π", c -> layer.posterior(c.number("x"))));
        return Check.of(notation, cases, Tolerance.absolute(1e-8));
    }

    /** A probability and its complement. */
    private static double[] pair(double probability) {
        return new double[] {probability, 1 - probability};
    }
}
