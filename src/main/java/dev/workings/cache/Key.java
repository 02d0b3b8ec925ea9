package dev.workings.cache;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The name of a remembered value: a SHA-256 digest of the function's name, its version, and its whole input. Each part is preceded by
 * its length, so parts that would look alike when joined do not.
 */
public final class Key implements Comparable<Key> {
    private static final int BYTES = 32;

    private final byte[] digest;

    private Key(byte[] digest) {
        this.digest = digest;
    }

    /** @param digest 32 bytes */
    static Key of(byte[] digest) {
        return new Key(digest.clone());
    }

    /** One that stands next, as {@link #write} wrote it. */
    public static Key read(DataInput in) throws IOException {
        byte[] digest = new byte[BYTES];
        in.readFully(digest);
        return new Key(digest);
    }

    public void write(DataOutput out) throws IOException {
        out.write(digest);
    }

    /**
     * Begins the key of a function's value.
     *
     * @param version what else the value depends on: versions of libraries, options
     */
    public static Builder of(String function, String version) {
        return new Builder().with(function).with(version);
    }

    /** Takes the parts of the input, one after the other. */
    public static final class Builder {
        private final MessageDigest digest = sha256();

        private Builder() {}

        /** In UTF-8, which is half as much to digest; what cannot be written in it, half of a pair of surrogates, as UTF-16. */
        public Builder with(String part) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            return isWhole(text, part) ? with(text) : with(-part.length(), units(part));
        }

        private Builder with(int length, byte[] part) {
            digest.update(ByteBuffer.allocate(4).putInt(length).array());
            digest.update(part);
            return this;
        }

        public Builder with(byte[] part) {
            return with(part.length, part);
        }

        public Builder with(Key part) {
            return with(part.digest);
        }

        public Builder with(boolean part) {
            return with(Boolean.toString(part));
        }

        /** The parts in their order, and how many there are; a set's in the order of its elements. */
        public Builder withAll(Collection<String> parts) {
            Collection<String> ordered = parts instanceof Set ? new TreeSet<>(parts) : parts;
            with(Integer.toString(ordered.size()));
            ordered.forEach(this::with);
            return this;
        }

        public Builder withAll(Map<String, String> parts) {
            SortedMap<String, String> ordered = new TreeMap<>(parts);
            return withAll(ordered.keySet()).withAll(ordered.values());
        }

        /** The key of the parts so far. */
        public Key build() {
            return new Key(copyOf(digest).digest());
        }
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    /** The digest itself. */
    byte[] bytes() {
        return digest.clone();
    }

    /** In the order of the bytes, taken as numbers from 0 to 255. */
    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(digest, other.digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(digest, key.digest);
    }

    /** Any bytes of a digest will do. */
    @Override
    public int hashCode() {
        return ByteBuffer.wrap(digest).getInt();
    }

    private static byte[] units(String text) {
        ByteBuffer units = ByteBuffer.allocate(2 * text.length());
        units.asCharBuffer().put(text);
        return units.array();
    }

    /** Of half of a pair, Java makes a question mark. */
    private static boolean isWhole(byte[] utf8, String text) {
        for (byte each : utf8) {
            if (each == '?') {
                return new String(utf8, StandardCharsets.UTF_8).equals(text);
            }
        }
        return true;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static MessageDigest copyOf(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    @Override
    public String toString() {
        return hex();
    }
}
