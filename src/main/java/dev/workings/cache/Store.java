package dev.workings.cache;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cache of a build, to be closed after it.
 *
 * @param isFar whether it is quicker if it is told beforehand what will be asked for
 * @param layers what has to be closed
 */
public record Store(Cache cache, boolean isFar, List<AutoCloseable> layers) implements AutoCloseable {
    public Store {
        layers = List.copyOf(layers);
    }

    /**
     * Nothing is read before the first value is asked for. Even without a folder no value is made twice in a build.
     *
     * @param warnings who is told if a server is not there
     */
    public static Store of(CacheSettings settings, Consumer<String> warnings) {
        Store own = ofThisMachine(settings);
        if (settings.remote().isEmpty()) {
            return own;
        }
        RemoteCache remote = new RemoteCache(settings.remote().get(), warnings);
        return new Store(new SharedCache(own.cache, remote), true, List.of(remote, own));
    }

    /** Whether an earlier build has kept something in this folder. */
    public static boolean isUsed(Path folder) {
        return new PackFolder(folder).isUsed();
    }

    private static Store ofThisMachine(CacheSettings settings) {
        if (settings.folder().isEmpty()) {
            return new Store(new MemoryCache(Cache.NONE), false, List.of());
        }
        PackCache packs = new PackCache(settings.folder().get(), settings.limit());
        return new Store(packs, false, List.of(packs));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable layer : layers) {
            layer.close();
        }
    }
}
