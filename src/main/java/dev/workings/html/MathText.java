package dev.workings.html;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A formula's MathML in one line of text, such as <code>∂f/∂x_{k−1}</code>. What stands low or high is in braces behind {@code _} or
 * {@code ^}, so that who shows the text can set it low or high.
 */
final class MathText {
    static final String TOO_MUCH = "…";

    private static final int LONGEST = 60;
    private static final Map<String, String> ACCENTS =
            Map.of("^", "\u0302", "~", "\u0303", "ˉ", "\u0304", "‾", "\u0304", "⃗", "\u20d7", "˙", "\u0307");

    private static final Pattern NOTHING = Pattern.compile("[\u200b\u2062\u2063\u2064]");
    private static final Pattern BLANK = Pattern.compile("[\\s\u2061\u00a0]+");
    /** What needs no brackets beside a fraction bar or under a root. */
    private static final Pattern ONE =
            Pattern.compile("[\\p{L}\\p{N}.∂′∞]*|[∂dD]?[\\p{L}\\p{N}](_\\{[^{}]*})?|\\([^()]*\\)");

    private static final Pattern PRIMES = Pattern.compile("[′″‴]+");
    private static final Pattern BRACES = Pattern.compile("[{}]");

    private MathText() {}

    static String of(Element math) {
        String text = inline(math);
        return text.length() > LONGEST || text.contains(TOO_MUCH) ? TOO_MUCH : text;
    }

    private static String inline(Element element) {
        return switch (element.normalName()) {
            case "annotation", "mphantom", "mspace" -> "";
            case "mtable" -> TOO_MUCH;
            case "mfrac" -> operand(element, 0) + "/" + operand(element, 1);
            case "msqrt" -> "√" + bracketed(children(element));
            case "mroot" -> "√" + operand(element, 0);
            case "msub", "munder" -> child(element, 0) + script("_", child(element, 1));
            case "msup" -> child(element, 0) + raised(child(element, 1));
            case "mover" -> over(element);
            case "msubsup", "munderover" ->
                child(element, 0) + script("_", child(element, 1)) + raised(child(element, 2));
            case "mi", "mn", "mo", "mtext", "ms" -> symbol(element.wholeText());
            default -> children(element);
        };
    }

    /** No blanks that end a line: a formula is never cut. What applies a function to its argument is invisible, and becomes one. */
    private static String symbol(String text) {
        return BLANK.matcher(NOTHING.matcher(text).replaceAll("")).replaceAll("\u00a0");
    }

    private static String children(Element element) {
        return element.children().stream().map(MathText::inline).collect(Collectors.joining());
    }

    private static String child(Element element, int i) {
        return i < element.childrenSize() ? inline(element.child(i)) : "";
    }

    private static String operand(Element element, int i) {
        return bracketed(child(element, i));
    }

    private static String bracketed(String text) {
        return ONE.matcher(text).matches() ? text : "(" + text + ")";
    }

    private static String over(Element element) {
        String accent = ACCENTS.get(child(element, 1));
        return accent == null ? child(element, 0) + raised(child(element, 1)) : child(element, 0) + accent;
    }

    private static String raised(String script) {
        return PRIMES.matcher(script).matches() ? script : script("^", script);
    }

    private static String script(String sign, String script) {
        String flat = BRACES.matcher(script).replaceAll("");
        return flat.isEmpty() ? "" : sign + "{" + flat + "}";
    }
}
