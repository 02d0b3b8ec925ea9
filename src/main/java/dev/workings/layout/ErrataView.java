package dev.workings.layout;

import dev.workings.html.Html;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The page that shows every erratum of the site. */
public record ErrataView(Frame frame, List<Entry> entries) {
    public ErrataView {
        Objects.requireNonNull(frame);
        entries = List.copyOf(entries);
    }

    /**
     * The errata of one page.
     *
     * @param assignment empty for a page that belongs to none
     * @param blocks as they stand on the page
     */
    public record Entry(Optional<Link> assignment, Link page, List<Html> blocks) {
        public Entry {
            Objects.requireNonNull(assignment);
            Objects.requireNonNull(page);
            blocks = List.copyOf(blocks);
        }
    }
}
