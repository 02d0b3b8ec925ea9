package dev.workings.cache;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 *
 * @param hex 64 hexadecimal digits
 */
public record Key(String hex) implements Comparable<Key> {
    private static final int DIGITS = 64;

    public Key {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException("'%s' is not a SHA-256 digest".formatted(hex));
        }
    }

    /** @param digest 32 bytes */
    static Key of(byte[] digest) {
        return new Key(HexFormat.of().formatHex(digest));
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

        public Builder with(String part) {
            ByteBuffer units = ByteBuffer.allocate(4 + 2 * part.length()).putInt(part.length());
            units.asCharBuffer().put(part);
            digest.update(units.array());
            return this;
        }

        public Builder with(byte[] part) {
            digest.update(ByteBuffer.allocate(4).putInt(part.length).array());
            digest.update(part);
            return this;
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
            return Key.of(copyOf(digest).digest());
        }
    }

    /** The digest itself. */
    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** In the order of the bytes, taken as numbers from 0 to 255. */
    @Override
    public int compareTo(Key other) {
        return hex.compareTo(other.hex);
    }

    private static boolean isDigest(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == DIGITS;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
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
        return hex;
    }
}
