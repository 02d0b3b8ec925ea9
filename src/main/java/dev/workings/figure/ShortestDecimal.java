package dev.workings.figure;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/**
 * The shortest decimal that identifies a {@code double}. {@link Double#toString} gives it only since JDK 19, so that it would
 * make files depend on the JDK; Jackson's writer of numbers (Giulietti's Schubfach, 2020) gives it everywhere.
 */
public final class ShortestDecimal {
    private static final int LARGEST_PLAIN_EXPONENT = 15;
    private static final int SMALLEST_PLAIN_EXPONENT = -5;

    private ShortestDecimal() {}

    public static BigDecimal of(double number) {
        BigDecimal decimal = new BigDecimal(NumberOutput.toString(number, true));
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    /** Digits for machines: {@code 0.25}, {@code -12000}, {@code 1.5e-300}. */
    public static String text(double number) {
        BigDecimal decimal = of(number);
        int exponent = exponent(decimal);
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return decimal.toPlainString();
        }
        return decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** Of ten, of the leading digit; 0 for 0. */
    static int exponent(BigDecimal decimal) {
        return decimal.signum() == 0 ? 0 : decimal.precision() - decimal.scale() - 1;
    }
}
