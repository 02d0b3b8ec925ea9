package dev.workings.site;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that authors wrote, read once. Paths are relative to the folder, with {@code /}.
 *
 * @param pages the Markdown files, in order of path
 * @param settings {@code site.yaml}; a folder without one is not a course, and what is unknown in it is ignored
 * @param assignments the {@code assignment.yaml} files
 * @param macros the {@code macros.tex} files
 * @param assets images and other files, which are copied as they are
 * @param continuations private files with which pages go on, by the page's path
 * @param privateAssets those of the assets that are copied only if a page shows them
 */
public record ContentFolder(
        List<SourceFile> pages,
        Optional<SourceFile> settings,
        List<SourceFile> assignments,
        List<SourceFile> macros,
        Map<String, Path> assets,
        Map<String, SourceFile> continuations,
        Set<String> privateAssets) {
    public ContentFolder {
        pages = List.copyOf(pages);
        assignments = List.copyOf(assignments);
        macros = List.copyOf(macros);
        assets = Map.copyOf(assets);
        continuations = Map.copyOf(continuations);
        privateAssets = Set.copyOf(privateAssets);
    }

    /** A folder of its own. */
    public ContentFolder(
            List<SourceFile> pages,
            Optional<SourceFile> settings,
            List<SourceFile> assignments,
            List<SourceFile> macros,
            Map<String, Path> assets) {
        this(pages, settings, assignments, macros, assets, Map.of(), Set.of());
    }

    /** The private file with which a page goes on. */
    public Optional<SourceFile> continuation(SourceFile page) {
        return Optional.ofNullable(continuations.get(page.path()));
    }

    /**
     * This folder with what another one adds to it: files of its own, and pages that go on. What there can be only one of, and both
     * have, is reported.
     */
    public ContentFolder continuedBy(ContentFolder more, Problems problems) {
        return new Continued(this, more, problems).folder();
    }

    /** The same, with a page as a file of its own: whoever tells files apart takes it for changed. */
    public ContentFolder withCopyOf(SourceFile page) {
        List<SourceFile> copies =
                pages.stream().map(file -> file == page ? file.copy() : file).toList();
        return new ContentFolder(copies, settings, assignments, macros, assets, continuations, privateAssets);
    }

    public boolean isCourse() {
        return settings.isPresent();
    }

    /** The folder that holds a file: {@code csc413/hw4/} for {@code csc413/hw4/x.md}, empty at the top. */
    public static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The folders from the top down to the one that holds a file. */
    public static Set<String> foldersAbove(String path) {
        java.util.LinkedHashSet<String> folders = new java.util.LinkedHashSet<>(List.of(""));
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            folders.add(path.substring(0, slash + 1));
        }
        return folders;
    }

    /** The macros files whose folder holds a page, the farthest first. */
    public Stream<SourceFile> macrosFor(String path) {
        return foldersAbove(path).stream()
                .flatMap(folder ->
                        macros.stream().filter(file -> folderOf(file.path()).equals(folder)));
    }
}
