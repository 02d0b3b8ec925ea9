package dev.workings.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends KaTeX's MathML where an operator's name stands alone in a script or a fraction, as in {@code \sigma_{\max}}. KaTeX then
 * writes {@code <msub><mi>σ</mi><mi>max</mi><mo>&#x2061;</mo></msub>}: the invisible sign for "function applied to" becomes a third
 * argument of an element that has two, which makes the formula an error to whoever reads MathML. There is nothing that the function
 * could be applied to, so the sign goes.
 */
final class ScriptArguments {
    private static final String APPLY = "<mo>\u2061</mo>";
    private static final Pattern TAG = Pattern.compile(APPLY + "|<(/?)(m[a-z]+)\\b[^>]*?(/?)>");
    private static final Set<String> OF_FIXED_NUMBER =
            Set.of("msub", "msup", "msubsup", "munder", "mover", "munderover", "mfrac", "mroot");

    private ScriptArguments() {}

    static String repair(String markup) {
        if (!markup.contains(APPLY)) {
            return markup;
        }
        Deque<String> open = new ArrayDeque<>();
        StringBuilder repaired = new StringBuilder();
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            boolean isSign = tag.group(2) == null;
            boolean isArgument = isSign && !open.isEmpty() && OF_FIXED_NUMBER.contains(open.peek());
            tag.appendReplacement(repaired, isArgument ? "" : Matcher.quoteReplacement(tag.group()));
            if (!isSign && !tag.group(1).isEmpty()) {
                open.poll();
            } else if (!isSign && tag.group(3).isEmpty()) {
                open.push(tag.group(2));
            }
        }
        return tag.appendTail(repaired).toString();
    }
}
