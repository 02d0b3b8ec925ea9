package dev.workings.page;

import dev.workings.compute.NumberFormat;
import dev.workings.compute.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a check found, short enough to be read: decimals of four significant digits with powers of ten as powers, long vectors by their
 * ends, matrices of more than four entries by their shape. All digits are in {@code checks.json}.
 */
final class Abridged {
    private static final Pattern MATRIX = Pattern.compile("\\[\\[[^\\[\\]]*](?:, \\[[^\\[\\]]*])*]");
    private static final Pattern VECTOR = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}_.-])-?\\d+(?:/\\d+|(?:\\.\\d+)?(?:e[+-]?\\d+)?)(?![\\p{L}\\p{N}_])");
    private static final MathContext DIGITS = new MathContext(4);
    private static final int ENTRIES = 4;
    private static final int LONGEST_FRACTION = 14;

    private Abridged() {}

    static String of(String text) {
        String few = text.indexOf('[') < 0 ? text : fewEntries(text);
        String rounded = NUMBER.matcher(few).replaceAll(Abridged::number);
        return rounded.replace(" = ", "\u00a0=\u00a0").replace(" ± ", "\u00a0±\u00a0");
    }

    private static String fewEntries(String text) {
        String small = MATRIX.matcher(text).replaceAll(Abridged::matrix);
        return VECTOR.matcher(small).replaceAll(Abridged::vector);
    }

    private static String matrix(MatchResult found) {
        List<String> rows = VECTOR.matcher(found.group().substring(1))
                .results()
                .map(MatchResult::group)
                .toList();
        int columns = entries(rows.get(0)).size();
        boolean isSmall = rows.size() * columns <= ENTRIES;
        return Matcher.quoteReplacement(
                isSmall ? found.group() : "a\u00a0%d\u00a0×\u00a0%d\u00a0matrix".formatted(rows.size(), columns));
    }

    private static String vector(MatchResult found) {
        List<String> entries = entries(found.group());
        boolean isShort = entries.size() <= ENTRIES;
        return Matcher.quoteReplacement(
                isShort
                        ? found.group()
                        : "[%s, %s, …, %s]".formatted(entries.get(0), entries.get(1), entries.get(entries.size() - 1)));
    }

    private static List<String> entries(String vector) {
        return List.of(vector.substring(1, vector.length() - 1).split(", "));
    }

    private static String number(MatchResult found) {
        String digits = found.group();
        int slash = digits.indexOf('/');
        if (slash < 0) {
            return digits.matches("-?\\d+") ? digits.replace('-', '\u2212') : decimal(new BigDecimal(digits));
        }
        if (digits.length() <= LONGEST_FRACTION) {
            return digits.replace('-', '\u2212');
        }
        BigDecimal numerator = new BigDecimal(digits.substring(0, slash));
        return decimal(numerator.divide(new BigDecimal(digits.substring(slash + 1)), DIGITS));
    }

    private static String decimal(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        NumberFormat format = new NumberFormat(NumberFormat.Kind.SIGNIFICANT, Math.max(1, rounded.precision()));
        String text = format.format(Value.of(rounded)).text();
        return text.replaceFirst("^(\u2212?)1 × ", "$1").replace(" × ", "\u00a0×\u00a0");
    }
}
