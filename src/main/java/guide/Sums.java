package guide;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.stream.LongStream;

/** Sums and powers that every school knows, as the checks of the guide. */
public final class Sums implements Computation {
    @Override
    public Results compute(Seed seed) {
        return Results.builder()
                .check("odd-numbers", oddNumbers())
                .check("roots", roots())
                .check("parabola", parabola())
                .check("powers", powers(1))
                .check("powers-from-4", powers(4))
                .build();
    }

    /** What the letters of the display stand for, and on which n it is tried. */
    static Check oddNumbers() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("S_n", "adding up", c -> sumOfOddNumbers(c.whole("n")))
                .build();
        return Check.of(notation, Cases.range("n", 1, 100), Tolerance.exact());
    }

    /** 1 + 3 + 5 + … with n terms, one after the other. */
    static long sumOfOddNumbers(long n) {
        return LongStream.range(0, n).map(k -> 2 * k + 1).sum();
    }

    /** A cube root, found by halving an interval. */
    private static Check roots() {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .route("r(x)", "halving an interval", c -> cubeRoot(c.number("x")))
                .build();
        return Check.of(notation, Cases.grid("x", 0.1, 8, 80), Tolerance.relative(1e-12));
    }

    static double cubeRoot(double x) {
        double low = 0;
        double high = Math.max(1, x);
        while (high - low > Math.ulp(high)) {
            double middle = (low + high) / 2;
            if (middle * middle * middle < x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** An area by rectangles would do as well; this one is proved for all t of an interval. */
    private static Check parabola() {
        Notation notation = Notation.builder()
                .symbol("t", c -> c.number("t"))
                .define("f", List.of("u"), "u (1 - u)")
                .route("f(t)", "completing a table", c -> c.number("t") - c.number("t") * c.number("t"))
                .build();
        return Check.of(notation, Cases.grid("t", -2, 3, 51), Tolerance.absolute(1e-12))
                .provedFor("t", -2, 3);
    }

    /** Powers of two by doubling. */
    private static Check powers(long first) {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("2^n", "doubling", c -> doubled(c.whole("n")))
                .build();
        return Check.of(notation, Cases.range("n", first, 60), Tolerance.exact());
    }

    private static Rational doubled(long times) {
        Rational power = Rational.of(1);
        for (long i = 0; i < times; i++) {
            power = power.plus(power);
        }
        return power;
    }
}
