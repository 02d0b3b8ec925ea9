package dev.workings.compute.cases;

import dev.workings.figure.ShortestDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which of two numbers is the simpler one: that with fewer decimals, then the smaller in magnitude, then the positive one. So 0
 * comes before 1, 1 before −1, 2 before 0.5, and every number has only finitely many before it.
 */
final class Simplicity {
    private static final int MOST_DECIMALS_TRIED = 6;

    private static final Comparator<BigDecimal> ORDER = Comparator.<BigDecimal>comparingInt(Simplicity::decimals)
            .thenComparing(number -> number.abs())
            .thenComparing(Comparator.comparingInt(BigDecimal::signum).reversed());

    private Simplicity() {}

    /** Whole numbers that are simpler: 0, ±1, the halves, the neighbours. */
    static LongStream simpler(long number) {
        long step = Long.signum(number);
        return LongStream.of(0, 1, -1, -number, number / 2, number - step)
                .filter(candidate -> isSimpler(BigDecimal.valueOf(candidate), BigDecimal.valueOf(number)))
                .distinct();
    }

    /** Numbers that are simpler: 0, ±1, then the number rounded ever less, its half, its neighbour with as many decimals. */
    static DoubleStream simpler(double number) {
        BigDecimal decimal = ShortestDecimal.of(number);
        return candidates(decimal).stream()
                .mapToDouble(BigDecimal::doubleValue)
                .filter(candidate -> isSimpler(ShortestDecimal.of(candidate), decimal))
                .distinct();
    }

    static boolean isSimpler(BigDecimal candidate, BigDecimal number) {
        return ORDER.compare(candidate, number) < 0;
    }

    private static List<BigDecimal> candidates(BigDecimal number) {
        List<BigDecimal> all = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate()));
        int decimals = decimals(number);
        IntStream.range(0, Math.min(decimals, MOST_DECIMALS_TRIED)).forEach(places -> {
            all.add(number.setScale(places, RoundingMode.HALF_EVEN));
            all.add(number.setScale(places, RoundingMode.DOWN));
            all.add(number.setScale(places, RoundingMode.UP));
        });
        BigDecimal last = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(number.signum()));
        all.add(number.negate());
        all.add(number.multiply(new BigDecimal("0.5")).setScale(decimals, RoundingMode.DOWN));
        all.add(number.subtract(last));
        return all;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(
                0, number.signum() == 0 ? 0 : number.stripTrailingZeros().scale());
    }
}
