package dev.workings.cache;

import java.util.Collection;
import java.util.Optional;

/**
 * What slow, pure functions returned before. It may forget anything at any time, never lies, and never fails: a cache that cannot be
 * read or written is an empty one. Safe to use from several threads.
 */
public interface Cache {
    /** Remembers nothing. */
    Cache NONE = new Cache() {
        @Override
        public Optional<byte[]> get(Key key) {
            return Optional.empty();
        }

        @Override
        public void put(Key key, byte[] value) {}
    };

    Optional<byte[]> get(Key key);

    /** Whether it can be expected to have a value, told without reading it. */
    default boolean holds(Key key) {
        return get(key).isPresent();
    }

    void put(Key key, byte[] value);

    /** Is told which values will be asked for, if it is quicker at many than at one after the other. */
    default void prepare(Collection<Key> keys) {}
}
