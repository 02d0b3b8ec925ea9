package dev.workings.document;

import dev.workings.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in braces behind a block, a formula or a heading: {@code {.class #id key="value"}}. */
public record Attributes(Optional<SourceText> id, List<SourceText> classes, Map<String, Entry> entries) {
    public static final Attributes NONE = new Attributes(Optional.empty(), List.of(), Map.of());

    /**
     * @param key where the key is written
     * @param value without its quotes
     */
    public record Entry(SourceText key, SourceText value) {}

    public Attributes {
        classes = List.copyOf(classes);
        entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<SourceText> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    public boolean isEmpty() {
        return id.isEmpty() && classes.isEmpty() && entries.isEmpty();
    }
}
