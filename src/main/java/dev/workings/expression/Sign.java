package dev.workings.expression;

import java.util.Map;
import java.util.Optional;

/** A relation between two neighbouring terms of a chain. */
public enum Sign {
    EQUAL("="),
    LESS_OR_EQUAL("≤"),
    GREATER_OR_EQUAL("≥"),
    LESS("<"),
    GREATER(">"),
    APPROXIMATE("≈"),
    IDENTICAL("≡"),
    NOT_EQUAL("≠"),
    /** {@code :=} and its kin: the left side is introduced, and there is nothing to check. */
    DEFINITION("≔");

    private static final Map<String, Sign> BY_TEX = Map.ofEntries(
            Map.entry("=", EQUAL),
            Map.entry("\\le", LESS_OR_EQUAL),
            Map.entry("\\leq", LESS_OR_EQUAL),
            Map.entry("\\leqslant", LESS_OR_EQUAL),
            Map.entry("\\leqq", LESS_OR_EQUAL),
            Map.entry("≤", LESS_OR_EQUAL),
            Map.entry("\\ge", GREATER_OR_EQUAL),
            Map.entry("\\geq", GREATER_OR_EQUAL),
            Map.entry("\\geqslant", GREATER_OR_EQUAL),
            Map.entry("\\geqq", GREATER_OR_EQUAL),
            Map.entry("≥", GREATER_OR_EQUAL),
            Map.entry("<", LESS),
            Map.entry("\\lt", LESS),
            Map.entry(">", GREATER),
            Map.entry("\\gt", GREATER),
            Map.entry("\\approx", APPROXIMATE),
            Map.entry("≈", APPROXIMATE),
            Map.entry("\\equiv", IDENTICAL),
            Map.entry("≡", IDENTICAL),
            Map.entry("\\ne", NOT_EQUAL),
            Map.entry("\\neq", NOT_EQUAL),
            Map.entry("≠", NOT_EQUAL),
            Map.entry(":=", DEFINITION),
            Map.entry("≔", DEFINITION),
            Map.entry("\\coloneqq", DEFINITION),
            Map.entry("\\coloneq", DEFINITION),
            Map.entry("\\triangleq", DEFINITION));

    private final String symbol;

    Sign(String symbol) {
        this.symbol = symbol;
    }

    /** The sign as one character. */
    public String symbol() {
        return symbol;
    }

    /** The sign that a TeX command or character stands for. */
    public static Optional<Sign> of(String tex) {
        return Optional.ofNullable(BY_TEX.get(tex));
    }
}
