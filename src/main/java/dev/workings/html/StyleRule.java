package dev.workings.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * A generated class with the declarations of an inline style. Its name says what it declares and nothing else does, so that a
 * page gets the same names whatever else is on the site, and two declarations never share one.
 *
 * <p>KaTeX sets single lengths by the thousand, and few of their combinations recur: each such declaration has a rule of its
 * own, {@code height:2.7em} under {@code _h2_7}. That makes a page as small as one class for every combination would, and the
 * style sheet smaller by a fifth. Any other style stays together, in its order, so that a shorthand and its parts keep their
 * effect.
 */
public record StyleRule(String name, String declarations) implements Comparable<StyleRule> {
    /** Properties that do not affect one another, each with a letter. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("border-bottom-width", "b"),
            Map.entry("height", "h"),
            Map.entry("left", "x"),
            Map.entry("margin-left", "l"),
            Map.entry("margin-right", "r"),
            Map.entry("min-width", "n"),
            Map.entry("padding-left", "p"),
            Map.entry("position", "o"),
            Map.entry("top", "t"),
            Map.entry("vertical-align", "v"),
            Map.entry("width", "w"));

    private static final Pattern SHORT = Pattern.compile("([a-z-]+)\\s*:\\s*(?:(-?[0-9]*\\.?[0-9]+)em|([a-z]+))");
    /** What could end a rule, or begin something else in it. */
    private static final Pattern UNSAFE = Pattern.compile("[{}<>@\\\\\"']|/\\*|\\p{Cntrl}");
    /** More specific than any rule without an id, as an inline style is. */
    private static final String ABOVE_ALL = ":not(#_)";

    /**
     * The rules that do together what a style attribute does.
     *
     * @param style the attribute's value as it is written in HTML
     * @throws IllegalArgumentException if it cannot stand in a style sheet
     */
    static List<StyleRule> of(String style) {
        String text = style.indexOf('&') < 0 ? style : Parser.unescapeEntities(style, true);
        if (UNSAFE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "the style \"%s\" cannot be made a class; write it in a style sheet".formatted(style));
        }
        List<String> declarations = Pattern.compile(";")
                .splitAsStream(text)
                .map(String::strip)
                .filter(declaration -> !declaration.isEmpty())
                .toList();
        return single(declarations).orElseGet(() -> together(declarations));
    }

    /** A rule for each, if all are of the short kind and of different properties. */
    private static Optional<List<StyleRule>> single(List<String> declarations) {
        List<StyleRule> rules = new ArrayList<>();
        String properties = "";
        for (String declaration : declarations) {
            Matcher parts = SHORT.matcher(declaration);
            String letter = parts.matches() ? LETTERS.getOrDefault(parts.group(1), "") : "";
            if (letter.isEmpty() || properties.contains(letter)) {
                return Optional.empty();
            }
            properties += letter;
            rules.add(single(letter, parts));
        }
        return Optional.of(rules);
    }

    private static StyleRule single(String letter, Matcher parts) {
        Optional<String> length = Optional.ofNullable(parts.group(2));
        String value = length.map(number -> number.replace('.', '_')).orElseGet(() -> parts.group(3));
        String written = length.map(number -> number + "em").orElseGet(() -> parts.group(3));
        return new StyleRule("_" + letter + value, parts.group(1) + ":" + written);
    }

    /** One rule; every sign that cannot stand in a name is its number between underscores. */
    private static List<StyleRule> together(List<String> declarations) {
        String all = String.join(";", declarations);
        String name = all.codePoints()
                .mapToObj(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-')
                        ? Character.toString(c)
                        : "_" + Integer.toHexString(c) + "_")
                .collect(Collectors.joining());
        return List.of(new StyleRule("__" + name, all));
    }

    /** The style sheet of some rules, each once, in the order of their names. */
    public static String sheet(Collection<StyleRule> rules) {
        return new TreeSet<>(rules)
                .stream()
                        .map(rule -> "." + rule.name + ABOVE_ALL + "{" + rule.declarations + "}\n")
                        .collect(Collectors.joining());
    }

    @Override
    public int compareTo(StyleRule other) {
        return name.compareTo(other.name);
    }
}
