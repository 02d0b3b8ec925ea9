package dev.workings.site;

import dev.workings.listing.JavaSource;
import dev.workings.page.JavaSources;
import dev.workings.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The Java files of a source folder such as {@code src/main/java}, as they are when one is asked for. A file whose text is what it was
 * is not parsed again.
 */
public final class JavaSourceFolder implements JavaSources {
    private final Path root;
    private final Map<String, SourceFile> read = new ConcurrentHashMap<>();
    private final Map<SourceFile, JavaSource.Parsed> parsed = new ConcurrentHashMap<>();

    public JavaSourceFolder(Path root) {
        this.root = root;
    }

    @Override
    public Optional<SourceFile> find(String className) {
        String outermost = className.replaceAll("\\$.*", "");
        if (!outermost.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*")) {
            return Optional.empty();
        }
        String path = outermost.replace('.', '/') + ".java";
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(source(path, file, Files.readString(file)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private SourceFile source(String path, Path file, String text) {
        return read.compute(path, (any, last) -> {
            if (last != null && last.text().equals(text)) {
                return last;
            }
            if (last != null) {
                parsed.remove(last);
            }
            return SourceFile.of(path, file.toString(), text);
        });
    }

    @Override
    public JavaSource.Parsed parse(SourceFile file) {
        return parsed.computeIfAbsent(file, JavaSource::parse);
    }

    @Override
    public List<String> names() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try {
            return names(root.toRealPath());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(path -> path.endsWith(".java") && !path.endsWith("package-info.java"))
                    .map(path ->
                            path.substring(0, path.length() - ".java".length()).replaceAll("[/\\\\]", "."))
                    .sorted()
                    .toList();
        }
    }
}
