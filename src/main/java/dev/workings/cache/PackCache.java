package dev.workings.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A cache that keeps its values in a few files, so that a build opens some files and not one for each of its formulas.
 *
 * <p>What is put is gathered, and goes into a new {@link Pack} when there is much of it, every few seconds, and at the end. A pack is never
 * changed; several builds can use a folder at once, since each writes packs of its own, and nobody waits for anybody. A pack that another
 * build has merged away is a miss.
 *
 * <p>At the end of a build that has put something, packs are merged if they are many, and if all are larger than the limit, the values
 * go that were not used for the longest.
 *
 * <p>Why not an embedded database: measured with 30,000 entries of 2 to 10 kB, to open and read 1,000 of them took SQLite three to four
 * times and LMDB five times as long, of which most is loading their native libraries; a file that was cut short ends LMDB's process
 * and all that SQLite knows; and MVStore, RocksDB and Xodus lock out a second build.
 */
public final class PackCache implements Cache, AutoCloseable {
    private static final int MOST_PACKS = 8;
    private static final int PACKS_AFTER_MERGE = 5;
    private static final long MOST_GATHERED = 32L << 20;
    private static final Duration LONGEST_GATHERED = Duration.ofSeconds(5);

    private final PackFolder folder;
    private final long limit;
    private final Map<Key, byte[]> gathered = new ConcurrentHashMap<>();
    private final AtomicLong gatheredBytes = new AtomicLong();
    private volatile List<Pack> packs;
    private volatile boolean writable = true;
    private long lastWritten = System.nanoTime();
    private boolean changed;

    /**
     * A cache in a folder, which is read when the first value is asked for, and made when the first is written.
     *
     * @param folder nothing is ever written outside it
     * @param limit how many bytes it may take on the disk, about
     */
    public PackCache(Path folder, long limit) {
        this.folder = new PackFolder(Objects.requireNonNull(folder));
        this.limit = limit;
    }

    @Override
    public Optional<byte[]> get(Key key) {
        byte[] fresh = gathered.get(key);
        if (fresh != null) {
            return Optional.of(fresh);
        }
        byte[] bytes = key.bytes();
        for (Pack pack : packs()) {
            Optional<byte[]> value = pack.get(bytes);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean holds(Key key) {
        byte[] bytes = key.bytes();
        return gathered.containsKey(key) || packs().stream().anyMatch(pack -> pack.holds(bytes));
    }

    @Override
    public void put(Key key, byte[] value) {
        if (!writable && gatheredBytes.get() > MOST_GATHERED) {
            return;
        }
        gathered.put(key, value);
        if (gatheredBytes.addAndGet(value.length) > MOST_GATHERED || isTime()) {
            write();
        }
    }

    /** Writes what was put, and tidies up. */
    @Override
    public synchronized void close() {
        write();
        folder.sweep();
        if (changed) {
            folder.clean();
            tidy();
        }
        if (packs != null) {
            packs.forEach(Pack::close);
        }
        packs = List.of();
    }

    private List<Pack> packs() {
        List<Pack> opened = packs;
        return opened == null ? open() : opened;
    }

    private synchronized List<Pack> open() {
        if (packs == null) {
            packs = folder.open();
        }
        return packs;
    }

    private synchronized boolean isTime() {
        return System.nanoTime() - lastWritten > LONGEST_GATHERED.toNanos();
    }

    /** If that fails, what was gathered is known to this process alone, and what comes later to nobody: it costs time and nothing else. */
    private synchronized void write() {
        Map<Key, byte[]> values = Map.copyOf(gathered);
        if (!writable || values.isEmpty()) {
            return;
        }
        int now = now();
        List<PackWriter.Entry> entries = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new PackWriter.Entry(entry.getKey().bytes(), now, () -> Optional.of(entry.getValue())))
                .toList();
        try {
            List<Pack> more =
                    new ArrayList<>(folder.write(now, entries).stream().toList());
            more.addAll(packs());
            packs = List.copyOf(more);
            values.forEach(gathered::remove);
            gatheredBytes.set(
                    gathered.values().stream().mapToLong(value -> value.length).sum());
            lastWritten = System.nanoTime();
            changed = true;
        } catch (IOException full) {
            writable = false;
        }
    }

    private int now() {
        return 1 + packs().stream().mapToInt(Pack::number).max().orElse(0);
    }

    private void tidy() {
        if (size(packs) > limit) {
            rewrite(packs, limit / 4 * 3); // Some room, so that the next builds need not do it again.
        } else if (packs.size() > MOST_PACKS) {
            rewrite(smallestNeighbours(packs.size() - PACKS_AFTER_MERGE + 1), Long.MAX_VALUE);
        }
    }

    /** Only neighbours can be merged: what an older pack says of a key must not come before what a newer one says. */
    private List<Pack> smallestNeighbours(int count) {
        return IntStream.rangeClosed(0, packs.size() - count)
                .mapToObj(start -> packs.subList(start, start + count))
                .min(Comparator.comparingLong(PackCache::size))
                .orElseThrow();
    }

    private static long size(List<Pack> several) {
        return several.stream().mapToLong(Pack::size).sum();
    }

    /** Makes one pack of several. Those that were used last come first, as far as the space goes. */
    private void rewrite(List<Pack> several, long most) {
        int now = now();
        List<Slot> kept = new ArrayList<>();
        long room = most;
        for (Slot slot : slots(several, now)) {
            room -= slot.pack.length(slot.number) + Pack.SLOT_BYTES;
            if (room < 0) {
                break;
            }
            kept.add(slot);
        }
        kept.sort(Comparator.comparing(Slot::key));
        try {
            folder.write(several.get(0).number(), kept.stream().map(Slot::entry).toList())
                    .ifPresent(Pack::close);
            several.forEach(Pack::delete);
        } catch (IOException full) {
            if (most < Long.MAX_VALUE) { // Better to forget everything than to fill the disk.
                several.forEach(Pack::delete);
            }
        }
    }

    private static List<Slot> slots(List<Pack> several, int now) {
        Set<Key> seen = new HashSet<>();
        List<Slot> slots = new ArrayList<>();
        for (Pack pack : several) {
            for (int number = 0; number < pack.slots(); number++) {
                Key key = Key.of(pack.key(number));
                if (seen.add(key)) {
                    slots.add(new Slot(key, pack, number, pack.generation(number, now)));
                }
            }
        }
        slots.sort(Comparator.comparingInt(Slot::generation).reversed());
        return slots;
    }

    /** An entry of a pack. */
    private record Slot(Key key, Pack pack, int number, int generation) {
        PackWriter.Entry entry() {
            return new PackWriter.Entry(key.bytes(), generation, () -> pack.value(number));
        }
    }
}
