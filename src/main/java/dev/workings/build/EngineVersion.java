package dev.workings.build;

import dev.workings.cache.Key;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * What a computation depends on beside its own classes, and a file that the program brings along: the engine, by the checksums of its
 * classes and other files, and the libraries, by the names and sizes of theirs.
 */
final class EngineVersion {
    static final String ENGINE = "dev/workings/";
    /** Of a folder of classes, in which a course's lie too. What else is there is told anew by each build of the program. */
    private static final List<String> OWN = List.of(ENGINE, "META-INF/workings/");

    private EngineVersion() {}

    /** Of all parts together. */
    static String digest() {
        return digest(root());
    }

    /** @param engine the folder or jar of the engine */
    static String digest(Path engine) {
        return Key.of("engine", "2").withAll(parts(engine)).build().hex();
    }

    private static List<String> parts(Path engine) {
        List<String> parts = new ArrayList<>();
        try {
            parts.addAll(Files.isDirectory(engine) ? filesIn(engine) : entriesOf(engine));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path library = Path.of(entry);
                if (Files.isRegularFile(library)) {
                    parts.add(library.getFileName() + " " + Files.size(library));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        parts.sort(String::compareTo);
        return parts;
    }

    /** The folder or jar that this class comes from. */
    static Path root() {
        CodeSource source = EngineVersion.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A jar's directory has a checksum of each of its files. */
    private static List<String> entriesOf(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName() + " " + Long.toHexString(entry.getCrc()))
                    .toList();
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        List<Path> own = OWN.stream().map(folder::resolve).toList();
        return Snapshot.walk(own, true).values().stream()
                .map(file -> folder.relativize(file) + " " + checksum(file))
                .toList();
    }

    private static String checksum(Path file) {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(Files.readAllBytes(file));
            return Long.toHexString(checksum.getValue());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
