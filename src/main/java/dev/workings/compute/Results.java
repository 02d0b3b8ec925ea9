package dev.workings.compute;

import dev.workings.compute.check.Check;
import dev.workings.figure.Plot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a computation found, each thing under the name by which the page asks for it. */
public record Results(
        Map<String, Value> values, Map<String, Table> tables, Map<String, Plot> plots, Map<String, Check> checks) {
    public static final Results NONE = builder().build();

    public Results {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        plots = Collections.unmodifiableMap(new LinkedHashMap<>(plots));
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Gathers results; a name can be given once. */
    public static final class Builder {
        private final Map<String, Value> values = new LinkedHashMap<>();
        private final Map<String, Table> tables = new LinkedHashMap<>();
        private final Map<String, Plot> plots = new LinkedHashMap<>();
        private final Map<String, Check> checks = new LinkedHashMap<>();

        private Builder() {}

        public Builder value(String name, double number) {
            return put(values, name, named(name, number));
        }

        public Builder value(String name, long number) {
            return put(values, name, Value.of(number));
        }

        public Builder value(String name, Value value) {
            return put(values, name, value);
        }

        public Builder table(String name, Table table) {
            return put(tables, name, table);
        }

        public Builder plot(String name, Plot plot) {
            return put(plots, name, plot);
        }

        public Builder check(String name, Check check) {
            return put(checks, name, check);
        }

        public Results build() {
            return new Results(values, tables, plots, checks);
        }

        private static Value named(String name, double number) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("value '%s' is %s".formatted(name, number));
            }
            return Value.of(number);
        }

        private <T> Builder put(Map<String, T> kind, String name, T thing) {
            if (!name.matches("[A-Za-z][A-Za-z0-9._-]*")) {
                throw new IllegalArgumentException(
                        "'%s' is no name: letters, digits, '.', '-' and '_', a letter first".formatted(name));
            }
            if (kind.putIfAbsent(name, thing) != null) {
                throw new IllegalArgumentException("the name '%s' is given twice".formatted(name));
            }
            return this;
        }
    }
}
