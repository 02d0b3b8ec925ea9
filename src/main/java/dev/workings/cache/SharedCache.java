package dev.workings.cache;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cache of this machine before one that several machines share. What the other has is kept here; what it lacks is asked for once. */
final class SharedCache implements Cache {
    private final Cache own;
    private final RemoteCache remote;
    private final Set<Key> absent = ConcurrentHashMap.newKeySet();

    SharedCache(Cache own, RemoteCache remote) {
        this.own = own;
        this.remote = remote;
    }

    @Override
    public Optional<byte[]> get(Key key) {
        return own.get(key).or(() -> absent.contains(key) ? Optional.empty() : kept(key, remote.get(key)));
    }

    @Override
    public boolean holds(Key key) {
        return own.holds(key);
    }

    @Override
    public void prepare(Collection<Key> keys) {
        List<Key> missing = keys.stream()
                .distinct()
                .filter(key -> !own.holds(key) && !absent.contains(key))
                .toList();
        remote.getAll(missing, this::kept);
    }

    @Override
    public void put(Key key, byte[] value) {
        own.put(key, value);
        remote.put(key, value);
    }

    private Optional<byte[]> kept(Key key, Optional<byte[]> found) {
        found.ifPresentOrElse(value -> own.put(key, value), () -> absent.add(key));
        return found;
    }
}
