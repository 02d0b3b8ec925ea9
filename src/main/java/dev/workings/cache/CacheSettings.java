package dev.workings.cache;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where slow steps keep their output.
 *
 * @param folder empty to remember nothing after the build
 * @param limit how many bytes the folder may take, about
 * @param remote a cache on a server behind it
 */
public record CacheSettings(Optional<Path> folder, long limit, Optional<RemoteSettings> remote) {
    public static final long DEFAULT_LIMIT = 1L << 30;

    /** Nothing outlives the build. */
    public static final CacheSettings NONE = new CacheSettings(Optional.empty(), DEFAULT_LIMIT, Optional.empty());

    public CacheSettings {
        if (limit <= 0) {
            throw new IllegalArgumentException("a cache needs room, not %d bytes".formatted(limit));
        }
    }

    public static CacheSettings in(Path folder) {
        return new CacheSettings(Optional.of(folder), DEFAULT_LIMIT, Optional.empty());
    }

    /** Whether anything outlives the build. */
    public boolean outlives() {
        return folder.isPresent() || remote.isPresent();
    }
}
