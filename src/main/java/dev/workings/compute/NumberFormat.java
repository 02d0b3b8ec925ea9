package dev.workings.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many digits of a value are shown, as written in {@code \val[format]{name}}:
 *
 * <table>
 * <caption>formats</caption>
 * <tr><td>{@code 3}</td><td>three significant digits, scientific when very large or small</td></tr>
 * <tr><td>{@code 2f}</td><td>two decimals</td></tr>
 * <tr><td>{@code 2e}</td><td>scientific, two decimals</td></tr>
 * <tr><td>{@code 1%}</td><td>a percentage with one decimal</td></tr>
 * <tr><td>{@code i}</td><td>rounded to an integer</td></tr>
 * </table>
 *
 * <p>Without a format, an exact integer has all its digits and another number three significant ones. Rounding is half
 * to even, on the shortest decimal that identifies the computed number.
 *
 * @param digits significant digits or decimals, as the kind says
 */
public record NumberFormat(Kind kind, int digits) {
    /** The notations of a number. */
    public enum Kind {
        DEFAULT,
        SIGNIFICANT,
        DECIMALS,
        SCIENTIFIC,
        PERCENT,
        INTEGER
    }

    public static final NumberFormat DEFAULT = new NumberFormat(Kind.DEFAULT, 3);

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,2})([fe%]?)");
    private static final int LARGEST_PLAIN_EXPONENT = 6;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    /**
     * @throws IllegalArgumentException if the text is no format; its message says what is
     */
    public static NumberFormat parse(String text) {
        if (text.isEmpty()) {
            return DEFAULT;
        }
        if (text.equals("i")) {
            return new NumberFormat(Kind.INTEGER, 0);
        }
        Matcher syntax = SYNTAX.matcher(text);
        if (!syntax.matches() || text.equals("0")) {
            throw new IllegalArgumentException(
                    "'%s' is no number format: write 3 (significant digits), 2f (decimals), 2e (scientific), 1%% or i"
                            .formatted(text));
        }
        int digits = Integer.parseInt(syntax.group(1));
        return switch (syntax.group(2)) {
            case "f" -> new NumberFormat(Kind.DECIMALS, digits);
            case "e" -> new NumberFormat(Kind.SCIENTIFIC, digits);
            case "%" -> new NumberFormat(Kind.PERCENT, digits);
            default -> new NumberFormat(Kind.SIGNIFICANT, digits);
        };
    }

    public Numeral format(Value value) {
        Numeral numeral = numeral(value.number(), value.exact());
        return value.uncertainty()
                .map(halfWidth -> numeral.withUncertainty(uncertainty(numeral, halfWidth)))
                .orElse(numeral)
                .withUnit(value.unit());
    }

    private Numeral numeral(BigDecimal number, boolean exact) {
        return switch (kind) {
            case DEFAULT -> exact ? Numeral.plain(number) : significant(number);
            case SIGNIFICANT -> significant(number);
            case DECIMALS, INTEGER -> Numeral.plain(number.setScale(digits, RoundingMode.HALF_EVEN));
            case SCIENTIFIC -> scientific(number, digits);
            case PERCENT -> Numeral.percent(number.movePointRight(2).setScale(digits, RoundingMode.HALF_EVEN));
        };
    }

    private Numeral significant(BigDecimal number) {
        if (number.signum() == 0) {
            return Numeral.plain(BigDecimal.ZERO);
        }
        BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = exponent(rounded);
        if (exponent > LARGEST_PLAIN_EXPONENT || exponent < SMALLEST_PLAIN_EXPONENT) {
            return scientific(number, digits - 1);
        }
        return Numeral.plain(rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN));
    }

    private static Numeral scientific(BigDecimal number, int decimals) {
        if (number.signum() == 0) {
            return Numeral.plain(BigDecimal.ZERO.setScale(decimals));
        }
        BigDecimal rounded = number.round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
        int exponent = exponent(rounded);
        return Numeral.scientific(rounded.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_EVEN), exponent);
    }

    /** The uncertainty on the scale of the numeral, with the numeral's decimals: 1.234 × 10⁵ ± 0.002 × 10⁵. */
    private BigDecimal uncertainty(Numeral numeral, BigDecimal halfWidth) {
        int shift = kind == Kind.PERCENT ? 2 : -numeral.exponent();
        return halfWidth
                .movePointRight(shift)
                .setScale(Math.max(0, numeral.mantissa().scale()), RoundingMode.UP);
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }
}
