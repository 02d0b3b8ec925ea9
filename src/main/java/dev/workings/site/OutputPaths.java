package dev.workings.site;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paths that pages and files take in the site; two of them at one path are a problem, also on disks that ignore
 * case or how an accent is encoded, and so are names that some systems cannot store.
 */
public final class OutputPaths {
    private static final String ASSETS = "assets/";
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\x{FFFD}\\p{Cs}<>:\"\\\\|?*]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?|.*[. ]");

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
        paths.checkFolders(pages, content);
    }

    private void checkFile(String path, Path file) {
        checkName(SourceFile.of(path, file.toString(), ""));
        if (own.contains(key(path))) {
            reportOwn(SourceFile.of(path, file.toString(), ""), path);
        }
    }

    private void checkPages(List<SiteIndex.Entry> pages, ContentFolder content) {
        Map<String, String> taken = new HashMap<>();
        content.assets().forEach((path, asset) -> {
            String other = taken.putIfAbsent(key(path), path);
            if (other != null) {
                List<String> both = Stream.of(path, other).sorted().toList();
                problems.report(
                        SourceFile.of(
                                        both.get(1),
                                        content.assets().get(both.get(1)).toString(),
                                        "")
                                .start(),
                        "some systems cannot tell this file from '%s'".formatted(both.get(0)),
                        "give one of the files another name");
            }
        });
        for (SiteIndex.Entry entry : pages) {
            SourceFile file = entry.page().file();
            checkName(file);
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

    /** No file may stand where a folder must be. */
    private void checkFolders(List<SiteIndex.Entry> pages, ContentFolder content) {
        Map<String, SourceFile> files = new TreeMap<>();
        content.assets().forEach((path, file) -> files.put(key(path), SourceFile.of(path, file.toString(), "")));
        pages.forEach(
                entry -> files.put(key(entry.page().outputPath()), entry.page().file()));
        files.forEach((path, file) -> ContentFolder.foldersAbove(path).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> folder.substring(0, folder.length() - 1))
                .filter(files::containsKey)
                .forEach(folder -> problems.report(
                        files.get(folder).start(),
                        "this would stand at '%s', which is a folder for '%s'".formatted(folder, file.path()),
                        "give one of them another name")));
    }

    /** Names that Windows cannot hold, or that an upload of the site refuses. */
    private void checkName(SourceFile file) {
        Matcher forbidden = FORBIDDEN.matcher(file.path());
        if (forbidden.find()) {
            int character = forbidden.group().codePointAt(0);
            String shown =
                    character < ' ' || character > '~' ? "U+%04X".formatted(character) : Character.toString(character);
            problems.report(
                    file.start(),
                    "the name of this file, or of its folder, holds the character %s, which some systems cannot store"
                            .formatted(shown),
                    "rename it");
        }
        Stream.of(file.path().split("/"))
                .filter(name -> RESERVED.matcher(name).matches())
                .limit(1)
                .forEach(name -> problems.report(
                        file.start(), "some systems cannot store the name '%s'".formatted(name), "rename it"));
    }

    private void reportOwn(SourceFile file, String path) {
        problems.report(
                file.start(),
                "Workings writes a file of its own to '%s'".formatted(path),
                "give this one another name");
    }

    private static String key(String path) {
        return Normalizer.normalize(path.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
