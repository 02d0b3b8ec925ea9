package dev.workings.figure;

import dev.workings.html.Element;
import dev.workings.html.Html;
import java.math.BigDecimal;

/**
 * A labelled place on an axis.
 *
 * @param value where it is
 * @param text the label, with a real minus sign
 * @param exponent set above the end of the label, or empty: {@code 2×10} and {@code −5}
 */
record Tick(double value, String text, String exponent) {
    private static final String MINUS = "\u2212";
    private static final String THIN_SPACE = "\u202f";
    private static final double EXPONENT_SIZE = 0.72;

    /** A tick whose label has all the decimals that the number carries. */
    static Tick plain(BigDecimal number) {
        return new Tick(number.doubleValue(), grouped(number), "");
    }

    static Tick power(int exponent) {
        return new Tick(Double.parseDouble("1e" + exponent), "10", signed(exponent));
    }

    /** A tick labelled {@code mantissa × 10^exponent}, and 0 as such. */
    static Tick scientific(BigDecimal number, int exponent, int decimals) {
        if (number.signum() == 0) {
            return new Tick(0, "0", "");
        }
        String mantissa = grouped(number.movePointLeft(exponent).setScale(decimals));
        return new Tick(number.doubleValue(), mantissa + "×10", signed(exponent));
    }

    /** A label without a number, as that of a category. */
    static Tick named(double value, String name) {
        return new Tick(value, name, "");
    }

    /** The width of the label in ems. */
    double width(TickFont font) {
        return font.width(text) + EXPONENT_SIZE * font.width(exponent);
    }

    Html label() {
        Html base = Html.text(text);
        return exponent.isEmpty()
                ? base
                : base.plus(Element.of("tspan")
                        .attribute("dy", "-.5em")
                        .attribute("font-size", "72%")
                        .with(exponent));
    }

    private static String signed(int exponent) {
        return exponent < 0 ? MINUS + -exponent : Integer.toString(exponent);
    }

    private static String grouped(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String decimals = point < 0 ? "" : digits.substring(point);
        String groups = whole.length() < 5 ? whole : whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", THIN_SPACE);
        return (number.signum() < 0 ? MINUS : "") + groups + decimals;
    }
}
