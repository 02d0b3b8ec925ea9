package dev.workings.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * An entry on its way to a server and back: a message of Bazel's remote execution protocol, {@code ActionResult}, whose
 * {@code stdout_raw} is a digest of the key and the value, and the value. Servers that know the protocol, such as bazel-remote, take
 * nothing else into their action cache, and may add fields of their own; to all others it is a file.
 *
 * <p>One message of one field is written here by hand: the whole library for it would be ten times the size of this package.
 */
final class ActionResult {
    private static final int STDOUT_RAW = 5;
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int DELIMITED = 2;
    private static final int FIXED_32 = 5;
    private static final int DIGEST_BYTES = 32;

    private ActionResult() {}

    static byte[] of(Key key, byte[] value) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(STDOUT_RAW << 3 | DELIMITED);
        int length = DIGEST_BYTES + value.length;
        for (; length > 0x7F; length >>>= 7) {
            message.write(length & 0x7F | 0x80);
        }
        message.write(length);
        message.writeBytes(digest(key, value));
        message.writeBytes(value);
        return message.toByteArray();
    }

    /** Empty if this is not what was written under the key. */
    static Optional<byte[]> value(Key key, byte[] message) {
        return field(ByteBuffer.wrap(message))
                .filter(field -> field.length >= DIGEST_BYTES)
                .flatMap(field -> {
                    byte[] value = Arrays.copyOfRange(field, DIGEST_BYTES, field.length);
                    boolean sound = MessageDigest.isEqual(digest(key, value), Arrays.copyOf(field, DIGEST_BYTES));
                    return sound ? Optional.of(value) : Optional.empty();
                });
    }

    /** The bytes of the field, wherever in the message it stands. */
    private static Optional<byte[]> field(ByteBuffer message) {
        Optional<byte[]> found = Optional.empty();
        while (message.hasRemaining()) {
            long tag = varint(message);
            long length = switch ((int) tag & 7) {
                case VARINT -> 0;
                case FIXED_64 -> Long.BYTES;
                case FIXED_32 -> Integer.BYTES;
                case DELIMITED -> varint(message);
                default -> -1;
            };
            if ((tag & 7) == VARINT) {
                varint(message);
            }
            if (length < 0 || length > message.remaining()) {
                return Optional.empty();
            }
            byte[] bytes = new byte[(int) length];
            message.get(bytes);
            if (tag == (STDOUT_RAW << 3 | DELIMITED)) {
                found = Optional.of(bytes);
            }
        }
        return found;
    }

    /** Minus one if there is none. */
    private static long varint(ByteBuffer message) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE && message.hasRemaining(); shift += 7) {
            byte next = message.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        return -1;
    }

    private static byte[] digest(Key key, byte[] value) {
        MessageDigest digest = Key.sha256();
        digest.update(key.bytes());
        return digest.digest(value);
    }
}
