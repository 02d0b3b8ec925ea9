package dev.workings.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a script's function returned: an immutable copy as Java strings, booleans, doubles, lists and maps. */
public final class ScriptValue {
    private final Object value;

    /** A value of these kinds; null stands for JavaScript's {@code null} and {@code undefined}. */
    ScriptValue(Object value) {
        this.value = value;
    }

    public String text() {
        return as(String.class);
    }

    public boolean truth() {
        return as(Boolean.class);
    }

    public double number() {
        return as(Double.class);
    }

    public List<ScriptValue> list() {
        return ((List<?>) as(List.class)).stream().map(ScriptValue::new).toList();
    }

    /** The member of that name, empty if there is none or it is {@code null} or {@code undefined}. */
    public Optional<ScriptValue> member(String name) {
        return Optional.ofNullable(((Map<?, ?>) as(Map.class)).get(name)).map(ScriptValue::new);
    }

    private <T> T as(Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw new IllegalStateException("the script returned %s, not a %s".formatted(value, kind.getSimpleName()));
        }
        return kind.cast(value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
