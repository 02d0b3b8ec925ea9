package dev.workings.layout;

import dev.workings.html.Html;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page tells those who index it, and those to whom its address is sent.
 *
 * @param type {@code website} or {@code article}, as Open Graph calls them
 * @param address the page's own, in full
 * @param picture the address of its picture, in full
 * @param updated when it changed
 * @param data what it is, as JSON-LD; empty for none
 * @param feed the feed of the site, seen from the page
 * @param report where a reader can report a mistake in it
 */
public record Sharing(
        String type,
        Optional<String> address,
        Optional<Picture> picture,
        Optional<LocalDate> updated,
        Html data,
        Optional<String> feed,
        Optional<String> report) {
    /** A page about which nothing is told, and that is to be found by nobody. */
    public static final Sharing NONE = new Sharing(
            "website",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Html.EMPTY,
            Optional.empty(),
            Optional.empty());

    /** @param alt what one reads on it */
    public record Picture(String address, int width, int height, String alt) {
        public Picture {
            Link.requireHarmless(address);
            Require.text(alt, "description of a picture");
        }
    }

    public Sharing {
        Require.text(type, "type of a page");
        address.ifPresent(Link::requireHarmless);
        Objects.requireNonNull(picture);
        Objects.requireNonNull(updated);
        Objects.requireNonNull(data);
        feed.ifPresent(Link::requireHarmless);
        report.ifPresent(Link::requireHarmless);
    }

    public boolean isArticle() {
        return type.equals("article");
    }
}
