package dev.workings.site;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/**
 * What one program at a time holds while it works on a folder. The system lets it go when the program ends, however it ends; its file
 * goes with it, or is taken over by whoever comes next.
 */
final class FolderLock implements AutoCloseable {
    private static final int PAUSE_MILLIS = 20;
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits for the lock. */
    static FolderLock of(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null && isStillThere(file, channel)) {
                return new FolderLock(file, channel);
            }
            channel.close();
            pause();
        }
    }

    /**
     * Whoever held it before may have removed the file between our opening and our locking it. So its length becomes a number that
     * nobody else would give it; to read the file would be to close it again, at which POSIX lets go of the lock.
     */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        int length = 1 + new SecureRandom().nextInt(LONGEST);
        channel.truncate(0).write(ByteBuffer.allocate(1), length - 1L);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another build was writing");
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
