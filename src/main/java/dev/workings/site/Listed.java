package dev.workings.site;

import dev.workings.html.Href;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A page as it is announced to others.
 *
 * @param fragment of the place on the page that is meant; empty for the page
 * @param summary a sentence or two of plain text
 */
public record Listed(String path, String fragment, String title, String summary, Optional<LocalDate> updated) {
    public Listed {
        Objects.requireNonNull(path);
        Objects.requireNonNull(fragment);
        Objects.requireNonNull(title);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(updated);
    }

    String address(SiteAddress site) {
        return site.of(path) + (fragment.isEmpty() ? "" : "#" + Href.of(fragment));
    }
}
