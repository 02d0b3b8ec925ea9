package dev.workings.expression.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A function on a finite set, as the list of its values.
 *
 * @param values by argument, in the order of the set; of several arguments the key is their {@link Quantity.Parts}
 */
public record Table(Map<Quantity, Quantity> values) implements Quantity.Mapping {
    public Table {
        Map<Quantity, Quantity> ordered = new LinkedHashMap<>();
        values.forEach((key, value) -> ordered.put(normal(key), value));
        values = Collections.unmodifiableMap(ordered);
    }

    /** The table of a function on a set. */
    public static Table of(List<? extends Quantity> set, Function<Quantity, Quantity> function) {
        Map<Quantity, Quantity> values = new LinkedHashMap<>();
        set.forEach(element -> values.put(element, function.apply(element)));
        return new Table(values);
    }

    @Override
    public Quantity apply(List<Quantity> arguments) {
        Quantity key = normal(arguments.size() == 1 ? arguments.get(0) : new Quantity.Parts(arguments));
        Quantity value = values.get(key);
        if (value == null) {
            throw new QuantityException(FailureKind.UNDEFINED, "the function has no value at " + key.description());
        }
        return value;
    }

    /** The same arguments with other values. */
    Table map(Function<Quantity, Quantity> change) {
        Map<Quantity, Quantity> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return new Table(changed);
    }

    /** The integer 1 is the same argument as the double 1. */
    private static Quantity normal(Quantity key) {
        if (key instanceof Quantity.Parts parts) {
            return new Quantity.Parts(parts.parts().stream().map(Table::normal).toList());
        }
        boolean isWhole = key instanceof Quantity.Real real && real.value() == StrictMath.rint(real.value());
        return isWhole ? Quantity.of((long) ((Quantity.Real) key).value()) : key;
    }

    @Override
    public String description() {
        return "a function on %d elements".formatted(values.size());
    }
}
