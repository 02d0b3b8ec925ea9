package dev.workings.page;

import dev.workings.document.Availability;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.Optional;

/** What a page can point at, seen from that page; whatever is not there is reported. */
public interface References {
    /** The same, for a part of the page whose problems are collected apart. */
    References reportingTo(Problems problems);

    /** Where a {@code \ref} or {@code \eqref} leads. */
    Optional<Target> label(SourceText label);

    /** Why the place cannot be read to which a Markdown link would lead. */
    Optional<Availability> withheld(String target);

    /**
     * The address of a Markdown link's target: a page, a place, a file of the content folder, or the web. A place that is withheld has
     * none.
     */
    Optional<String> link(String target, Span place);

    /** An image of the content folder. */
    Optional<Picture> picture(String target, Span place);

    /**
     * @param number of the equation, figure or theorem
     * @param page what the page is called there, if it is another
     * @param withheld why it cannot be read
     */
    record Target(String href, String number, Optional<String> page, Optional<Availability> withheld) {
        public Target(String href, String number, Optional<String> page) {
            this(href, number, page, Optional.empty());
        }
    }

    /** No pages and no files. */
    References NONE = new References() {
        @Override
        public References reportingTo(Problems problems) {
            return this;
        }

        @Override
        public Optional<Target> label(SourceText label) {
            return Optional.empty();
        }

        @Override
        public Optional<Availability> withheld(String target) {
            return Optional.empty();
        }

        @Override
        public Optional<String> link(String target, Span place) {
            return Optional.of(target);
        }

        @Override
        public Optional<Picture> picture(String target, Span place) {
            return Optional.empty();
        }
    };
}
