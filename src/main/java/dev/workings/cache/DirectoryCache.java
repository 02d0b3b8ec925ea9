package dev.workings.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A cache that keeps each value in a file: {@code ab/cdef…} for the key {@code abcdef…}.
 *
 * <p>A file begins with a digest of its key and value; one that was cut short, altered or put in another's place is as good as absent. It is
 * written under another name and then renamed, so readers, also in other processes, see all of it or nothing.
 */
public final class DirectoryCache implements Cache {
    private static final int DIGEST_BYTES = 32;

    private final Path folder;

    /**
     * A cache in a folder, which is made when the first value is put.
     *
     * @param folder nothing is ever written outside it
     */
    public DirectoryCache(Path folder) {
        this.folder = Objects.requireNonNull(folder);
    }

    @Override
    public Optional<byte[]> get(Key key) {
        try {
            byte[] entry = Files.readAllBytes(file(key));
            if (entry.length < DIGEST_BYTES) {
                return Optional.empty();
            }
            byte[] value = Arrays.copyOfRange(entry, DIGEST_BYTES, entry.length);
            boolean sound = MessageDigest.isEqual(digest(key, value), Arrays.copyOf(entry, DIGEST_BYTES));
            return sound ? Optional.of(value) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void put(Key key, byte[] value) {
        Path file = file(key);
        byte[] digest = digest(key, value);
        byte[] entry = ByteBuffer.allocate(digest.length + value.length)
                .put(digest)
                .put(value)
                .array();
        try {
            Files.createDirectories(folder);
            if (isOrBecomesRealFolder(file.getParent())) {
                write(file, entry);
            }
        } catch (IOException full) {
            // Not to remember costs time and nothing else.
        }
    }

    /** A symbolic link in the cache could lead out of it. */
    private static boolean isOrBecomesRealFolder(Path shelf) throws IOException {
        if (!Files.exists(shelf, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(shelf);
        }
        return Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS);
    }

    private static void write(Path file, byte[] entry) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
        try {
            Files.write(draft, entry);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path file(Key key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex().substring(2));
    }

    private static byte[] digest(Key key, byte[] value) {
        MessageDigest digest = Key.sha256();
        digest.update(key.hex().getBytes(StandardCharsets.US_ASCII));
        return digest.digest(value);
    }
}
