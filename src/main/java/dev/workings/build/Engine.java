package dev.workings.build;

import dev.workings.cache.EntryChecksum;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * This program, and all else that a build depends on without reading it from a course: Java, and the files of the program itself. It tells
 * whether the last build on this machine was made by the same program; what other machines are to know it by is an {@link EngineVersion}.
 *
 * <p>Jars are known by their stamps: they are far larger than most courses, so that they are not read. A folder of classes is small, and
 * a tool that builds the program may write into it again what is there already; so it is known by its bytes.
 *
 * @param jars by path
 * @param folders of classes
 */
record Engine(String java, Map<String, FileStamp> jars, Snapshot folders) {
    /** Empty where the file system tells too little of files. */
    static Optional<Engine> own() throws IOException {
        Optional<Map<String, FileStamp>> jars = ownJars();
        return jars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Engine(ownJava(), jars.get(), Snapshot.of(ownFolders())));
    }

    /** The same program with its newest stamps, if this one is the same; it is this very value if no file had to be read. */
    Optional<Engine> renewed() throws IOException {
        if (!java.equals(ownJava())
                || !folders.roots().equals(ownFolders())
                || !ownJars().equals(Optional.of(jars))) {
            return Optional.empty();
        }
        Optional<Snapshot> now = folders.renewed();
        if (now.isEmpty() || now.get() == folders) {
            return now.isEmpty() ? Optional.empty() : Optional.of(this);
        }
        return Optional.of(new Engine(java, jars, now.get()));
    }

    private static String ownJava() {
        return System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
    }

    /** In loops, as all that runs before a build that has nothing to do: the first lambda takes longer than to look at all jars. */
    private static Optional<Map<String, FileStamp>> ownJars() throws IOException {
        Map<String, FileStamp> stamps = new LinkedHashMap<>();
        List<Path> places = new ArrayList<>();
        for (Path jar : classPath(false)) {
            places.add(jar);
            if (jar.toString().endsWith(".jar")) {
                places.add(lib(jar));
            }
        }
        for (Path file : Snapshot.walk(places, false).values()) {
            Optional<FileStamp> stamp = FileStamp.of(file);
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            stamps.put(file.toString(), stamp.get());
        }
        return Optional.of(stamps);
    }

    private static List<Path> ownFolders() {
        return classPath(true);
    }

    private static List<Path> classPath(boolean folders) {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!entry.isEmpty() && Files.isDirectory(path) == folders) {
                entries.add(path);
            }
        }
        return entries;
    }

    /** A jar's own class path leads to the folder beside it. */
    private static Path lib(Path jar) {
        return jar.toAbsolutePath().resolveSibling("lib");
    }

    /** Of Java and the jars. */
    long checksumOfJars() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeJars(new DataOutputStream(bytes));
        return EntryChecksum.of(bytes.toByteArray());
    }

    void write(DataOutputStream out) throws IOException {
        writeJars(out);
        folders.write(out);
    }

    private void writeJars(DataOutputStream out) throws IOException {
        out.writeUTF(java);
        out.writeInt(jars.size());
        for (Map.Entry<String, FileStamp> file : jars.entrySet()) {
            out.writeUTF(file.getKey());
            file.getValue().write(out);
        }
    }

    static Engine read(DataInputStream in) throws IOException {
        String java = in.readUTF();
        int count = in.readInt();
        Map<String, FileStamp> jars = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            jars.put(in.readUTF(), FileStamp.read(in));
        }
        return new Engine(java, jars, Snapshot.read(in));
    }
}
