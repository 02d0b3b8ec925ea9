package dev.workings.cache;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** A cache that counts how often it knew, and how often it did not. */
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
        found.ifPresentOrElse(any -> known.increment(), made::increment);
        return found;
    }

    @Override
    public void put(Key key, byte[] value) {
        cache.put(key, value);
    }

    public long known() {
        return known.sum();
    }

    public long made() {
        return made.sum();
    }
}
