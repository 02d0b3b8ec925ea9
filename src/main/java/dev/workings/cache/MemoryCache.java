package dev.workings.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** Memory before another cache, for a program that asks for the same values again and again. */
public final class MemoryCache implements Cache {
    private static final long MOST_BYTES = 256L << 20;

    private final Cache behind;
    private final com.github.benmanes.caffeine.cache.Cache<Key, byte[]> values = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] value) -> value.length)
            .build();

    public MemoryCache(Cache behind) {
        this.behind = Objects.requireNonNull(behind);
    }

    @Override
    public Optional<byte[]> get(Key key) {
        return Optional.ofNullable(
                values.get(key, missing -> behind.get(missing).orElse(null)));
    }

    @Override
    public boolean holds(Key key) {
        return values.getIfPresent(key) != null || behind.holds(key);
    }

    @Override
    public void prepare(Collection<Key> keys) {
        behind.prepare(keys);
    }

    @Override
    public void put(Key key, byte[] value) {
        values.put(key, value);
        behind.put(key, value);
    }
}
