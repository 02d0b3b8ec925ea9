package dev.workings.figure;

/** Lengths in CSS pixels as text: two decimals at most, whatever the locale. */
final class Pixels {
    private Pixels() {}

    static String text(double length) {
        long hundredths = Math.round(length * 100);
        long rest = Math.abs(hundredths % 100);
        String sign = hundredths < 0 ? "-" : "";
        String whole = sign + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole;
        }
        return whole + (rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest);
    }
}
