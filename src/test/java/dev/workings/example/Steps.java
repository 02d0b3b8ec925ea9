package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.MonteCarlo;
import java.util.List;

/** Checks of every kind, for pages whose formulas are right and for some whose formulas are wrong. */
public final class Steps implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Results.builder()
                .check("squares", squares())
                .check("drawn", drawn(seed))
                .check("slope", slope().provedFor("z", -30, 30))
                .check("narrow", slope().provedFor("z", 1, 1 + 1e-12))
                .check("far", far())
                .check("mean", mean(seed))
                .check("values", values())
                .check("given", given())
                .check("counted", squares().ofRelations(2))
                .build();
    }

    /** Sums of squares, counted one by one. */
    private static Check squares() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .indexedRoute("s_#", "repeated addition", (c, k) -> addedSquares(k[0]))
                .build();
        return Check.of(notation, Cases.range("n", 1, 12), Tolerance.exact());
    }

    private static Check drawn(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .route("q", "multiplication", c -> c.number("x") * c.number("x"))
                .build();
        return Check.of(notation, Cases.draws("x", Law.uniform(-3, 3), 50, seed), Tolerance.relative(1e-12));
    }

    /** The slope of the sigmoid, by dual numbers and as its definitions say. */
    private static Check slope() {
        Notation notation = Notation.builder()
                .symbol("z", c -> c.number("z"))
                .define("\\sigma", List.of("u"), "\\frac{1}{1 + e^{-u}}")
                .function("g", Math::cbrt)
                .route("\\sigma'(z)", "dual numbers", c -> Derivative.byDuals(Steps::sigmoid, c.number("z")))
                .build();
        return Check.of(notation, Cases.grid("z", -4, 4, 9), Tolerance.absolute(1e-14));
    }

    private static Dual sigmoid(Dual z) {
        return z.negated().exp().plus(1).reciprocal();
    }

    /** 1 − tanh² far from 0, which is 0 in doubles. */
    private static Check far() {
        Notation notation = Notation.builder()
                .symbol("z", c -> c.number("z"))
                .route("t(z)", "duals", c -> Derivative.byDuals(Dual::tanh, c.number("z")))
                .build();
        return Check.of(notation, Cases.listed("z", 0.5, 2.0), Tolerance.relative(1e-14))
                .withDigits(40);
    }

    /** The mean of a die, by simulation. */
    private static Check mean(Seed seed) {
        MonteCarlo simulation = new MonteCarlo(4000, 0.999, seed);
        Notation notation = Notation.builder()
                .route("m", "simulation", c -> simulation.mean(generator -> 1 + generator.nextInt(6)))
                .build();
        return Check.of(notation, Cases.listed("sides", 6), Tolerance.exact());
    }

    /** A discounted value function on three states. */
    private static Check values() {
        Notation notation = Notation.builder()
                .symbol("\\gamma", c -> Rational.of(1, 2))
                .finiteFunction("r", c -> FiniteFunction.on(3, s -> s))
                .finiteFunction("V", c -> FiniteFunction.on(3, s -> 2 * s))
                .operatorRoute(
                        "T",
                        "term by term",
                        c -> v -> FiniteFunction.on(
                                3, s -> Rational.of(s).plus(v.exactAt(s).times(Rational.of(1, 2)))))
                .build();
        return Check.of(notation, Cases.listed("any", 0), Tolerance.exact());
    }

    private static Check given() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .given("\\left|\\{k^2 : k \\le n\\}\\right|", "a set is counted", c -> c.whole("n"))
                .route(
                        "c",
                        "counting",
                        c -> java.util.stream.LongStream.rangeClosed(1, c.whole("n"))
                                .map(k -> k * k)
                                .distinct()
                                .count())
                .build();
        return Check.of(notation, Cases.range("n", 1, 5), Tolerance.exact());
    }

    private static long addedSquares(int n) {
        long sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += (long) k * k;
        }
        return sum;
    }
}
