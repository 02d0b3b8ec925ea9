package dev.workings.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * When and for whom a site is made. No other part of a build asks a clock.
 *
 * @param asOf the moment whose state the site shows
 */
public record Publication(Instant asOf, Edition edition) {
    /** For all, when everything is released. */
    public static final Publication LAST = new Publication(Instant.MAX, Edition.PUBLIC);

    public Publication {
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(edition);
    }

    boolean isOpen(OffsetDateTime release) {
        return !asOf.isBefore(release.toInstant());
    }

    boolean shows(Edition wanted) {
        return edition == wanted;
    }
}
