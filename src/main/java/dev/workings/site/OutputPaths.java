package dev.workings.site;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The paths that pages and files take in the site; two of them at one path are a problem, also on disks that ignore case. */
public final class OutputPaths {
    private static final String ASSETS = "assets/";

    private final Set<String> own;
    private final Set<String> lists;
    private final Problems problems;

    private OutputPaths(OwnPaths own, Problems problems) {
        this.own = own.all().map(OutputPaths::key).collect(Collectors.toSet());
        this.lists = own.lists().stream().map(OutputPaths::key).collect(Collectors.toSet());
        this.problems = problems;
    }

    public static void check(List<SiteIndex.Entry> pages, ContentFolder content, OwnPaths own, Problems problems) {
        OutputPaths paths = new OutputPaths(own, problems);
        content.assets().forEach(paths::checkFile);
        paths.checkPages(pages, content);
    }

    private void checkFile(String path, Path file) {
        if (own.contains(key(path))) {
            reportOwn(SourceFile.of(path, file.toString(), ""), path);
        }
    }

    private void checkPages(List<SiteIndex.Entry> pages, ContentFolder content) {
        Map<String, String> taken = new HashMap<>();
        content.assets().keySet().forEach(path -> taken.put(key(path), path));
        for (SiteIndex.Entry entry : pages) {
            SourceFile file = entry.page().file();
            String path = entry.page().outputPath();
            String other = taken.putIfAbsent(key(path), file.path());
            if (other != null) {
                problems.report(
                        file.start(),
                        "this page would stand at '%s', and so would '%s'".formatted(path, other),
                        "give one of the files another name");
            }
            if (key(path).startsWith(ASSETS)) {
                problems.report(
                        file.start(),
                        "the folder 'assets' is taken by the site's own files",
                        "give the folder another name");
            }
            if (lists.contains(key(path))) {
                reportOwn(file, path);
            }
        }
    }

    private void reportOwn(SourceFile file, String path) {
        problems.report(
                file.start(),
                "Workings writes a file of its own to '%s'".formatted(path),
                "give this one another name");
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
