package dev.workings.site;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A content folder together with a private one. */
record Continued(ContentFolder open, ContentFolder more, Problems problems) {
    ContentFolder folder() {
        Map<String, SourceFile> known = byPath(open.pages());
        Map<String, SourceFile> continuations = more.pages().stream()
                .filter(page -> known.containsKey(page.path()))
                .collect(Collectors.toMap(SourceFile::path, Function.identity()));
        Stream<SourceFile> added = more.pages().stream().filter(page -> !known.containsKey(page.path()));
        reportTwice(open.settings().stream().toList(), more.settings().stream().toList());
        reportTwice(open.assignments(), more.assignments());
        return new ContentFolder(
                inOrder(Stream.concat(open.pages().stream(), added)),
                open.settings().or(more::settings),
                inOrder(Stream.concat(open.assignments().stream(), more.assignments().stream())),
                Stream.concat(open.macros().stream(), more.macros().stream()).toList(),
                assets(),
                continuations,
                more.assets().keySet());
    }

    private static Map<String, SourceFile> byPath(List<SourceFile> files) {
        return files.stream().collect(Collectors.toMap(SourceFile::path, Function.identity()));
    }

    private static List<SourceFile> inOrder(Stream<SourceFile> files) {
        return files.sorted(Comparator.comparing(SourceFile::path)).toList();
    }

    private Map<String, Path> assets() {
        Map<String, Path> assets = new HashMap<>(open.assets());
        more.assets().forEach((path, file) -> {
            if (assets.put(path, file) != null) {
                reportTwice(
                        SourceFile.of(path, file.toString(), ""),
                        open.assets().get(path).toString());
            }
        });
        return assets;
    }

    private void reportTwice(List<SourceFile> first, List<SourceFile> second) {
        Set<String> paths = first.stream().map(SourceFile::path).collect(Collectors.toSet());
        List<SourceFile> both = new ArrayList<>(second);
        both.removeIf(file -> !paths.contains(file.path()));
        both.forEach(file -> reportTwice(file, byPath(first).get(file.path()).location()));
    }

    private void reportTwice(SourceFile file, String other) {
        problems.report(
                file.start(),
                "a private folder can continue a page, but not this file",
                "keep it, or the public '%s'".formatted(other));
    }
}
