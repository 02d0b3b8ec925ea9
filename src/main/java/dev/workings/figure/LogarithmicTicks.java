package dev.workings.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ticks at powers of ten, and at 1, 2 and 5 times a power where there are few. */
final class LogarithmicTicks {
    private static final int MOST_POWERS = 8;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200};
    /** Over more decades than these, marks at 2, 3, … 9 times a power are a grey smear. */
    private static final int MOST_DECADES_WITH_DIGITS = 6;

    private static final int MOST_UNLABELLED_POWERS = 60;
    private static final int LEAST = 3;
    /** The least power of ten that a double can be. */
    private static final int LEAST_POWER = -323;

    private static final int LARGEST_PLAIN_EXPONENT = 4;
    private static final int SMALLEST_PLAIN_EXPONENT = -2;

    private LogarithmicTicks() {}

    /**
     * From fine to coarse; none if the axis holds fewer than three.
     *
     * @param low the power of ten where the axis begins
     * @param high the power of ten where it ends
     */
    static List<Ticks> of(double low, double high) {
        List<Ticks> powers = Arrays.stream(STEPS)
                .mapToObj(step -> powers(low, high, step))
                .filter(ticks -> ticks.labelled().size() <= MOST_POWERS)
                .filter(ticks -> ticks.labelled().size() >= LEAST)
                .toList();
        return powers.isEmpty()
                ? Stream.of(oneTwoFive(low, high))
                        .filter(ticks -> ticks.labelled().size() >= LEAST)
                        .toList()
                : powers;
    }

    private static Ticks powers(double low, double high, int step) {
        List<Integer> exponents =
                exponents(low, high).filter(e -> e % step == 0).boxed().toList();
        boolean plain = exponents.stream().allMatch(LogarithmicTicks::isPlain);
        List<Tick> labelled = exponents.stream()
                .map(e -> plain ? Tick.plain(times(1, e)) : Tick.power(e))
                .toList();
        return new Ticks(labelled, step == 1 ? digits(low, high) : everyPower(low, high));
    }

    private static Ticks oneTwoFive(double low, double high) {
        List<Tick> labelled = new ArrayList<>();
        boolean plain = isPlain((int) Math.floor(low)) && isPlain((int) Math.ceil(high));
        for (int exponent = (int) Math.floor(low); exponent <= high; exponent++) {
            for (int digit : new int[] {1, 2, 5}) {
                if (isInside(digit, exponent, low, high)) {
                    BigDecimal value = times(digit, exponent);
                    labelled.add(plain ? Tick.plain(value) : Tick.scientific(value, exponent, 0));
                }
            }
        }
        return new Ticks(labelled, digits(low, high));
    }

    private static List<Double> digits(double low, double high) {
        List<Double> minor = new ArrayList<>();
        if (high - low > MOST_DECADES_WITH_DIGITS) {
            return minor;
        }
        for (int exponent = (int) Math.floor(low); exponent <= high; exponent++) {
            for (int digit = 1; digit <= 9; digit++) {
                if (isInside(digit, exponent, low, high)) {
                    minor.add(times(digit, exponent).doubleValue());
                }
            }
        }
        return minor;
    }

    private static List<Double> everyPower(double low, double high) {
        List<Double> powers =
                exponents(low, high).mapToObj(e -> times(1, e).doubleValue()).toList();
        return powers.size() <= MOST_UNLABELLED_POWERS ? powers : List.of();
    }

    private static IntStream exponents(double low, double high) {
        return IntStream.rangeClosed(Math.max(LEAST_POWER, (int) Math.ceil(low)), (int) Math.floor(high));
    }

    private static boolean isInside(int digit, int exponent, double low, double high) {
        double place = StrictMath.log10(times(digit, exponent).doubleValue());
        return place >= low && place <= high;
    }

    private static boolean isPlain(int exponent) {
        return exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT;
    }

    private static BigDecimal times(int digit, int exponent) {
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
