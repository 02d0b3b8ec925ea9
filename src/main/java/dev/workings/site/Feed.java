package dev.workings.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code feed.xml}, an Atom feed (RFC 4287) of what changed. An entry is known by the address it has; a day without an hour counts from
 * its beginning in Greenwich.
 */
public final class Feed {
    public static final String PATH = "feed.xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final SiteAddress site;
    private final String title;
    private final Optional<String> author;
    private final String language;

    public Feed(SiteAddress site, String title, Optional<String> author, String language) {
        this.site = site;
        this.title = title;
        this.author = author;
        this.language = language;
    }

    /**
     * The newest first; what has no date is left out.
     *
     * @return empty if nothing has a date: a feed must have one
     */
    public Optional<String> of(List<Listed> entries) {
        List<Listed> dated = entries.stream()
                .filter(entry -> entry.updated().isPresent())
                .sorted(Comparator.comparing((Listed entry) -> entry.updated().orElseThrow())
                        .reversed())
                .toList();
        return dated.isEmpty() ? Optional.empty() : Optional.of(text(dated));
    }

    private String text(List<Listed> entries) {
        return Xml.document("feed", NAMESPACE, Map.of("xml:lang", language), feed -> {
            feed.element("id", site.base());
            feed.element("title", title);
            feed.element("updated", time(entries.get(0)));
            feed.empty("link", Map.of("rel", "alternate", "type", "text/html", "href", site.base()));
            feed.empty("link", Map.of("rel", "self", "type", "application/atom+xml", "href", site.of(PATH)));
            // Without an author an entry would not be valid.
            feed.element("author", who -> who.element("name", author.orElse(title)));
            for (Listed entry : entries) {
                feed.element("entry", one -> {
                    one.element("id", entry.address(site));
                    one.element("title", entry.title());
                    one.element("updated", time(entry));
                    one.empty("link", Map.of("rel", "alternate", "type", "text/html", "href", entry.address(site)));
                    one.element("summary", entry.summary());
                });
            }
        });
    }

    private static String time(Listed entry) {
        LocalDate day = entry.updated().orElseThrow();
        return day + "T00:00:00Z";
    }
}
