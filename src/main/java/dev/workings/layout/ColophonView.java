package dev.workings.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The page that says whose works a site hands on, and with whose it was made.
 *
 * @param carried what readers get with the pages
 * @param made the libraries that ran when they were made
 */
public record ColophonView(Frame frame, List<Row> carried, List<Row> made) {
    public ColophonView {
        Objects.requireNonNull(frame);
        carried = List.copyOf(carried);
        made = List.copyOf(made);
    }

    /**
     * A work.
     *
     * @param address of its project
     * @param text where its licence can be read, seen from the page
     */
    public record Row(String name, Optional<String> address, String version, String licence, Optional<String> text) {
        public Row {
            Require.text(name, "name of a work");
            address.ifPresent(Link::requireHarmless);
            Require.text(version, "version of a work");
            Require.text(licence, "licence of a work");
            text.ifPresent(Link::requireHarmless);
        }
    }
}
