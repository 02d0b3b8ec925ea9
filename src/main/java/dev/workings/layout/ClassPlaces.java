package dev.workings.layout;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders and jars that some classes come from, each jar opened as a folder: what else a jar leads to is not looked at. */
final class ClassPlaces implements AutoCloseable {
    private final List<Path> roots = new ArrayList<>();
    private final List<FileSystem> jars = new ArrayList<>();

    private ClassPlaces() {}

    static ClassPlaces of(Class<?>... classes) throws IOException {
        ClassPlaces places = new ClassPlaces();
        for (Class<?> each : classes) {
            places.add(placeOf(each));
        }
        return places;
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            roots.add(place);
        } else {
            FileSystem jar = FileSystems.newFileSystem(place);
            jars.add(jar);
            roots.add(jar.getPath("/"));
        }
    }

    List<Path> roots() {
        return roots;
    }

    @Override
    public void close() throws IOException {
        for (FileSystem jar : jars) {
            jar.close();
        }
    }
}
