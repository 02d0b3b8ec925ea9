package dev.workings.build;

import dev.workings.example.Injected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What mutations begin with: the manual's examples, this repository's formulas and settings, the hostile vectors, and what was found. */
public final class Corpus {
    private static final Path FOUND = Path.of("src/test/resources/hostile/corpus");
    private static final int LONGEST = 4_000;
    private static final Pattern EXAMPLE =
            Pattern.compile("^`{32} example.*?\\n(.*?)^\\.$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FORMULA = Pattern.compile("\\$\\$(.+?)\\$\\$|\\$([^$]+?)\\$", Pattern.DOTALL);
    private static final Pattern FRONT = Pattern.compile("\\A---\\n(.*?)^---$", Pattern.DOTALL | Pattern.MULTILINE);

    private Corpus() {}

    public static List<String> markdown() {
        Stream<String> examples = EXAMPLE.matcher(read(Path.of("content/guide/notation.md")))
                .results()
                .map(found -> found.group(1));
        Stream<String> pages = texts("content", ".md").filter(text -> text.length() < LONGEST);
        return Stream.of(examples, pages, Injected.vectors().stream(), found("markdown"))
                .flatMap(texts -> texts)
                .toList();
    }

    public static List<String> tex() {
        Stream<String> formulas = texts("content", ".md")
                .flatMap(text -> FORMULA.matcher(text).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .distinct()
                .limit(400);
        Stream<String> vectors = Injected.vectors().stream()
                .filter(vector -> vector.startsWith("$"))
                .map(vector -> vector.replace("$", ""));
        return Stream.of(formulas, vectors, found("tex"))
                .flatMap(texts -> texts)
                .toList();
    }

    public static List<String> settings() {
        Stream<String> front = texts("content", ".md")
                .flatMap(text -> FRONT.matcher(text).results())
                .map(found -> found.group(1));
        return Stream.of(front, texts("content", ".yaml"), found("settings"))
                .flatMap(texts -> texts)
                .toList();
    }

    private static Stream<String> found(String kind) {
        return texts(FOUND.resolve(kind).toString(), ".txt");
    }

    private static Stream<String> texts(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().map(Corpus::read).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
