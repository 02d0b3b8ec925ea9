package dev.workings.cache;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** A cache that counts how often it knew a value, and how many were made since it did not. */
public final class CountedCache implements Cache {
    private final Cache cache;
    private final LongAdder known = new LongAdder();
    private final LongAdder made = new LongAdder();

    public CountedCache(Cache cache) {
        this.cache = Objects.requireNonNull(cache);
    }

    @Override
    public Optional<byte[]> get(Key key) {
        Optional<byte[]> found = cache.get(key);
        found.ifPresent(any -> known.increment());
        return found;
    }

    @Override
    public void put(Key key, byte[] value) {
        made.increment();
        cache.put(key, value);
    }

    @Override
    public boolean holds(Key key) {
        return cache.holds(key);
    }

    @Override
    public void prepare(Collection<Key> keys) {
        cache.prepare(keys);
    }

    public long known() {
        return known.sum();
    }

    public long made() {
        return made.sum();
    }
}
