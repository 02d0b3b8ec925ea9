package dev.workings.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file without reading it: what git keeps in its index for the same purpose. The time of the last change of
 * the entry ({@code ctime}) is the system's own, which no program can set back as it can the time of the last write.
 *
 * @param written when the bytes changed, in nanoseconds
 * @param changed when anything of the file changed, in nanoseconds
 * @param node the file's number in its file system; another file in its place has another
 */
record FileStamp(long size, long written, long changed, long node) {
    private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,ino";

    /** Empty where the file system does not tell; then only a file's bytes say what it is. */
    static Optional<FileStamp> of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        Map<String, Object> told = Files.readAttributes(file, ATTRIBUTES);
        return Optional.of(new FileStamp(
                (Long) told.get("size"),
                nanoseconds(told.get("lastModifiedTime")),
                nanoseconds(told.get("ctime")),
                (Long) told.get("ino")));
    }

    private static long nanoseconds(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }

    /** Whether the bytes are the same, for one that was given another name. */
    boolean isOfSameBytes(FileStamp other) {
        return size == other.size && written == other.written && node == other.node;
    }

    /** By hand: what Java makes for a record at run time takes longer to make than to compare the stamps of all jars. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FileStamp stamp && isOfSameBytes(stamp) && changed == stamp.changed;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(node) + Long.hashCode(changed);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(size);
        out.writeLong(written);
        out.writeLong(changed);
        out.writeLong(node);
    }

    static FileStamp read(DataInputStream in) throws IOException {
        return new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
