package dev.workings.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A formula on one line of plain text, as one would type it: a fraction becomes {@code 1/2} and not {@code 12}, a superscript
 * {@code x²} or {@code x^(n − 1)}.
 */
final class LinearMath {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱᵀ";
    private static final String RAISED_FROM = "0123456789+−ni⊤";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String LOWERED_FROM = "0123456789+−";
    private static final Set<String> RELATIONS = Set.of(
            "=", "≠", "<", ">", "≤", "≥", "≈", "∼", "≡", "∝", "∈", "∉", "⊂", "⊆", "→", "↦", "⇒", "⟹", "⇔", "≪", "≫",
            "←");
    private static final Set<String> SIGNS = Set.of("+", "−", "±", "∓");
    private static final Set<String> CLOSING = Set.of(")", "]", "}", "∣", "|", "∥", "!", "′");
    private static final Map<String, String> PLAIN = Map.of("-", "−", "∗", "*", "⋅", "·");
    private static final String SUPERSCRIPT = "^";
    private static final String SUBSCRIPT = "_";

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern END_OF_TERM = Pattern.compile("[\\p{L}\\p{N}*]");

    private LinearMath() {}

    static String of(Element math) {
        return text(math).replaceAll("\\s+", " ").strip();
    }

    private static String text(Element element) {
        List<Element> parts = element.children();
        return switch (element.normalName()) {
            case "annotation" -> "";
            case "mspace" -> " ";
            case "mfrac" -> grouped(parts.get(0)) + "/" + grouped(parts.get(1));
            case "msqrt" ->
                "√"
                        + (parts.size() == 1
                                ? grouped(parts.get(0))
                                : "(" + row(parts).strip() + ")");
            case "mroot" -> text(parts.get(1)) + "√" + grouped(parts.get(0));
            case "msup" -> text(parts.get(0)) + superscript(parts.get(1));
            case "msub", "munder" -> text(parts.get(0)) + subscript(parts.get(1));
            case "msubsup", "munderover" -> text(parts.get(0)) + subscript(parts.get(1)) + superscript(parts.get(2));
            case "mover" -> text(parts.get(0));
            case "mtr" -> parts.stream().map(LinearMath::text).collect(Collectors.joining(" "));
            case "mtable" -> rows(parts);
            default -> parts.isEmpty() ? token(element.text()) : row(parts);
        };
    }

    /** A row that goes on with the one before begins with a sign; others are separate. */
    private static String rows(List<Element> rows) {
        StringBuilder all = new StringBuilder();
        for (Element row : rows) {
            String text = text(row).strip();
            boolean goesOn = text.isEmpty()
                    || RELATIONS.contains(text.substring(0, 1))
                    || SIGNS.contains(text.substring(0, 1))
                    || all.isEmpty();
            all.append(goesOn ? " " : "; ").append(text);
        }
        return all.toString();
    }

    private static String token(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return PLAIN.getOrDefault(visible, visible);
    }

    private static String row(List<Element> parts) {
        StringBuilder row = new StringBuilder();
        for (Element part : parts) {
            String text = text(part);
            boolean isBinary = SIGNS.contains(text) && endsTerm(row);
            if (RELATIONS.contains(text) || isBinary) {
                row.append(' ').append(text).append(' ');
            } else {
                row.append(text).append(text.equals(",") ? " " : "");
            }
        }
        return row.toString();
    }

    /** After a term a sign is between two; elsewhere it belongs to what follows. */
    private static boolean endsTerm(CharSequence row) {
        String before = row.toString().stripTrailing();
        String last = before.isEmpty() ? "" : before.substring(before.length() - 1);
        return CLOSING.contains(last) || END_OF_TERM.matcher(last).matches();
    }

    private static String superscript(Element script) {
        String text = text(script).strip();
        if (text.matches("[′*]+")) {
            return text;
        }
        return mapped(text, RAISED_FROM, RAISED).orElseGet(() -> SUPERSCRIPT + grouped(script));
    }

    private static String subscript(Element script) {
        return mapped(text(script).strip(), LOWERED_FROM, LOWERED).orElseGet(() -> SUBSCRIPT + grouped(script));
    }

    /** In small letters, if there is one for each. */
    private static Optional<String> mapped(String text, String from, String to) {
        String tight = text.replace(" ", "");
        boolean hasAll = tight.chars().allMatch(letter -> from.indexOf(letter) >= 0);
        return Optional.of(tight)
                .filter(any -> hasAll)
                .map(letters -> letters.chars()
                        .mapToObj(letter -> to.substring(from.indexOf(letter), from.indexOf(letter) + 1))
                        .collect(Collectors.joining()));
    }

    /** In brackets, unless it is one letter, number or word, or one of these with small scripts. */
    private static String grouped(Element part) {
        String text = text(part).strip();
        boolean isOne = isToken(part) || text.matches("[\\p{L}\\p{N}]?[₀-₉⁰-⁹*′]*");
        return isOne || text.isEmpty() ? text : "(" + text + ")";
    }

    private static boolean isToken(Element part) {
        return part.children().isEmpty() || part.childrenSize() == 1 && isToken(part.child(0));
    }
}
