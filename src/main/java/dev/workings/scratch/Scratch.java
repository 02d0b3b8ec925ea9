package dev.workings.scratch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Folders and files for a library that cannot work without, in the system's temporary folder. They are gone when this is closed; what a
 * program that was killed has left is removed by the next.
 */
public final class Scratch implements AutoCloseable {
    private static final String BEGINNING = "workings-";
    private static final String LOCK = ".lock";
    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Optional<OwnFile> lock;

    private Scratch(Path place, Optional<OwnFile> lock) {
        this.place = place;
        this.lock = lock;
    }

    /** Begins, and tidies up after others. Many programs need nothing of it, so that it is no failure if nothing can be written. */
    public static Scratch open() {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        Optional<OwnFile> lock = lock(place);
        lock.ifPresent(own -> OwnFile.sweep(place, BEGINNING, LOCK, other -> removeAbandoned(other, own.path())));
        return new Scratch(place, lock);
    }

    private static Optional<OwnFile> lock(Path place) {
        try {
            return Optional.of(OwnFile.create(place, BEGINNING, LOCK));
        } catch (IOException notWritable) {
            return Optional.empty();
        }
    }

    /** A new folder that nobody but its owner can read. */
    public Path folder(String name) throws IOException {
        OwnFile own = lock.orElseThrow(() -> failure("nothing can be written there"));
        return Files.createTempDirectory(place, beginning(own.path()) + name + "-");
    }

    /** A new file with these bytes, which may be more than fit in memory. */
    public Path file(String name, InputStream bytes) throws IOException {
        Path file = folder("file").resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            bytes.transferTo(out);
            return file;
        } catch (IOException full) {
            throw failure(full.getMessage());
        }
    }

    private IOException failure(String reason) {
        return new IOException("the temporary folder '%s': %s".formatted(place, reason));
    }

    /** The folders of a lock bear its name, and more. */
    private static String beginning(Path lock) {
        return lock.getFileName().toString().replace(LOCK, "-");
    }

    /** What other users have is theirs, even if one may remove it. */
    private static void removeAbandoned(Path other, Path own) throws IOException {
        if (hasOwnerOf(own, other)) {
            removeFolders(other);
            Files.deleteIfExists(other);
        }
    }

    private static void removeFolders(Path lock) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(lock.getParent(), beginning(lock) + "*")) {
            for (Path folder : folders) {
                if (hasOwnerOf(lock, folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean hasOwnerOf(Path own, Path other) throws IOException {
        return Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    }

    /** Removes a folder with all that is in it, if it is there. */
    public static void remove(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        lock.ifPresent(Scratch::close);
    }

    private static void close(OwnFile lock) {
        try {
            removeFolders(lock.path());
            lock.close();
        } catch (IOException inUse) {
            lock.leave(); // With its file a later program finds what some systems do not remove while it is open.
        }
    }
}
