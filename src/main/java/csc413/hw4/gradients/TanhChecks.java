package csc413.hw4.gradients;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Complex;
import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Smooth;
import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.Differences;

/** What the formulas of question 1.1.2 mean, and the inputs on which they are tried. */
final class TanhChecks {
    /** Layers after which a limit is read off; what is left of the way is of the order of ln n/n. */
    private static final int DEEP = 20_000;

    private static final String GRADIENT = "\\frac{\\partial f(x)}{\\partial x}";

    private TanhChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("slope", slope(seed))
                .check("bound", bound(seed))
                .check("power-bound", awayFromZero(seed))
                .check("growth", awayFromZero(seed))
                .check("lazarevic", lazarevic(seed))
                .check("contraction", contraction(seed))
                .check("constant", constant())
                .check("delay", delay())
                .check("window", window());
    }

    /** The slope of one unit; far out, 1 − tanh² needs digits that doubles do not have. That it is at most 1 is proved as well. */
    private static Check slope(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("z", c -> c.number("z"))
                .route("\\tanh'(z)", "dual numbers", c -> Derivative.byDuals(TanhChecks::tanh, c.number("z")))
                .build();
        Cases cases = Cases.grid("z", -20, 20, 81).or(Cases.draws("z", Law.uniform(-8, 8), 100, seed));
        return Check.of(notation, cases, Tolerance.relative(1e-13))
                .withDigits(40)
                .provedFor("z", -30, 30);
    }

    /** 1 − 2/(e²ᶻ + 1), whose derivative does not cancel for large |z|. */
    private static Dual tanh(Dual z) {
        return z.times(2).exp().plus(1).reciprocal().times(-2).plus(1);
    }

    private static Check bound(Seed seed) {
        Cases inputs = Cases.grid("x", -4, 4, 17).or(Cases.draws("x", Law.uniform(-4, 4), 20, seed));
        return Check.of(gradient(), inputs.times(depths()), Tolerance.relative(1e-12));
    }

    /** Inputs other than 0, both small and large: a strict bound is met ever more closely towards 0. */
    private static Check awayFromZero(Seed seed) {
        Cases inputs = Cases.grid("x", -4, 4, 18).or(Cases.draws("x", Law.uniform(0.02, 1), 20, seed));
        Cases cases = inputs.where(c -> c.number("x") != 0).times(depths());
        return Check.of(gradient(), cases, Tolerance.relative(1e-11));
    }

    private static Cases depths() {
        return Cases.range("n", 1, 10).or(Cases.listed("n", 25L, 60L));
    }

    private static Notation gradient() {
        return Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .symbol("x", c -> c.number("x"))
                .indexedRoute("x_#", "running the network", (c, k) -> TanhChain.output(c.number("x"), k[0]))
                .function("\\tanh'", TanhChain::slope)
                .function("q", TanhAsymptotics::contraction)
                .route(GRADIENT, "dual numbers", c -> TanhChain.gradientByDuals(c.number("x"), c.integer("n")))
                .build();
    }

    /** The derivative of φ, which is nearly 0 for small u. */
    private static Check lazarevic(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("c", c -> StrictMath.cosh(c.number("u")))
                .route("\\phi'(u)", "dual numbers", c -> Derivative.byDuals(TanhChecks::phi, c.number("u")))
                .build();
        return Check.of(notation, arguments(seed), Tolerance.absolute(1e-14).orRelative(1e-13));
    }

    private static Dual phi(Dual u) {
        return u.sinh().times(u.cosh().power(-1.0 / 3)).minus(u);
    }

    /** How fast 1/tanh² u grows with 1/u², by two routes that are not told the quotient rule's result. */
    private static Check contraction(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("u", c -> c.number("u"))
                .symbol("y", c -> reciprocalSquare(c.number("u")))
                .route(
                        "G'(y)",
                        "dual numbers",
                        c -> Derivative.byDuals(TanhChecks::growth, reciprocalSquare(c.number("u"))))
                .route("q(u)", "a complex step", TanhChecks::contractionByComplexStep)
                .build();
        return Check.of(notation, arguments(seed), Tolerance.relative(1e-12));
    }

    private static double contractionByComplexStep(Case inputs) {
        return Derivative.byComplexStep(TanhChecks::<Complex>growth, reciprocalSquare(inputs.number("u")));
    }

    /** G(y) = 1/tanh² u with u = y^(−1/2). */
    private static <T extends Smooth<T>> T growth(T y) {
        T tanh = y.sqrt().reciprocal().tanh();
        return tanh.times(tanh).reciprocal();
    }

    private static double reciprocalSquare(double u) {
        return 1 / (u * u);
    }

    private static Cases arguments(Seed seed) {
        return Cases.grid("u", 0.05, 6, 120).or(Cases.draws("u", Law.uniform(0.05, 6), 200, seed));
    }

    /** The limit by the gradient at one large depth, C by the states alone, D by its product. */
    private static Check constant() {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .symbol("D(x)", c -> TanhAsymptotics.contractions(Math.abs(c.number("x")), DEEP))
                .symbol("C(x)", c -> TanhAsymptotics.limitConstantByDifferences(Math.abs(c.number("x")), DEEP))
                .route(
                        "\\lim_{n \\to \\infty} n^{3/2}\\, " + GRADIENT,
                        "dual numbers at n = 20000",
                        c -> scaledGradient(c.number("x")))
                .build();
        Cases inputs = Cases.grid("x", -3, -0.5, 6).or(Cases.grid("x", 0.5, 3, 11));
        return Check.of(notation, inputs, Tolerance.relative(1e-3));
    }

    /** The constant of the logarithmic expansion, differentiated. */
    private static Check delay() {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .symbol("D(x)", c -> TanhAsymptotics.contractions(c.number("x"), DEEP))
                .symbol("C(x)", c -> scaledGradient(c.number("x")))
                .route("c'(x)", "differences of the states", c -> delaySlope(c.number("x")))
                .build();
        return Check.of(notation, Cases.grid("x", 0.5, 3, 16), Tolerance.relative(1e-3));
    }

    /** The gradient at an input that is taken nearer to 0 as the chain grows. */
    private static Check window() {
        Notation notation = Notation.builder()
                .symbol("s", c -> c.number("s"))
                .route(
                        "\\lim_{n \\to \\infty} f_n'\\left(\\frac{s}{\\sqrt{n}}\\right)",
                        "dual numbers at n = 20000",
                        c -> TanhChain.gradientByDuals(c.number("s") / Math.sqrt(DEEP), DEEP))
                .build();
        return Check.of(notation, Cases.grid("s", -3, 3, 13), Tolerance.relative(1e-3));
    }

    private static double scaledGradient(double x) {
        return StrictMath.pow(DEEP, 1.5) * TanhChain.gradientByDuals(x, DEEP);
    }

    private static double delaySlope(double x) {
        return Differences.fourthOrder(input -> TanhAsymptotics.offset(input, DEEP), x, x / 1000);
    }
}
