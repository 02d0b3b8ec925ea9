package csc413.hw4.likelihood;

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
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Real;
import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.Differences;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** What the formulas about δ in question 2.2 mean, and the functions g and φ on which they are tried. */
final class DeltaChecks {
    static final String LIMIT_OF_INTEGRAL =
            "\\lim_{\\varepsilon \\to 0} \\int_{\\mathcal{Z}} \\delta_\\varepsilon(g(z)) \\varphi(z) dz";

    static final String EXTRAPOLATED = "quadrature at six widths, extrapolated to 0";

    private static final double WIDTH = 0.04;

    private DeltaChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("delta-family", family(seed))
                .check("hint", hint())
                .check("substitution", substitution())
                .check("gaussian-integral", gaussianIntegral(seed))
                .check("delta-limit", limit())
                .check("delta-function", printed())
                .check("delta-limits", meant())
                .check("roots", roots())
                .check("triple-root", tripleRoot());
    }

    /** The smoothed δ against differences of the normal distribution function, one factor for each coordinate. */
    private static Check family(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("y", c -> c.vector("y"))
                .symbol("d", c -> c.vector("y").length)
                .symbol("\\varepsilon", c -> c.number("ε"))
                .route(
                        "\\delta_\\varepsilon(y)",
                        "differences of the normal distribution function",
                        c -> densityByDifferences(c.vector("y"), c.number("ε")))
                .build();
        Cases cases = Cases.draws("y", Law.normal().vector(2, 4), 30, seed).draw("ε", c -> Law.uniform(0.5, 2), seed);
        return Check.of(notation, cases, Tolerance.relative(1e-7).orAbsolute(1e-11));
    }

    private static double densityByDifferences(double[] y, double width) {
        return Arrays.stream(y)
                .map(one -> Differences.extrapolated(z -> Gaussian.STANDARD.cumulative(z / width), one)
                        .value())
                .reduce(1, (a, b) -> a * b);
    }

    /** The hint for g(z) = x − f(z), read as an equation between integrals. */
    private static Check hint() {
        Notation notation = Notation.builder()
                .symbol("J", FlowCases::jacobian)
                .symbol("z_0", FlowCases::latent)
                .function("\\varphi", DeterministicLimit::testFunction)
                .route("\\int_{\\mathcal{Z}} \\delta(x - f(z)) \\varphi(z) dz", EXTRAPOLATED, c -> limit(c))
                .symbol(
                        "\\int_{\\mathcal{Z}} \\delta(z - z_0) \\varphi(z) dz",
                        c -> DeterministicLimit.testFunction(latent(c)))
                .build();
        return Check.of(notation, flows(), Tolerance.relative(1e-8));
    }

    private static Check limit() {
        Notation notation = Notation.builder()
                .symbol("G", FlowCases::jacobian)
                .symbol("z_0", FlowCases::latent)
                .function("\\varphi", DeterministicLimit::testFunction)
                .route(LIMIT_OF_INTEGRAL, EXTRAPOLATED, c -> limit(c))
                .build();
        return Check.of(notation, flows(), Tolerance.relative(1e-8));
    }

    private static double limit(Case inputs) {
        return SmoothedDelta.limit(width -> smoothed(inputs, width), firstWidth(inputs));
    }

    private static double smoothed(Case inputs, double width) {
        return SmoothedDelta.integral(
                z -> inputs.number("x") - flow(inputs).value(z),
                DeterministicLimit::testFunction,
                width,
                latent(inputs));
    }

    /** The rescaled integral. The exponential function comes near no x to its left, but so slowly that δ needs a long way to fall. */
    private static Check substitution() {
        Notation notation = Notation.builder()
                .symbol("z_0", FlowCases::latent)
                .symbol("\\varepsilon", c -> c.number("ε"))
                .realFamily("\\delta_1(#)", (c, y) -> Gaussian.STANDARD.density(y[0]))
                .function("\\varphi", DeterministicLimit::testFunction)
                .realFamily("g(#)", (c, z) -> flow(c).value(z[0]) - c.number("x"))
                .interval("\\mathcal{U}", -16, 16)
                .variable("u", "\\mathcal{U}")
                .route(
                        "\\int_{\\mathcal{Z}} \\delta_\\varepsilon(g(z)) \\varphi(z) dz",
                        "quadrature near the root",
                        c -> smoothed(c, c.number("ε")))
                .build();
        Cases steep = noisyFlows().where(c -> flow(c) != ScalarFlow.EXPONENTIAL && c.number("z") > 0);
        return Check.of(notation, steep, Tolerance.relative(1e-9));
    }

    private static Check gaussianIntegral(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("G", c -> c.matrix("G"))
                .route("\\int \\delta_1(G u) du", "a sum over a fine lattice", c -> latticeSum(c.matrix("G")))
                .build();
        Cases cases = Cases.draws("G", Law.normal().square(2), 15, seed)
                .where(c -> condition(new SimpleMatrix(c.matrix("G"))) < 5);
        return Check.of(notation, cases, Tolerance.relative(1e-11));
    }

    private static double condition(SimpleMatrix matrix) {
        double[] singular = matrix.svd().getSingularValues();
        return singular[0] / singular[1];
    }

    /** ∬ δ₁(Gu) du in the plane by the trapezoidal rule, whose error for normal densities is below any power of the step. */
    private static double latticeSum(double[][] g) {
        double[] singular = new SimpleMatrix(g).svd().getSingularValues();
        double step = 0.8 / singular[0];
        int steps = (int) Math.ceil(9 / singular[1] / step);
        double sum = 0;
        for (int i = -steps; i <= steps; i++) {
            for (int j = -steps; j <= steps; j++) {
                double first = step * (g[0][0] * i + g[0][1] * j);
                double second = step * (g[1][0] * i + g[1][1] * j);
                sum += Gaussian.STANDARD.density(Math.hypot(first, second));
            }
        }
        return sum * step * step * Gaussian.STANDARD.density(0);
    }

    /** δ as it is printed, with one finite value after the other in the place of infinity. */
    private static Check printed() {
        Notation notation = Notation.builder()
                .realRoute("\\delta(#)", "the printed cases", (c, x) -> x[0] == 0 ? c.number("δ(0)") : 0)
                .build();
        return Check.of(notation, Cases.listed("δ(0)", 1.0, 1e6, 1e300), Tolerance.absolute(1e-9));
    }

    /** δ as it is meant, a limit of normal densities. */
    private static Check meant() {
        Notation notation = Notation.builder()
                .function("\\varphi", DeterministicLimit::testFunction)
                .route(
                        "\\int_{-\\infty}^{\\infty} \\delta_\\varepsilon(x) dx",
                        "quadrature",
                        c -> SmoothedDelta.integral(x -> x, x -> 1, c.number("ε"), 0))
                .route(
                        "\\lim_{\\varepsilon \\to 0} \\int_{-\\infty}^{\\infty} \\delta_\\varepsilon(x) \\varphi(x) dx",
                        EXTRAPOLATED,
                        c -> limit(0))
                .build();
        return Check.of(notation, Cases.listed("ε", 1.0, 0.1, 0.001), Tolerance.absolute(1e-9));
    }

    /** Polynomials with several simple roots. */
    private static Check roots() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.vector("roots").length)
                .family("z_#", (c, i) -> c.vector("roots")[i[0] - 1])
                .realFamily("g'(#)", (c, z) -> slope(c.vector("roots"), z[0]))
                .function("\\varphi", DeterministicLimit::testFunction)
                .route(LIMIT_OF_INTEGRAL, EXTRAPOLATED, c -> limit(c.vector("roots")))
                .build();
        Cases cases = Cases.listed(
                "roots", new double[] {-1, 1}, new double[] {-1, 0, 1}, new double[] {-1.5, -0.5, 0.25, 2});
        return Check.of(notation, cases, Tolerance.relative(1e-8));
    }

    private static double slope(double[] roots, double z) {
        return Derivative.byDuals((Dual input) -> DeterministicLimit.product(input, roots), z);
    }

    static double limit(double... roots) {
        return SmoothedDelta.limit(width -> smoothed(width, roots), WIDTH);
    }

    static double smoothed(double width, double... roots) {
        return SmoothedDelta.integral(
                z -> DeterministicLimit.product(Real.of(z), roots).value(),
                DeterministicLimit::testFunction,
                width,
                roots);
    }

    private static Check tripleRoot() {
        Notation notation = Notation.builder()
                .symbol("\\varepsilon", c -> c.number("ε"))
                .realFamily("\\delta_1(#)", (c, y) -> Gaussian.STANDARD.density(y[0]))
                .route(
                        "\\int_{-\\infty}^{\\infty} \\delta_\\varepsilon(z^3) dz",
                        "quadrature near the root",
                        c -> SmoothedDelta.integral(z -> z * z * z, z -> 1, c.number("ε"), 0))
                .build();
        return Check.of(notation, Cases.listed("ε", 1.0, 0.1, 0.01, 0.001), Tolerance.relative(1e-9));
    }
}
