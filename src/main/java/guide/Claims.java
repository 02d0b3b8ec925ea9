package guide;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Claims that every school knows, and how each is tried. */
public final class Claims implements Computation {
    private static final int STRIPS = 1000;

    @Override
    public Results compute(Seed seed) {
        return Results.builder()
                .check("odd-numbers", oddNumbers())
                .check("rectangle", rectangle())
                .check("powers", powers(1))
                .check("powers-from-4", powers(4))
                .build();
    }

    /** What the letters of the display stand for, on which cases it is tried, and how exactly it must hold. */
    static Check oddNumbers() {
        Notation notation = Notation.builder()
                .symbol("n", c -> c.whole("n"))
                .route("S_n", "adding up", c -> sumOfOddNumbers(c.whole("n")))
                .build();
        return Check.of(notation, Cases.range("n", 1, 100), Tolerance.exact());
    }

    /** 1 + 3 + 5 + …, so many terms, one after the other. */
    static long sumOfOddNumbers(long terms) {
        return LongStream.range(0, terms).map(k -> 2 * k + 1).sum();
    }

    /** The area of a rectangle whose sides add up to 1. */
    static Check rectangle() {
        Notation notation = Notation.builder()
                .symbol("t", c -> c.number("t"))
                .route("A(t)", "adding up strips", c -> area(c.number("t"), 1 - c.number("t")))
                .build();
        return Check.of(notation, Cases.grid("t", 0, 1, 101), Tolerance.absolute(1e-12))
                .provedFor("t", 0, 1);
    }

    private static double area(double width, double height) {
        return IntStream.range(0, STRIPS)
                .mapToDouble(i -> width * (height / STRIPS))
                .sum();
    }

    /** Powers of two, for every n from the first to 60. */
    static Check powers(long first) {
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
