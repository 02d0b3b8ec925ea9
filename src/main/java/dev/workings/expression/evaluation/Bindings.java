package dev.workings.expression.evaluation;

import java.util.Optional;

/** The bound variables around a place, the innermost first. */
final class Bindings {
    static final Bindings NONE = new Bindings("", Quantity.of(0), null);

    private final String name;
    private final Quantity value;
    private final Bindings outer;

    private Bindings(String name, Quantity value, Bindings outer) {
        this.name = name;
        this.value = value;
        this.outer = outer;
    }

    Bindings with(String variable, Quantity bound) {
        return new Bindings(variable, bound, this);
    }

    Optional<Quantity> find(String variable) {
        for (Bindings at = this; at.outer != null; at = at.outer) {
            if (at.name.equals(variable)) {
                return Optional.of(at.value);
            }
        }
        return Optional.empty();
    }
}
