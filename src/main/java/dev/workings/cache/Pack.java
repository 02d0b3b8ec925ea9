package dev.workings.cache;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of many entries, which is never changed:
 *
 * <pre>
 * pack   = value* slot* footer
 * slot   = key (32 bytes) offset (8) length (4) generation (4) checksum (8), in the order of keys
 * footer = offset of the first slot (8) slots (4) generation (4) checksum of the slots and the footer so far (8) magic (8)
 * </pre>
 *
 * <p>The slots are read when it is opened, a value when it is asked for. A slot's generation tells when its value was last known to be of
 * use, the footer's when the pack was written: a later pack has a higher one.
 */
final class Pack implements Closeable {
    static final String SUFFIX = ".pack";

    /** Ends with the version of the format. */
    static final long MAGIC = 0x574B_5041_434B_0001L;

    static final int KEY_BYTES = 32;
    static final int SLOT_BYTES = KEY_BYTES + 24;
    static final int FOOTER_BYTES = 32;

    private final Path path;
    private final RandomAccessFile file;
    private final long size;
    private final int generation;
    private final ByteBuffer slots;
    private final boolean[] used;

    private Pack(Path path, RandomAccessFile file, long size, int generation, byte[] slots) {
        this.path = path;
        this.file = file;
        this.size = size;
        this.generation = generation;
        this.slots = ByteBuffer.wrap(slots);
        this.used = new boolean[slots.length / SLOT_BYTES];
    }

    /** Empty if it is damaged, or of another version. */
    static Optional<Pack> open(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
        Optional<Pack> pack = Optional.empty();
        try {
            pack = read(path, file);
            return pack;
        } finally {
            if (pack.isEmpty()) {
                file.close();
            }
        }
    }

    private static Optional<Pack> read(Path path, RandomAccessFile file) throws IOException {
        long size = file.length();
        if (size < FOOTER_BYTES) {
            return Optional.empty();
        }
        ByteBuffer footer = ByteBuffer.wrap(read(file, size - FOOTER_BYTES, FOOTER_BYTES));
        long start = footer.getLong();
        long length = (long) footer.getInt() * SLOT_BYTES;
        int generation = footer.getInt();
        long checksum = footer.getLong();
        boolean fits = start >= 0 && length >= 0 && length < Integer.MAX_VALUE && start + length + FOOTER_BYTES == size;
        if (footer.getLong() != MAGIC || !fits) {
            return Optional.empty();
        }
        byte[] slots = read(file, start, (int) length);
        return checksum(slots, footer.array()) == checksum
                ? Optional.of(new Pack(path, file, size, generation, slots))
                : Optional.empty();
    }

    /** Of the slots and the footer's first fields. */
    static long checksum(byte[] slots, byte[] footer) {
        return new EntryChecksum()
                .with(slots, 0, slots.length)
                .with(footer, 0, Long.BYTES + 2 * Integer.BYTES)
                .sum();
    }

    private static byte[] read(RandomAccessFile file, long start, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(start);
        file.readFully(bytes);
        return bytes;
    }

    /** Its value, unless that is absent or damaged. */
    Optional<byte[]> get(byte[] key) {
        int slot = find(key);
        if (slot < 0) {
            return Optional.empty();
        }
        used[slot] = true;
        return value(slot);
    }

    boolean holds(byte[] key) {
        return find(key) >= 0;
    }

    private int find(byte[] key) {
        int low = 0;
        int high = slots() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = middle * SLOT_BYTES;
            int order = Arrays.compareUnsigned(slots.array(), at, at + KEY_BYTES, key, 0, KEY_BYTES);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    Optional<byte[]> value(int slot) {
        int at = slot * SLOT_BYTES + KEY_BYTES;
        long start = slots.getLong(at);
        int length = slots.getInt(at + Long.BYTES);
        long checksum = slots.getLong(at + 2 * Long.BYTES);
        try {
            byte[] value = readAlone(start, length);
            return EntryChecksum.of(key(slot), value) == checksum ? Optional.of(value) : Optional.empty();
        } catch (IOException cutShort) {
            return Optional.empty();
        }
    }

    /** A file and not a channel: a channel is closed if the thread that reads from it is interrupted. */
    private byte[] readAlone(long start, int length) throws IOException {
        synchronized (file) {
            return read(file, start, length);
        }
    }

    byte[] key(int slot) {
        return Arrays.copyOfRange(slots.array(), slot * SLOT_BYTES, slot * SLOT_BYTES + KEY_BYTES);
    }

    int length(int slot) {
        return slots.getInt(slot * SLOT_BYTES + KEY_BYTES + Long.BYTES);
    }

    /** When the value was last of use; now, if it was since the pack was opened. */
    int generation(int slot, int now) {
        return used[slot] ? now : slots.getInt(slot * SLOT_BYTES + KEY_BYTES + Long.BYTES + Integer.BYTES);
    }

    /** When it was written: a later one has a higher number. */
    int number() {
        return generation;
    }

    int slots() {
        return used.length;
    }

    long size() {
        return size;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException readAnyhow) {
            // All that was asked of it has been answered.
        }
    }

    void delete() {
        close();
        try {
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            // A later build will.
        }
    }
}
