package dev.workings.expression;

import java.util.List;
import java.util.stream.Collectors;

/** The punctuation of S-expressions. */
final class Listed {
    private Listed() {}

    static String of(String head, List<?> rest) {
        return rest.isEmpty() ? "(" + head + ")" : "(" + head + " " + joined(rest) + ")";
    }

    static String bracketed(List<?> parts) {
        return "[" + joined(parts) + "]";
    }

    static String joined(List<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
