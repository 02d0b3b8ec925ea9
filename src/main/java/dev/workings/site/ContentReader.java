package dev.workings.site;

import dev.workings.compute.InParallel;
import dev.workings.source.Problem;
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
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a content folder, once or again and again. Hidden files and folders, and symbolic links, are passed over.
 *
 * <p>A file whose text is what it was stays the same {@link SourceFile}, so that whoever made something of it can tell.
 */
public final class ContentReader {
    private static final long LARGEST = 1_000_000;
    private static final Set<String> TEXTS = Set.of("assignment.yaml", "macros.tex");

    private final Path root;
    private final Optional<ContentReader> more;
    private SortedMap<String, Entry> known = new TreeMap<>();

    public ContentReader(Path root) {
        this(root, Optional.empty());
    }

    /** @param more a private folder whose files go on where those of the same path end */
    public ContentReader(Path root, Optional<Path> more) {
        this.root = root;
        this.more = more.map(ContentReader::new);
    }

    /**
     * @param file where it is
     * @param text if it is one of those that are read
     * @param problems of its encoding
     */
    private record Entry(Path file, Optional<SourceFile> text, List<Problem> problems) {}

    /**
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ContentFolder read(Path root, Problems problems) {
        return read(root, Optional.empty(), problems);
    }

    public static ContentFolder read(Path root, Optional<Path> more, Problems problems) {
        return new ContentReader(root, more).read(problems);
    }

    /** Everything in the folder. */
    public ContentFolder read(Problems problems) {
        ContentFolder own = readOwn(problems);
        return more.map(reader -> own.continuedBy(reader.read(problems), problems))
                .orElse(own);
    }

    private ContentFolder readOwn(Problems problems) {
        try {
            known = entries();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder(problems);
    }

    /**
     * The folder after some of its files were touched. Only these are read, unless one of them came, went, or is a folder.
     *
     * @param touched absolute, or relative to where the folder's own path is relative to
     */
    public ContentFolder readAgain(Collection<Path> touched, Problems problems) {
        ContentFolder own = readOwnAgain(touched.stream().filter(this::isWithin).toList(), problems);
        return more.map(reader -> own.continuedBy(reader.readAgain(touched, problems), problems))
                .orElse(own);
    }

    private boolean isWithin(Path file) {
        return file.toAbsolutePath().normalize().startsWith(absoluteRoot());
    }

    private ContentFolder readOwnAgain(Collection<Path> touched, Problems problems) {
        Map<String, Path> files = new LinkedHashMap<>();
        touched.forEach(file -> files.put(
                relative(absoluteRoot().relativize(file.toAbsolutePath().normalize())), file));
        boolean sameFiles = files.entrySet().stream()
                .allMatch(file -> known.containsKey(file.getKey())
                        && Files.isRegularFile(file.getValue(), LinkOption.NOFOLLOW_LINKS));
        if (!sameFiles) {
            return readOwn(problems);
        }
        try {
            for (String path : files.keySet()) {
                known.put(path, entry(known.get(path).file(), path));
            }
        } catch (NoSuchFileException gone) {
            return readOwn(problems);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder(problems);
    }

    /** The folder as it was last read. */
    public ContentFolder last() {
        ContentFolder own = folder(new Problems());
        return more.map(reader -> own.continuedBy(reader.last(), new Problems()))
                .orElse(own);
    }

    private Path absoluteRoot() {
        return root.toAbsolutePath().normalize();
    }

    private ContentFolder folder(Problems problems) {
        known.values().forEach(entry -> problems.reportAll(entry.problems()));
        return new ContentFolder(
                texts(path -> path.endsWith(".md")),
                texts(path -> path.equals("site.yaml")).stream().findFirst(),
                texts(path -> nameOf(path).equals("assignment.yaml")),
                texts(path -> nameOf(path).equals("macros.tex")),
                known.entrySet().stream()
                        .filter(entry -> entry.getValue().text().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().file())));
    }

    private List<SourceFile> texts(Predicate<String> wanted) {
        return known.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().text().stream())
                .toList();
    }

    private SortedMap<String, Entry> entries() throws IOException {
        List<String> paths = paths();
        List<Entry> read = InParallel.map(paths, this::entry);
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (int i = 0; i < paths.size(); i++) {
            entries.put(paths.get(i), read.get(i));
        }
        return entries;
    }

    private List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>();
        Path start = root.toRealPath(); // The folder itself may be a link; what is in it may not.
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(start) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    paths.add(relative(start.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return paths;
    }

    private Entry entry(String path) {
        try {
            return entry(root.resolve(path), path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Entry entry(Path file, String path) throws IOException {
        if (!isText(path)) {
            return new Entry(file, Optional.empty(), ActiveFiles.problems(file, path));
        }
        long size = Files.size(file);
        if (size > LARGEST) {
            SourceFile unread = SourceFile.of(path, file.toString(), "");
            return new Entry(file, Optional.of(unread), List.of(tooLarge(unread, size)));
        }
        return text(file, path);
    }

    private static Problem tooLarge(SourceFile file, long size) {
        String message = String.format(Locale.ROOT, "this file has %,d bytes; a text may have %,d", size, LARGEST);
        return new Problem(file.start(), message, "divide it");
    }

    private static boolean isText(String path) {
        return path.endsWith(".md") || path.equals("site.yaml") || TEXTS.contains(nameOf(path));
    }

    /** A file that is not UTF-8 is reported at its first wrong byte, and read as far as that. */
    private Entry text(Path file, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        SourceFile source = known(path, chars.flip().toString())
                .orElseGet(() -> SourceFile.of(path, file.toString(), chars.toString()));
        if (!result.isError()) {
            return new Entry(file, Optional.of(source), List.of());
        }
        int end = source.text().length();
        Problem problem =
                new Problem(source.span(end, end), "this file is not UTF-8", "save it with the encoding UTF-8");
        return new Entry(file, Optional.of(source), List.of(problem));
    }

    private Optional<SourceFile> known(String path, String text) {
        return Stream.ofNullable(known.get(path))
                .flatMap(entry -> entry.text().stream())
                .filter(file -> file.text().equals(text))
                .findFirst();
    }

    private static String relative(Path file) {
        return file.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }
}
