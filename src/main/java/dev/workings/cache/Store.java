package dev.workings.cache;

import java.util.List;

/**
 * The cache of a build, to be closed after it.
 *
 * @param layers what has to be closed
 */
public record Store(Cache cache, List<AutoCloseable> layers) implements AutoCloseable {
    public Store {
        layers = List.copyOf(layers);
    }

    /** Nothing is read before the first value is asked for. Even without a folder no value is made twice in a build. */
    public static Store of(CacheSettings settings) {
        if (settings.folder().isEmpty()) {
            return new Store(new MemoryCache(Cache.NONE), List.of());
        }
        PackCache packs = new PackCache(settings.folder().get(), settings.limit());
        return new Store(packs, List.of(packs));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable layer : layers) {
            layer.close();
        }
    }
}
