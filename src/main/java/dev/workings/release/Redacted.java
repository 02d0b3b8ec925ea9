package dev.workings.release;

import dev.workings.document.Availability;
import dev.workings.document.Document;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A document as an edition may show it.
 *
 * @param document without what is withheld
 * @param removed what was taken out of it, in reading order
 */
public record Redacted(Document document, List<Removed> removed) {
    /**
     * A block that was taken out.
     *
     * @param availability empty if the page does not even say that it exists
     */
    public record Removed(Span span, Optional<Availability> availability) {
        boolean holds(Span place) {
            return place.file().equals(span.file()) && span.start() <= place.start() && place.end() <= span.end();
        }
    }

    public Redacted {
        removed = List.copyOf(removed);
    }

    /** What was taken out and holds a place. */
    public Optional<Removed> holding(Span place) {
        return removed.stream().filter(one -> one.holds(place)).findFirst();
    }

    public boolean isWhole() {
        return removed.isEmpty();
    }
}
