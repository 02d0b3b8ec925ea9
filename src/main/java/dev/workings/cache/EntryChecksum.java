package dev.workings.cache;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * 64 bits by which damage is known: two checksums that a JVM has as machine code before it has compiled anything. SHA-256 of all that
 * a build reads took it longer than the reading, and would tell no more: who can change a value can change its digest too.
 */
public final class EntryChecksum {
    private final Checksum first = new CRC32();
    private final Checksum second = new CRC32C();

    public static long of(byte[] value) {
        return new EntryChecksum().with(value, 0, value.length).sum();
    }

    /** Of a value in its place: under another key it is damaged. */
    static long of(byte[] key, byte[] value) {
        return new EntryChecksum()
                .with(key, 0, key.length)
                .with(value, 0, value.length)
                .sum();
    }

    EntryChecksum with(byte[] bytes, int start, int length) {
        first.update(bytes, start, length);
        second.update(bytes, start, length);
        return this;
    }

    long sum() {
        return first.getValue() << Integer.SIZE | second.getValue();
    }
}
