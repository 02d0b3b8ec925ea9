package dev.workings.page;

import dev.workings.document.Availability;
import dev.workings.document.Inline;
import dev.workings.math.Display;
import dev.workings.release.Redacted;
import dev.workings.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is numbered and named on a page, known before anything is set: equations, figures, theorems, headings. Things are found by
 * their place in the source, which is unique.
 *
 * @param equations the numbers of each display's rows
 * @param blocks the identity of each div, heading and example
 * @param anchors what labels refer to, by label
 * @param ids every id of the page
 * @param errata the ids of its errata
 * @param withheld why a place of the page is not there, by its id
 */
public record Outline(
        Map<Span, Numbered> equations,
        Map<Span, Identity> blocks,
        Map<String, Anchor> anchors,
        Set<String> ids,
        List<String> errata,
        List<Entry> contents,
        Map<String, Availability> withheld) {
    public Outline {
        equations = Map.copyOf(equations);
        blocks = Map.copyOf(blocks);
        anchors = Map.copyOf(anchors);
        ids = Set.copyOf(ids);
        errata = List.copyOf(errata);
        contents = List.copyOf(contents);
        withheld = Map.copyOf(withheld);
    }

    /** Why the place of an id is not there. */
    public Optional<Availability> withheld(String id) {
        return Optional.ofNullable(withheld.get(id));
    }

    /** The same numbers, for a page of which this is left. */
    public Outline of(Redacted page) {
        return page.isWhole() ? this : new RedactedOutline(this, page).outline();
    }

    /** A display and the number of each of its rows. */
    public record Numbered(Display display, List<Optional<Display.Number>> numbers) {
        public Numbered {
            numbers = List.copyOf(numbers);
        }
    }

    /** @param number among blocks of its kind; empty for a block that has none */
    public record Identity(String id, Optional<Integer> number) {}

    /** A line of the table of contents. */
    public record Entry(int level, String id, List<Inline> title) {
        public Entry {
            title = List.copyOf(title);
        }
    }
}
