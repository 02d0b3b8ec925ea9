package csc413.hw4.gradients;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Dual;
import dev.workings.compute.route.Derivative;
import java.util.List;

/** What the formulas of question 1.1.1 mean, and the inputs on which they are tried. */
final class SigmoidChecks {
    private static final double STEP = 1e-5;

    private SigmoidChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("slope", slope(seed))
                .check("bound", bound(seed))
                .check("later-layers", laterLayers(seed))
                .check("approach", approach(seed))
                .check("limit", limit())
                .check("weights", weights(seed))
                .check("fixed-slope", fixedSlope())
                .check("steepest", steepest())
                .check("linear-output", linearOutput(seed));
    }

    /** The slope of one unit, against differences of the unit itself; that it is at most 1/4 is proved as well. */
    private static Check slope(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("z", c -> c.number("z"))
                .define("\\sigma", List.of("u"), "\\frac{1}{1 + e^{-u}}")
                .route("\\sigma'(z)", "central differences", c -> slopeByDifferences(c.number("z")))
                .build();
        Cases cases = Cases.grid("z", -8, 8, 33).or(Cases.draws("z", Law.uniform(-8, 8), 200, seed));
        return Check.of(notation, cases, Tolerance.absolute(1e-9)).provedFor("z", -30, 30);
    }

    /** The gradient of the chain by dual numbers, against the product of slopes and its bound. */
    private static Check bound(Seed seed) {
        Cases cases = inputs(seed).times(depths(1));
        return Check.of(gradient(), cases, Tolerance.relative(1e-12));
    }

    /** From the second layer on the bound is not attained. */
    private static Check laterLayers(Seed seed) {
        Cases cases = inputs(seed).times(depths(2));
        return Check.of(gradient(), cases, Tolerance.relative(1e-12));
    }

    private static Notation gradient() {
        return Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .family("x_#", (c, k) -> state(c.number("x"), k[0]))
                .function("\\sigma'", SigmoidChain::slope)
                .route(
                        "\\frac{\\partial f(x)}{\\partial x}",
                        "dual numbers",
                        c -> SigmoidChain.gradientByDuals(c.number("x"), c.integer("n")))
                .build();
    }

    /** The gradient if the last of the n layers applies no sigmoid. */
    private static Check linearOutput(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route(
                        "\\frac{\\partial f(x)}{\\partial x}",
                        "dual numbers",
                        c -> SigmoidChain.gradientByDuals(c.number("x"), c.integer("n") - 1))
                .build();
        return Check.of(notation, inputs(seed).times(depths(1)), Tolerance.relative(1e-12));
    }

    private static Cases depths(int shallowest) {
        return Cases.range("n", shallowest, 8).or(Cases.listed("n", 13L, (long) SigmoidChain.DEEPEST));
    }

    private static Cases inputs(Seed seed) {
        return Cases.grid("x", -6, 6, 25).or(Cases.draws("x", Law.uniform(-10, 10), 25, seed));
    }

    /** States and slopes against those at the fixed point; both sides come to lie within rounding of 0. */
    private static Check approach(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("k", c -> c.whole("k"))
                .symbol("x", c -> c.number("x"))
                .symbol("x_*", c -> SigmoidFixedPoint.fixedPoint(1))
                .symbol("\\lambda", c -> SigmoidChain.gradientByDuals(SigmoidFixedPoint.fixedPoint(1), 1))
                .indexedRoute("x_#", "running the network", (c, k) -> state(c.number("x"), k[0]))
                .function("\\sigma'", SigmoidChecks::slopeByDuals)
                .build();
        return Check.of(notation, inputs(seed).times(Cases.range("k", 0, 20)), Tolerance.absolute(1e-15));
    }

    /** The ratio after 30 layers, where it has settled, against the infinite product of the proof. */
    private static Check limit() {
        double rate = SigmoidChain.gradientByDuals(SigmoidFixedPoint.fixedPoint(1), 1);
        Notation notation = Notation.builder()
                .route(
                        "\\lim_{n \\to \\infty} \\lambda^{-n} f_n'(x)",
                        "complex steps at n = 30",
                        c -> SigmoidChain.gradientByComplexStep(c.number("x"), 30) / StrictMath.pow(rate, 30))
                .symbol("K(x)", c -> SigmoidFixedPoint.limitConstant(c.number("x")))
                .build();
        return Check.of(notation, Cases.grid("x", -10, 10, 201), Tolerance.relative(1e-12));
    }

    /** Layers with weights and biases of their own. */
    private static Check weights(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.vector("w").length)
                .family("w_#", (c, k) -> c.vector("w")[k[0] - 1])
                .route(
                        "\\frac{\\partial f(x)}{\\partial x}",
                        "dual numbers",
                        c -> affineByDuals(c.number("x"), c.vector("w"), c.vector("b")))
                .build();
        Cases cases = Cases.draws("w", Law.uniform(-8, 8).vector(1, 8), 500, seed)
                .draw("b", c -> Law.normal().vector(c.vector("w").length), seed)
                .draw("x", c -> Law.normal(), seed)
                .or(Cases.draws("w", Law.uniform(-8, 8).vector(1, 8), 50, seed)
                        .with("b", c -> steepestBiases(c.vector("w")))
                        .with("x", c -> 1.0));
        return Check.of(notation, cases, Tolerance.relative(1e-12));
    }

    /** The slope of σ(wx) at its fixed point, with y = (1 − x∗)/x∗, which loses digits as x∗ nears 1. */
    private static Check fixedSlope() {
        Notation notation = Notation.builder()
                .symbol("x_*", c -> SigmoidFixedPoint.fixedPoint(c.number("w")))
                .symbol("y", c -> 1 / SigmoidFixedPoint.fixedPoint(c.number("w")) - 1)
                .route("s", "dual numbers", c -> slopeAtFixedPoint(c.number("w")))
                .build();
        return Check.of(notation, Cases.grid("w", 0.05, 10, 200), Tolerance.relative(1e-10));
    }

    private static Check steepest() {
        Notation notation = Notation.builder()
                .symbol("y", c -> c.number("y"))
                .route(
                        "h'(y)",
                        "dual numbers",
                        c -> Derivative.byDuals(y -> y.negated().times(y.log()).dividedBy(y.plus(1)), c.number("y")))
                .build();
        return Check.of(notation, Cases.grid("y", 0.005, 1, 200), Tolerance.absolute(1e-13));
    }

    private static double slopeByDuals(double z) {
        return SigmoidChain.gradientByDuals(z, 1);
    }

    private static double slopeAtFixedPoint(double weight) {
        return Derivative.byDuals(x -> SigmoidChain.output(x.times(weight), 1), SigmoidFixedPoint.fixedPoint(weight));
    }

    private static double affineByDuals(double x, double[] weights, double[] biases) {
        Dual signal = Dual.variable(x);
        for (int k = 0; k < weights.length; k++) {
            signal = SigmoidChain.output(signal.times(weights[k]).plus(biases[k]), 1);
        }
        return signal.slope();
    }

    /** Those that put every pre-activation at 0 from the input 1, where the bound is attained. */
    private static double[] steepestBiases(double[] weights) {
        double[] biases = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            biases[k] = -weights[k] * (k == 0 ? 1 : 0.5);
        }
        return biases;
    }

    private static double state(double x, int layer) {
        double state = x;
        for (int k = 1; k <= layer; k++) {
            state = SigmoidChain.sigmoid(state);
        }
        return state;
    }

    private static double slopeByDifferences(double z) {
        return (SigmoidChain.sigmoid(z + STEP) - SigmoidChain.sigmoid(z - STEP)) / (2 * STEP);
    }
}
