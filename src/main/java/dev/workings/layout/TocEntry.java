package dev.workings.layout;

import dev.workings.html.Html;
import java.util.Objects;

/**
 * One line of a page's table of contents.
 *
 * @param level of the heading: 2 for the sections of the page, 3 and more below
 */
public record TocEntry(Html label, String href, int level) {
    public TocEntry {
        Objects.requireNonNull(label);
        Link.requireHarmless(href);
        Require.that(level >= 2 && level <= 6, "The level of an entry must be 2 to 6, not %d.", level);
    }
}
