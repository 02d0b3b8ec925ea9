package dev.workings.scratch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A new file that is this program's own until it is closed, or the program ends, however it ends: the system then lets go of its lock, by
 * which others know that nobody needs the file any more. Its name is never used again.
 */
public final class OwnFile implements AutoCloseable {
    private static final int TRIES = 100;
    /**
     * POSIX lets go of a lock when the program that holds it closes the file, even if it had opened it a second time; so a program knows
     * its own files by this mark, and leaves them alone. Its number would not do: in a container, each has the same.
     */
    private static final String MARK = Long.toHexString(new Random().nextLong()) + "-";

    private final Path path;
    private final FileOutputStream out;

    private OwnFile(Path path, FileOutputStream out) {
        this.path = path;
        this.out = out;
    }

    /** Makes a file whose name begins and ends like this. */
    public static OwnFile create(Path folder, String beginning, String ending) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Path path = Files.createTempFile(folder, beginning + MARK, ending);
            Optional<OwnFile> file = locked(path);
            if (file.isPresent()) {
                return file.get();
            }
        }
        throw new IOException("no file of '%s' stays where it is made".formatted(folder));
    }

    /** Empty if another program has taken the file for an abandoned one before it was locked. */
    private static Optional<OwnFile> locked(Path path) throws IOException {
        FileOutputStream out = new FileOutputStream(path.toFile());
        boolean kept = false;
        try {
            kept = isLocked(out.getChannel()) && Files.exists(path);
            return kept ? Optional.of(new OwnFile(path, out)) : Optional.empty();
        } finally {
            if (!kept) {
                out.close();
            }
        }
    }

    /** Where a file system has no locks, nobody else gets one either, and every file is left alone. */
    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException withoutLocks) {
            return true;
        }
    }

    /** What to do with a file. */
    public interface Removal {
        void remove(Path file) throws IOException;
    }

    /** Removes the files whose programs have ended without closing them; what cannot be removed now is left for another time. */
    public static void sweep(Path folder, String beginning, String ending, Removal removal) {
        for (Path file : files(folder, beginning, ending)) {
            if (!file.getFileName().toString().startsWith(beginning + MARK)) {
                sweep(file, removal);
            }
        }
    }

    private static List<Path> files(Path folder, String beginning, String ending) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, beginning + "*" + ending)) {
            found.forEach(files::add);
        } catch (IOException absent) {
            return List.of();
        }
        return files;
    }

    private static void sweep(Path file, Removal removal) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                removal.remove(file);
            }
        } catch (IOException inUse) {
            // A later program will.
        }
    }

    public Path path() {
        return path;
    }

    /** What is written to it; it is closed with the file. */
    public OutputStream out() {
        return out;
    }

    /** Lets go of the file, and leaves it for a later program to sweep. */
    void leave() {
        try {
            out.close();
        } catch (IOException asGoodAsClosed) {
            // The end of this program closes it.
        }
    }

    /** Removes the file, unless it has another name by now. */
    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        }
    }
}
