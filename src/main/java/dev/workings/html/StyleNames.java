package dev.workings.html;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The classes of inline styles, each found once: a site of many formulas has few styles, and each of them very often. */
final class StyleNames {
    private final Map<String, Named> byStyle = new ConcurrentHashMap<>();

    /** @param classes the names of the rules as the value of a class attribute */
    record Named(String classes, List<StyleRule> rules) {
        static Named of(String style) {
            List<StyleRule> rules = StyleRule.of(style);
            return new Named(rules.stream().map(StyleRule::name).collect(Collectors.joining(" ")), rules);
        }
    }

    /** @throws IllegalArgumentException if a style cannot stand in a style sheet */
    Named of(String style) {
        return byStyle.computeIfAbsent(style, Named::of);
    }
}
