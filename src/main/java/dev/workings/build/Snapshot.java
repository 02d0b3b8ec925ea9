package dev.workings.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some folders and files as they were at one time: the digest of each file, and its stamp.
 *
 * <p>A file whose stamp is the same has the same bytes, with one exception that git knows too: a file can be written twice within one
 * tick of the file system's clock. So a stamp counts only if it was old enough when it was taken; the bytes of all other files are read
 * and compared.
 *
 * @param roots folders and files; one that is not there is an empty one
 * @param hidden whether files and folders whose name begins with a dot count
 * @param files by path, in the order of paths
 * @param trusted the time before which a file must have changed last for its stamp to count, in nanoseconds
 */
record Snapshot(List<Path> roots, boolean hidden, SortedMap<String, Known> files, long trusted) {
    private static final int DIGEST_BYTES = 32;
    private static final byte[] NO_DIGEST = new byte[DIGEST_BYTES];

    /** @param digest SHA-256 of the file's bytes; zeros if nobody has read them */
    record Known(byte[] digest, Optional<FileStamp> stamp) {
        private static Known of(Path file) throws IOException {
            Optional<FileStamp> stamp = FileStamp.of(file); // First: what is written after it makes it differ.
            return new Known(sha256(Files.readAllBytes(file)), stamp);
        }
    }

    /** As the files are now. */
    static Snapshot of(List<Path> roots) throws IOException {
        return of(roots, Optional.empty());
    }

    /** @param last an earlier one: files that are surely the same are not read */
    static Snapshot of(List<Path> roots, Optional<Snapshot> last) throws IOException {
        long trusted = trustedNow();
        SortedMap<String, Known> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : walk(roots, false).entrySet()) {
            boolean same = last.isPresent() && last.get().isSurelyTheSame(file.getValue());
            files.put(file.getKey(), same ? last.get().files.get(file.getKey()) : Known.of(file.getValue()));
        }
        return new Snapshot(roots, false, files, trusted);
    }

    /**
     * A folder that was just written. The digest of a file is not needed as long as its stamp counts: it is told only for others, and a
     * file of none whose stamp is another is taken for changed.
     *
     * @param last the file in it that was written after all others; by the same clock, all that changed before it is older
     */
    static Snapshot ofWritten(Path folder, Path last) throws IOException {
        long trusted = FileStamp.of(last).map(FileStamp::changed).orElse(0L);
        SortedMap<String, Known> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : walk(List.of(folder), true).entrySet()) {
            Optional<FileStamp> stamp = FileStamp.of(file.getValue());
            boolean counts = stamp.isPresent() && stamp.get().changed() < trusted;
            files.put(file.getKey(), counts ? new Known(NO_DIGEST, stamp) : Known.of(file.getValue()));
        }
        return new Snapshot(List.of(folder), true, files, trusted);
    }

    /**
     * The same files with the same bytes as they are now, with their newest stamps; empty if any of them differs. It is this very
     * snapshot if no file had to be read.
     */
    Optional<Snapshot> renewed() throws IOException {
        SortedMap<String, Path> now = walk(roots, hidden);
        if (!now.keySet().equals(files.keySet())) {
            return Optional.empty();
        }
        long recent = trustedNow();
        SortedMap<String, Known> read = new TreeMap<>();
        for (Map.Entry<String, Path> file : now.entrySet()) {
            Known known = files.get(file.getKey());
            if (!isSurelyTheSame(file.getValue(), known)) {
                Known found = Known.of(file.getValue());
                if (!Arrays.equals(found.digest, known.digest)) {
                    return Optional.empty();
                }
                read.put(file.getKey(), found);
            }
        }
        return Optional.of(read.isEmpty() ? this : with(read, recent));
    }

    /** Whether a file has the bytes that it had, told by its stamp. */
    boolean isSurelyTheSame(Path file) throws IOException {
        Known known = files.get(file.toString());
        return known != null && isSurelyTheSame(file, known);
    }

    private boolean isSurelyTheSame(Path file, Known known) throws IOException {
        Optional<FileStamp> stamp = FileStamp.of(file);
        return stamp.isPresent() && stamp.equals(known.stamp) && stamp.get().changed() < trusted;
    }

    private Snapshot with(SortedMap<String, Known> newer, long recent) {
        SortedMap<String, Known> all = new TreeMap<>(files);
        all.putAll(newer);
        return new Snapshot(roots, hidden, all, Math.max(trusted, recent));
    }

    /** Two seconds ago: no file system's clock has longer ticks. */
    private static long trustedNow() {
        return (System.currentTimeMillis() - 2_000) * 1_000_000;
    }

    /** The files of some folders by their path. */
    static SortedMap<String, Path> walk(List<Path> roots, boolean hidden) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path root : roots) {
            if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                walk(root, hidden, files);
            }
        }
        return files;
    }

    private static void walk(Path root, boolean hidden, SortedMap<String, Path> files) throws IOException {
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return counts(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (counts(file)) {
                            files.put(file.toString(), file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    private boolean counts(Path path) {
                        return hidden
                                || path.equals(root)
                                || !path.getFileName().toString().startsWith(".");
                    }
                });
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(roots.size());
        for (Path root : roots) {
            out.writeUTF(root.toString());
        }
        out.writeBoolean(hidden);
        out.writeLong(trusted);
        out.writeInt(files.size());
        for (Map.Entry<String, Known> file : files.entrySet()) {
            out.writeUTF(file.getKey());
            out.write(file.getValue().digest);
            out.writeBoolean(file.getValue().stamp.isPresent());
            if (file.getValue().stamp.isPresent()) {
                file.getValue().stamp.get().write(out);
            }
        }
    }

    static Snapshot read(DataInputStream in) throws IOException {
        Path[] roots = new Path[in.readInt()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Path.of(in.readUTF());
        }
        boolean hidden = in.readBoolean();
        long trusted = in.readLong();
        int count = in.readInt();
        SortedMap<String, Known> files = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String path = in.readUTF();
            byte[] digest = in.readNBytes(DIGEST_BYTES);
            files.put(path, new Known(digest, in.readBoolean() ? Optional.of(FileStamp.read(in)) : Optional.empty()));
        }
        return new Snapshot(List.of(roots), hidden, files, trusted);
    }
}
