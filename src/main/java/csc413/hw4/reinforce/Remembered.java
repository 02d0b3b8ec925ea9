package csc413.hw4.reinforce;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A function that computes each of its values once. */
final class Remembered<K, V> implements Function<K, V> {
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> computed;

    Remembered(Function<K, V> computed) {
        this.computed = computed;
    }

    @Override
    public V apply(K key) {
        return known.computeIfAbsent(key, computed);
    }
}
