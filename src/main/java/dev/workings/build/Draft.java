package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.compute.Aside;
import dev.workings.compute.InParallel;
import dev.workings.html.ClassedDocument;
import dev.workings.html.Html;
import dev.workings.html.StyleRule;
import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A site whose pages are built, or what is wrong with its content. Documents are laid out, and all other files made, when they are
 * asked for: a preview shows one page, and need not wait for the others.
 */
public final class Draft {
    /** The generated style sheet; here the templates expect it. */
    public static final String SHEET = "assets/styles.css";

    private final int pages;
    private final Map<String, Document> documents;
    private final Map<String, PlannedFile> files;
    private final KnownDocuments known;
    private final Optional<Absence> absence;
    private final List<Problem> problems;

    private Draft(
            int pages,
            Map<String, Document> documents,
            Map<String, PlannedFile> files,
            KnownDocuments known,
            Optional<Absence> absence,
            List<Problem> problems) {
        this.pages = pages;
        this.documents = documents;
        this.files = files;
        this.known = known;
        this.absence = absence;
        this.problems = problems;
    }

    /**
     * @param pages how many pages the site has
     * @param classes what makes classes of inline styles
     * @param known what is known of documents before they are laid out
     * @param absence what must not be found in any file
     */
    static Draft of(
            int pages,
            List<PlannedDocument> documents,
            Function<Html, ClassedDocument> classes,
            List<PlannedFile> files,
            KnownDocuments known,
            Absence absence) {
        return new Draft(
                pages,
                byPath(
                        documents,
                        PlannedDocument::path,
                        document -> new Document(document.made(), document.classedBy(classes))),
                byPath(files, PlannedFile::path, Function.identity()),
                known,
                Optional.of(absence),
                List.of());
    }

    /** A site that cannot be published: it has no files. */
    static Draft withProblems(int pages, List<Problem> problems) {
        return new Draft(pages, Map.of(), Map.of(), KnownDocuments.NONE, Optional.empty(), problems);
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
        return Optional.ofNullable(documents.get(path)).map(document -> document.classed.get());
    }

    /** The bytes of a file that is neither a document nor the generated style sheet. */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path))
                .map(planned -> planned.bytes().get());
    }

    public BuildResult finish() {
        return finish(Progress.SILENT, LastSite.NONE);
    }

    /**
     * Everything made, but for documents that stand in the last site.
     *
     * @param last is of no use if anything is withheld, as all files are then searched for it
     */
    BuildResult finish(Progress progress, LastSite last) {
        if (!isSound()) {
            return BuildResult.withProblems(pages, problems);
        }
        boolean isComplete = absence.stream().noneMatch(Absence::isOfSomething);
        LastSite usable = isComplete ? last : LastSite.NONE;
        Aside<List<Finished>> others =
                Aside.start("other files", () -> InParallel.map(files.values(), file -> finished(file, usable)));
        List<Finished> laidOut = laidOutBeside(others, progress, usable);
        List<Finished> all = new ArrayList<>(laidOut);
        all.addAll(others.get());
        List<OutputFile> finished = new ArrayList<>();
        all.forEach(one -> finished.add(one.file));
        finished.add(OutputFile.text(
                SHEET,
                StyleRule.sheet(laidOut.stream()
                        .flatMap(document -> document.rules.stream())
                        .toList())));
        List<Problem> leaks = leaks(finished, words());
        return leaks.isEmpty()
                ? new BuildResult(pages, finished, List.of(), isComplete, made(all))
                : BuildResult.withProblems(pages, leaks);
    }

    /** Beside the other files, of which the data of the search is a large one. Whatever comes of it, nothing is left running. */
    private List<Finished> laidOutBeside(Aside<?> others, Progress progress, LastSite last) {
        try {
            return laidOut(progress, last);
        } finally {
            others.await();
        }
    }

    private List<Finished> laidOut(Progress progress, LastSite last) {
        progress.begins(Progress.Stage.LAY_OUT, documents.size());
        return InParallel.map(documents.entrySet(), planned -> {
            Finished document = finished(planned.getKey(), planned.getValue(), last);
            progress.advances(Progress.Stage.LAY_OUT);
            return document;
        });
    }

    private Finished finished(String path, Document document, LastSite last) {
        Optional<Key> made = document.made.get();
        Optional<MadeFile> standing = made.flatMap(key -> last.file(path, key));
        if (standing.isPresent()) {
            OutputFile file = new OutputFile(path, document::bytes, last::isUnchanged);
            return new Finished(file, standing.get().rules(), made);
        }
        ClassedDocument classed = document.classed.unkept();
        return new Finished(OutputFile.text(path, classed.text()), List.copyOf(classed.rules()), made);
    }

    private Finished finished(PlannedFile file, LastSite last) {
        Optional<Key> made = file.isOfProgram() ? known.ofProgram(file.path()) : Optional.empty();
        boolean stands = made.flatMap(key -> last.file(file.path(), key)).isPresent();
        OutputFile output = stands ? new OutputFile(file.path(), file.bytes(), last::isUnchanged) : file.made();
        return new Finished(output, List.of(), made);
    }

    private static Map<String, MadeFile> made(List<Finished> files) {
        Map<String, MadeFile> made = new HashMap<>();
        files.forEach(one -> one.made.ifPresent(key -> made.put(one.file.path(), new MadeFile(key, one.rules))));
        return made;
    }

    /** A document that is laid out when it is needed, and what it is made of. */
    private record Document(Supplier<Optional<Key>> made, Deferred<ClassedDocument> classed) {
        byte[] bytes() {
            return classed.unkept().text().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A file as bytes, and what it adds to the style sheet: the text of a document takes twice the space. */
    private record Finished(OutputFile file, List<StyleRule> rules, Optional<Key> made) {}

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
