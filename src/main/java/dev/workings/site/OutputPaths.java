package dev.workings.site;

import dev.workings.source.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The paths that pages and files take in the site; two of them at one path are a problem. */
public final class OutputPaths {
    private OutputPaths() {}

    public static void check(List<SiteIndex.Entry> pages, ContentFolder content, Problems problems) {
        Map<String, String> taken = new HashMap<>();
        content.assets().keySet().forEach(path -> taken.put(path.toLowerCase(Locale.ROOT), path));
        for (SiteIndex.Entry entry : pages) {
            String path = entry.page().outputPath();
            String other = taken.putIfAbsent(
                    path.toLowerCase(Locale.ROOT), entry.page().file().path());
            if (other != null) {
                problems.report(
                        entry.page().file().start(),
                        "this page would stand at '%s', and so would '%s'".formatted(path, other),
                        "give one of the files another name");
            }
            if (path.startsWith("assets/")) {
                problems.report(
                        entry.page().file().start(),
                        "the folder 'assets' is taken by the site's own files",
                        "give the folder another name");
            }
        }
    }
}
