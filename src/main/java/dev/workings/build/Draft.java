package dev.workings.build;

import dev.workings.html.ClassedDocument;
import dev.workings.html.Html;
import dev.workings.html.StyleRule;
import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site whose pages are built, or what is wrong with its content. Documents are laid out, and all other files made, when they are
 * asked for: a preview shows one page, and need not wait for the others.
 */
public final class Draft {
    /** The generated style sheet; here the templates expect it. */
    public static final String SHEET = "assets/styles.css";

    private final int pages;
    private final Map<String, Deferred<ClassedDocument>> documents;
    private final Map<String, PlannedFile> files;
    private final Optional<Absence> absence;
    private final List<Problem> problems;

    private Draft(
            int pages,
            Map<String, Deferred<ClassedDocument>> documents,
            Map<String, PlannedFile> files,
            Optional<Absence> absence,
            List<Problem> problems) {
        this.pages = pages;
        this.documents = documents;
        this.files = files;
        this.absence = absence;
        this.problems = problems;
    }

    /**
     * @param pages how many pages the site has
     * @param classes what makes classes of inline styles
     * @param absence what must not be found in any file
     */
    static Draft of(
            int pages,
            List<PlannedDocument> documents,
            Function<Html, ClassedDocument> classes,
            List<PlannedFile> files,
            Absence absence) {
        return new Draft(
                pages,
                byPath(documents, PlannedDocument::path, document -> document.classedBy(classes)),
                byPath(files, PlannedFile::path, Function.identity()),
                Optional.of(absence),
                List.of());
    }

    /** A site that cannot be published: it has no files. */
    static Draft withProblems(int pages, List<Problem> problems) {
        return new Draft(pages, Map.of(), Map.of(), Optional.empty(), problems);
    }

    private static <T, R> Map<String, R> byPath(List<T> planned, Function<T, String> path, Function<T, R> what) {
        return planned.stream().collect(Collectors.toMap(path, what, (first, second) -> first, LinkedHashMap::new));
    }

    int pages() {
        return pages;
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** In order of place. */
    public List<Problem> problems() {
        return problems;
    }

    /** The HTML document at a path. */
    public Optional<ClassedDocument> document(String path) {
        return Optional.ofNullable(documents.get(path)).map(Deferred::get);
    }

    /** The bytes of a file that is neither a document nor the generated style sheet. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path))
                .map(planned -> planned.bytes().get());
    }

    public BuildResult finish() {
        return finish(Progress.SILENT);
    }

    /** Everything made. */
    public BuildResult finish(Progress progress) {
        if (!isSound()) {
            return new BuildResult(pages, List.of(), problems, false);
        }
        progress.begins(Progress.Stage.LAY_OUT, documents.size());
        List<Finished> laidOut = documents.entrySet().parallelStream()
                .map(planned -> {
                    Finished document =
                            Finished.of(planned.getKey(), planned.getValue().unkept());
                    progress.advances(Progress.Stage.LAY_OUT);
                    return document;
                })
                .toList();
        List<OutputFile> finished = new ArrayList<>();
        laidOut.forEach(document -> finished.add(document.file));
        finished.add(OutputFile.text(
                SHEET,
                StyleRule.sheet(laidOut.stream()
                        .flatMap(document -> document.rules.stream())
                        .toList())));
        Stream<OutputFile> others = files.values().parallelStream().map(PlannedFile::made);
        finished.addAll(others.toList());
        List<Problem> leaks = leaks(finished, words());
        boolean isComplete = absence.stream().noneMatch(Absence::isOfSomething);
        return new BuildResult(pages, leaks.isEmpty() ? finished : List.of(), leaks, isComplete);
    }

    /** A document as bytes, and what it adds to the style sheet: its text takes twice the space. */
    private record Finished(OutputFile file, Set<StyleRule> rules) {
        static Finished of(String path, ClassedDocument document) {
            return new Finished(OutputFile.text(path, document.text()), document.rules());
        }
    }

    /** Where anything stands that this edition withholds. */
    List<Problem> leaks(List<OutputFile> finished, Map<String, String> pictures) {
        return absence.map(proof -> proof.problems(finished, pictures)).orElse(List.of());
    }

    /** What is written on pictures, by path. */
    private Map<String, String> words() {
        return files.values().stream()
                .filter(file -> file.words().isPresent())
                .collect(Collectors.toMap(
                        PlannedFile::path, file -> file.words().get().get()));
    }
}
