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
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * What a computation depends on beside its own classes: the code of the engine, by the checksums of its classes, and the libraries,
 * by the names and sizes of their files.
 */
final class EngineVersion {
    static final String ENGINE = "dev/workings/";

    private EngineVersion() {}

    /** Of all parts together. */
    static String digest() {
        return Key.of("engine", "1").withAll(parts()).build().hex();
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>();
        Path engine = root();
        try {
            parts.addAll(Files.isDirectory(engine) ? classesIn(engine) : entriesOf(engine));
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

    private static List<String> classesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(ENGINE))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> folder.relativize(file) + " " + checksum(file))
                    .toList();
        }
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
