package dev.workings.math;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What KaTeX says, as our messages say it: a sentence that begins small, with the author's names in single quotes.
 *
 * @param remedy what the author can do, if that is plain from the sentence alone
 */
record KatexMessage(String sentence, Optional<String> remedy) {
    private record Rewrite(Pattern pattern, String sentence, Optional<String> remedy) {
        static Rewrite of(String pattern, String sentence) {
            return new Rewrite(Pattern.compile(pattern, Pattern.DOTALL), sentence, Optional.empty());
        }

        static Rewrite of(String pattern, String sentence, String remedy) {
            return new Rewrite(Pattern.compile(pattern, Pattern.DOTALL), sentence, Optional.of(remedy));
        }

        KatexMessage apply(Matcher matched) {
            return new KatexMessage(matched.replaceFirst(sentence), remedy.map(matched::replaceFirst));
        }
    }

    private static final List<Rewrite> REWRITES = List.of(
            Rewrite.of(
                    "Undefined control sequence: \\\\label",
                    "'\\\\label' works only in displays",
                    "write the formula between \\$\\$ and \\$\\$, on lines of its own"),
            Rewrite.of(
                    "Undefined control sequence: (.*)",
                    "unknown command '$1'",
                    "KaTeX knows what katex.org/docs/supported lists; write a \\\\newcommand for any other into macros.tex"),
            Rewrite.of("No such environment: (.*)", "unknown environment '$1'"),
            Rewrite.of(
                    "Expected 'EOF', got '\\}'",
                    "this '}' closes nothing",
                    "remove it, or write the '{' that it closes"),
            Rewrite.of(
                    "Expected 'EOF', got '&'",
                    "'&' stands outside of aligned rows",
                    "put the rows between \\\\begin{align} and \\\\end{align}, or write \\\\& for the character"),
            Rewrite.of(
                    "Expected 'EOF', got '\\\\right'",
                    "this '\\\\right' has no '\\\\left'",
                    "write \\\\left before the bracket that opens"),
            Rewrite.of(
                    "Expected 'EOF', got '([_^])'",
                    "unexpected '$1'",
                    "take it out of \\\\text{…}, or write \\\\$1 there"),
            Rewrite.of("Expected 'EOF', got '#'", "unexpected '#'", "write \\\\# for the character"),
            Rewrite.of("Expected 'EOF', got '(.*)'", "unexpected '$1'"),
            Rewrite.of("Expected '\\}', got .*", "this '{' is not closed", "close it with '}'"),
            Rewrite.of(
                    "Unexpected end of input in a macro argument, expected '\\}'",
                    "this '{' is not closed",
                    "close it with '}'"),
            Rewrite.of(
                    "Expected '\\\\right', got .*",
                    "this '\\\\left' has no '\\\\right'",
                    "write \\\\right) behind what it encloses, before any & or \\\\\\\\; or \\\\right. for no bracket there"),
            Rewrite.of("Expected '(.*)', got 'EOF'", "expected '$1', but the formula ends"),
            Rewrite.of(
                    "Unexpected end of input in a macro argument, expected '(.*)'",
                    "expected '$1' after an argument, but the formula ends"),
            Rewrite.of(
                    "Can't use function '\\$' in math mode",
                    "a '\\$' stands inside a formula",
                    "close the formula before it; remove it if all is mathematics here; or write \\\\\\$ for the sign"),
            Rewrite.of("Double subscript", "a second subscript on one symbol", "write a_{i,j}, or {a_i}_j"),
            Rewrite.of("Double superscript", "a second superscript on one symbol", "write a^{i,j}, or {a^i}^j"),
            Rewrite.of(
                    "LaTeX-incompatible input .*\\[commentAtEnd\\].*",
                    "'%' hides the rest of this formula",
                    "write \\\\% for the sign"),
            Rewrite.of("Mismatch: \\\\begin(.*) matched by (.*)", "'\\\\begin$1' is ended by '$2'", "write \\\\end$1"),
            Rewrite.of("Too many expansions: .*", "too many macros to expand: does one stand for itself?"),
            Rewrite.of("Unknown column alignment: (.*)", "unknown column alignment: '$1'"),
            Rewrite.of("\\\\tag works only in display equations", "'\\\\tag' works only in displays"),
            Rewrite.of("Multiple \\\\tag", "more than one '\\\\tag'"),
            Rewrite.of(
                    "\\{(.*)\\} can be used only in display mode\\.",
                    "'$1' can be used only in displays",
                    "write it on lines of its own, without dollars around it"),
            Rewrite.of("Expected & or .*", "expected '&', '\\\\\\\\', '\\\\cr' or '\\\\end'"));

    static final KatexMessage MISSING_ARGUMENT =
            new KatexMessage("an argument is missing where the formula ends", Optional.of("write it in braces"));

    private static final Pattern CAPITAL = Pattern.compile("\\A[A-Z](?=[a-z])");

    static KatexMessage of(String katex) {
        return REWRITES.stream()
                .map(rewrite -> Optional.of(rewrite.pattern.matcher(katex))
                        .filter(Matcher::matches)
                        .map(rewrite::apply))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new KatexMessage(likeOurs(katex), Optional.empty()));
    }

    private static String likeOurs(String katex) {
        String small =
                CAPITAL.matcher(katex).replaceFirst(letter -> letter.group().toLowerCase(Locale.ROOT));
        return small.replaceAll("\"([^\"]*)\"", "'$1'").replaceAll("\\.\\z", "");
    }
}
