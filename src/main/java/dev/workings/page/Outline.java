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
import java.util.function.Supplier;

/**
 * What is numbered and named on a page, known before anything is set: equations, figures, theorems, headings. Things are found by
 * their place in the source, which is unique.
 */
public final class Outline {
    /** What only the page itself shows. */
    private record Own(Map<Span, Numbered> equations, Map<Span, Identity> blocks, List<Entry> contents) {}

    private final Map<String, Anchor> anchors;
    private final Set<String> ids;
    private final List<String> errata;
    private final Map<String, Availability> withheld;
    private final Supplier<Outline> whole;
    private Optional<Own> own;

    public Outline(
            Map<Span, Numbered> equations,
            Map<Span, Identity> blocks,
            Map<String, Anchor> anchors,
            Set<String> ids,
            List<String> errata,
            List<Entry> contents,
            Map<String, Availability> withheld) {
        this.anchors = Map.copyOf(anchors);
        this.ids = Set.copyOf(ids);
        this.errata = List.copyOf(errata);
        this.withheld = Map.copyOf(withheld);
        this.whole = () -> this;
        this.own = Optional.of(new Own(Map.copyOf(equations), Map.copyOf(blocks), List.copyOf(contents)));
    }

    private Outline(Map<String, Anchor> anchors, Set<String> ids, Supplier<Outline> whole) {
        this.anchors = Map.copyOf(anchors);
        this.ids = Set.copyOf(ids);
        this.errata = List.of();
        this.withheld = Map.of();
        this.whole = whole;
        this.own = Optional.empty();
    }

    /**
     * That of a page of which it is known what others can refer to, and that it has no errata and withholds nothing.
     *
     * @param whole is asked once, by whoever wants to know more
     */
    static Outline later(Map<String, Anchor> anchors, Set<String> ids, Supplier<Outline> whole) {
        return new Outline(anchors, ids, whole);
    }

    private synchronized Own own() {
        if (own.isEmpty()) {
            own = Optional.of(whole.get().own());
        }
        return own.get();
    }

    /** The numbers of each display's rows. */
    public Map<Span, Numbered> equations() {
        return own().equations;
    }

    /** The identity of each div, heading and example. */
    public Map<Span, Identity> blocks() {
        return own().blocks;
    }

    public List<Entry> contents() {
        return own().contents;
    }

    /** What labels refer to, by label. */
    public Map<String, Anchor> anchors() {
        return anchors;
    }

    /** Every id of the page. */
    public Set<String> ids() {
        return ids;
    }

    /** The ids of its errata. */
    public List<String> errata() {
        return errata;
    }

    /** Why a place of the page is not there, by its id. */
    public Map<String, Availability> withheld() {
        return withheld;
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
