package dev.workings.site;

import dev.workings.page.ParsedPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plain pages that are read one after the other: those of a folder that an index page introduces, and of the folders in it that none
 * does.
 *
 * @param introduction empty for the pages that only the first page of the site leads to
 */
public record Section(Optional<ParsedPage> introduction, List<ParsedPage> pages) {
    public Section {
        pages = List.copyOf(pages);
    }

    /** The pages as they are read. */
    public List<ParsedPage> inOrder() {
        return Stream.concat(introduction.stream(), pages.stream()).toList();
    }

    /** What leads to the section: its introduction, or else each of its pages. */
    public List<ParsedPage> entrances() {
        return introduction.map(List::of).orElse(pages);
    }
}
