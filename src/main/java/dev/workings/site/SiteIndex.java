package dev.workings.site;

import dev.workings.page.Anchor;
import dev.workings.page.Outline;
import dev.workings.page.ParsedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything in the site that can be pointed at.
 *
 * @param entries by the page's path in the site
 * @param byLabel the pages that have an anchor of that label
 * @param files the other files of the content folder
 * @param generated pages that no Markdown file stands behind, such as an assignment's list of questions
 */
public record SiteIndex(
        Map<String, Entry> entries, Map<String, List<Entry>> byLabel, Set<String> files, Set<String> generated) {
    /** A page and what is on it. */
    public record Entry(ParsedPage page, Outline outline) {
        /** What the page is called where another one refers to it: its question's number, or its title. */
        String shortName() {
            return page.front().question().map(Object::toString).orElseGet(page::plainTitle);
        }

        /** Whether other pages see the same of both. */
        boolean looksLike(Entry other) {
            return this == other
                    || page.outputPath().equals(other.page.outputPath())
                            && shortName().equals(other.shortName())
                            && outline.ids().equals(other.outline.ids())
                            && numbers().equals(other.numbers())
                            && outline.withheld().equals(other.outline.withheld());
        }

        private Map<String, String> numbers() {
            return outline.anchors().values().stream()
                    .collect(Collectors.toMap(Anchor::label, anchor -> anchor.id() + " " + anchor.number()));
        }
    }

    public SiteIndex {
        entries = Map.copyOf(entries);
        byLabel = Map.copyOf(byLabel);
        files = Set.copyOf(files);
        generated = Set.copyOf(generated);
    }

    public static SiteIndex of(List<Entry> pages, Set<String> files, Set<String> generated) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, List<Entry>> byLabel = new HashMap<>();
        for (Entry entry : pages) {
            entries.putIfAbsent(entry.page().outputPath(), entry);
            entry.outline()
                    .anchors()
                    .keySet()
                    .forEach(label -> byLabel.computeIfAbsent(label, any -> new ArrayList<>())
                            .add(entry));
        }
        return new SiteIndex(entries, byLabel, files, generated);
    }

    /** Whether pages find the same in both, wherever they point. */
    public boolean looksLike(SiteIndex other) {
        return files.equals(other.files)
                && generated.equals(other.generated)
                && entries.keySet().equals(other.entries.keySet())
                && entries.entrySet().stream()
                        .allMatch(entry -> entry.getValue().looksLike(other.entries.get(entry.getKey())));
    }

    Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    List<Entry> pagesWith(String label) {
        return byLabel.getOrDefault(label, List.of());
    }

    Optional<Anchor> anchor(Entry entry, String label) {
        return Optional.ofNullable(entry.outline().anchors().get(label));
    }

    boolean hasPage(String path) {
        return entries.containsKey(path) || generated.contains(path);
    }

    /** Every address that a link may have, as an author would write it from the top. */
    Stream<String> addresses() {
        return Stream.concat(
                entries.values().stream().map(entry -> entry.page().file().path()), files.stream());
    }
}
