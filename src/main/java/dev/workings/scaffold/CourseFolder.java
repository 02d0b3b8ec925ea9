package dev.workings.scaffold;

import dev.workings.site.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a new course. It gets all files or none: they are written beside it and then moved to their place. */
public final class CourseFolder {
    private final Path folder;

    public CourseFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Empty for the root of a disk. */
    public String name() {
        return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("");
    }

    /** Why no course can be put here, if none can. */
    public Optional<String> refusal() throws IOException {
        Optional<Path> obstacle = Stream.iterate(folder, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path) && !Files.isDirectory(path))
                .findFirst();
        if (obstacle.isPresent()) {
            return Optional.of("'%s' is a file, not a folder; choose another place".formatted(obstacle.get()));
        }
        return isThere() && !children(folder).isEmpty()
                ? Optional.of(
                        "the folder '%s' is not empty; choose another, or move away what it holds".formatted(folder))
                : Optional.empty();
    }

    public void write(List<OutputFile> files) throws IOException {
        Path surroundings = isThere() ? folder : folder.getParent();
        Files.createDirectories(surroundings);
        Path stage = Files.createTempDirectory(surroundings, ".workings-new-");
        try {
            // One level down, since a temporary folder is its owner's alone.
            Path course = stage.resolve("course");
            writeAll(files, course);
            moveToPlace(course);
        } finally {
            deleteTree(stage);
        }
    }

    private static void writeAll(List<OutputFile> files, Path course) throws IOException {
        for (OutputFile file : files) {
            Path target = course.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
    }

    /** A folder that is there stays the same one: it may be where the user's shell is. */
    private void moveToPlace(Path course) throws IOException {
        if (!isThere()) {
            Files.move(course, folder);
            return;
        }
        List<Path> moved = new ArrayList<>();
        try {
            for (Path child : children(course)) {
                Path target = folder.resolve(child.getFileName());
                Files.move(child, target);
                moved.add(target);
            }
        } catch (IOException failed) {
            for (Path half : moved) {
                deleteTree(half);
            }
            throw failed;
        }
    }

    private boolean isThere() {
        return Files.isDirectory(folder);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
