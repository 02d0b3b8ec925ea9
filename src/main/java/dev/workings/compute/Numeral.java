package dev.workings.compute;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with the digits that are to be shown, ready to be set as text or as TeX: a real minus sign, thin spaces between
 * groups of three from five digits on, powers of ten as powers.
 *
 * @param mantissa its scale is the number of decimals shown
 * @param exponent of ten, 0 for none
 * @param uncertainty on the mantissa's scale
 */
public record Numeral(
        BigDecimal mantissa, int exponent, boolean isPercent, Optional<BigDecimal> uncertainty, Optional<String> unit) {
    private static final String THIN_SPACE = "\u202f";

    static Numeral plain(BigDecimal number) {
        return new Numeral(number, 0, false, Optional.empty(), Optional.empty());
    }

    static Numeral scientific(BigDecimal mantissa, int exponent) {
        return new Numeral(mantissa, exponent, false, Optional.empty(), Optional.empty());
    }

    static Numeral percent(BigDecimal hundredths) {
        return new Numeral(hundredths, 0, true, Optional.empty(), Optional.empty());
    }

    Numeral withUncertainty(BigDecimal halfWidth) {
        return new Numeral(mantissa, exponent, isPercent, Optional.of(halfWidth), unit);
    }

    Numeral withUnit(Optional<String> name) {
        return new Numeral(mantissa, exponent, isPercent, uncertainty, name);
    }

    /** Plain text with Unicode signs, such as {@code 3.20 × 10⁻⁵ ms}. */
    public String text() {
        String digits = grouped(mantissa, "\u2212", THIN_SPACE)
                + uncertainty
                        .map(width -> " ± " + grouped(width, "\u2212", THIN_SPACE))
                        .orElse("");
        if (uncertainty.isPresent() && (exponent != 0 || isPercent || unit.isPresent())) {
            digits = "(" + digits + ")";
        }
        return digits
                + (exponent == 0 ? "" : " × 10" + superscript(exponent))
                + (isPercent ? THIN_SPACE + "%" : "")
                + unit.map(name -> "\u00a0" + name).orElse("");
    }

    /** TeX for mathematics, such as {@code 3.20\times 10^{-5}}. */
    public String tex() {
        String digits = grouped(mantissa, "-", "\\,")
                + uncertainty
                        .map(width -> " \\pm " + grouped(width, "-", "\\,"))
                        .orElse("");
        if (uncertainty.isPresent() && (exponent != 0 || isPercent || unit.isPresent())) {
            digits = "(" + digits + ")";
        }
        return "{"
                + digits
                + (exponent == 0 ? "" : " \\times 10^{" + exponent + "}")
                + (isPercent ? "\\,\\%" : "")
                + unit.map(name -> "\\,\\text{" + name + "}").orElse("")
                + "}";
    }

    /** Digits for machines, as in CSV: {@code -1234.5} or {@code 3.20e-5}. */
    public String plainText() {
        return mantissa.toPlainString() + (exponent == 0 ? "" : "e" + exponent);
    }

    private static String grouped(BigDecimal number, String minus, String separator) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : digits.substring(point);
        String groups = whole.length() < 5
                ? whole
                : whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator.replace("\\", "\\\\"));
        return (number.signum() < 0 ? minus : "") + groups + decimals;
    }

    private static String superscript(int exponent) {
        StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> out.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return out.toString();
    }
}
