package csc413.hw4.likelihood;

import static csc413.hw4.likelihood.DeterministicLimitChecks.LIMIT;
import static csc413.hw4.likelihood.DeterministicLimitChecks.PRIOR_TERM;
import static csc413.hw4.likelihood.DeterministicLimitChecks.RATIO_TERM;
import static csc413.hw4.likelihood.FlowCases.decoder;
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
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** What the formulas of question 2.2 about normal encoders of other widths mean, and the flows and matrices on which they are tried. */
final class EncoderWidthChecks {
    private EncoderWidthChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("width-identity", widthIdentity())
                .check("scalar-widths", scalarWidths())
                .check("widths", widths(seed))
                .check("gap", gap(seed))
                .check("equal-widths", equalWidths());
    }

    /** The second term for a normal encoder with standard deviation sε, at widths that are not small. */
    private static Check widthIdentity() {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .symbol("z_0", FlowCases::latent)
                .symbol("s", c -> c.number("s"))
                .symbol("\\varepsilon", c -> c.number("ε"))
                .realFamily("f(#)", (c, z) -> flow(c).value(z[0]))
                .law("N(0,1)", List.of("u"), c -> Distribution.density(-12, 12, Gaussian.STANDARD::density))
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
        Cases jacobians = Cases.draws("J", Law.normal().square(2, 3), 15, seed)
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
                .realFamily("p(#)", (c, z) -> Gaussian.STANDARD.density(z[0]))
                .symbol("z_0", FlowCases::latent)
                .symbol("J", FlowCases::jacobian)
                .symbol("a", c -> flow(c).slope(latent(c)))
                .route(
                        LIMIT + "\\Bigl(" + PRIOR_TERM + " + " + RATIO_TERM + "\\Bigr)",
                        "Gauss–Hermite quadrature, extrapolated to 0",
                        c -> SmoothedDelta.limit(width -> decoder(c, width).bound(1), 0.1))
                .build();
        return Check.of(notation, flows(), Tolerance.absolute(1e-8));
    }
}
