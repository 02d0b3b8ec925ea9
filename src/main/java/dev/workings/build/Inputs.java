package dev.workings.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a step depends on, by names that an author understands; equal inputs make equal things.
 *
 * @param values by name
 */
record Inputs(Map<String, Object> values) {
    static Inputs of(String name, Object value) {
        return new Inputs(Map.of(name, value));
    }

    Inputs and(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new Inputs(all);
    }

    /** What differs from the inputs of the last time, as the end of a sentence. */
    String changeSince(Inputs last) {
        List<String> changed = values.entrySet().stream()
                .filter(input -> !input.getValue().equals(last.values.get(input.getKey())))
                .flatMap(input -> named(input.getKey(), input.getValue(), last.values.get(input.getKey())))
                .toList();
        return changed.isEmpty() ? "what it shows of other files changed" : String.join(" and ", changed) + " changed";
    }

    /** Of a map, which of its entries differ. */
    private static Stream<String> named(String name, Object now, Object last) {
        if (now instanceof Map<?, ?> entries && last instanceof Map<?, ?> before) {
            String which = Stream.concat(entries.keySet().stream(), before.keySet().stream())
                    .distinct()
                    .filter(key -> !Objects.equals(entries.get(key), before.get(key)))
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Stream.of(name + " " + which);
        }
        return Stream.of(name);
    }
}
