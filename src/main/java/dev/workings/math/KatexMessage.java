package dev.workings.math;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what KaTeX says as our messages are: a sentence that begins small, with the author's names in single quotes. */
final class KatexMessage {
    private record Rewrite(Pattern pattern, String replacement) {
        static Rewrite of(String pattern, String replacement) {
            return new Rewrite(Pattern.compile(pattern, Pattern.DOTALL), replacement);
        }
    }

    private static final List<Rewrite> REWRITES = List.of(
            Rewrite.of("Undefined control sequence: (.*)", "undefined control sequence '$1'"),
            Rewrite.of("No such environment: (.*)", "no such environment: '$1'"),
            Rewrite.of("Expected 'EOF', got '(.*)'", "unexpected '$1'"),
            Rewrite.of("Expected '(.*)', got 'EOF'", "expected '$1', but the formula ends"),
            Rewrite.of(
                    "Unexpected end of input in a macro argument, expected '(.*)'",
                    "expected '$1' after an argument, but the formula ends"),
            Rewrite.of("Mismatch: (.*) matched by (.*)", "'$1' is ended by '$2'"),
            Rewrite.of("Too many expansions: .*", "too many macros to expand: does one stand for itself?"),
            Rewrite.of("Unknown column alignment: (.*)", "unknown column alignment: '$1'"),
            Rewrite.of("\\\\tag works only in display equations", "'\\\\tag' works only in displays"),
            Rewrite.of("Multiple \\\\tag", "more than one '\\\\tag'"),
            Rewrite.of("\\{(.*)\\} can be used only in display mode\\.", "'$1' can be used only in displays"),
            Rewrite.of("Expected & or .*", "expected '&', '\\\\\\\\', '\\\\cr' or '\\\\end'"));

    private static final Pattern CAPITAL = Pattern.compile("\\A[A-Z](?=[a-z])");

    private KatexMessage() {}

    static String sentence(String katex) {
        for (Rewrite rewrite : REWRITES) {
            Matcher matcher = rewrite.pattern.matcher(katex);
            if (matcher.matches()) {
                return matcher.replaceFirst(rewrite.replacement);
            }
        }
        String small =
                CAPITAL.matcher(katex).replaceFirst(letter -> letter.group().toLowerCase(Locale.ROOT));
        return small.replaceAll("\"([^\"]*)\"", "'$1'").replaceAll("\\.\\z", "");
    }
}
