package dev.workings.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * This program, and all else that a build depends on without reading it from a course: Java, and the files of the program itself by their
 * stamps. Those are far larger than most courses, so that they are not read. It tells whether the last build on this machine was made by
 * the same program; what other machines are to know it by is an {@link EngineVersion}.
 */
record Engine(String java, Map<String, FileStamp> files) {
    /** Empty where the file system tells too little of files. */
    static Optional<Engine> own() throws IOException {
        Map<String, FileStamp> stamps = new LinkedHashMap<>();
        for (Path file : Snapshot.walk(places(), false).values()) {
            Optional<FileStamp> stamp = FileStamp.of(file);
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            stamps.put(file.toString(), stamp.get());
        }
        String java = System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
        return Optional.of(new Engine(java, stamps));
    }

    /** The class path; a jar's own class path leads to the folder beside it. */
    private static List<Path> places() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .flatMap(entry -> Stream.of(Optional.of(entry), lib(entry)).flatMap(Optional::stream))
                .toList();
    }

    private static Optional<Path> lib(Path entry) {
        return Optional.ofNullable(entry.toAbsolutePath().getParent())
                .filter(folder -> entry.toString().endsWith(".jar"))
                .map(folder -> folder.resolve("lib"));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(java);
        out.writeInt(files.size());
        for (Map.Entry<String, FileStamp> file : files.entrySet()) {
            out.writeUTF(file.getKey());
            file.getValue().write(out);
        }
    }

    static Engine read(DataInputStream in) throws IOException {
        String java = in.readUTF();
        int count = in.readInt();
        Map<String, FileStamp> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(in.readUTF(), FileStamp.read(in));
        }
        return new Engine(java, files);
    }
}
