package dev.workings.site;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a content folder. Hidden files and folders, and symbolic links, are passed over. */
public final class ContentReader {
    private final Path root;
    private final Problems problems;
    private final List<SourceFile> pages = new ArrayList<>();
    private final List<SourceFile> assignments = new ArrayList<>();
    private final List<SourceFile> macros = new ArrayList<>();
    private final Map<String, Path> assets = new TreeMap<>();
    private Optional<SourceFile> settings = Optional.empty();

    private ContentReader(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ContentFolder read(Path root, Problems problems) {
        return new ContentReader(root, problems).folder();
    }

    private ContentFolder folder() {
        try {
            List<Path> files = files();
            for (Path file : files) {
                sort(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new ContentFolder(pages, settings, assignments, macros, assets);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(this::relative));
        return files;
    }

    private void sort(Path file) throws IOException {
        String path = relative(file);
        String name = file.getFileName().toString();
        if (name.endsWith(".md")) {
            pages.add(text(file, path));
        } else if (path.equals("site.yaml")) {
            settings = Optional.of(text(file, path));
        } else if (name.equals("assignment.yaml")) {
            assignments.add(text(file, path));
        } else if (name.equals("macros.tex")) {
            macros.add(text(file, path));
        } else {
            assets.put(path, file);
        }
    }

    /** A file that is not UTF-8 is reported at its first wrong byte, and read as far as that. */
    private SourceFile text(Path file, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        SourceFile source = SourceFile.of(path, file.toString(), chars.flip().toString());
        if (result.isError()) {
            int end = source.text().length();
            problems.report(source.span(end, end), "this file is not UTF-8", "save it with the encoding UTF-8");
        }
        return source;
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }
}
