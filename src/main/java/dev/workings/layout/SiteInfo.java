package dev.workings.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What all pages of a site say about it.
 *
 * @param licence its name, linked to its text
 * @param repository where the sources are
 * @param language a BCP 47 tag such as {@code en}
 * @param lists pages that gather something from all others, seen from the top
 * @param edition what readers are told of an edition that is not for all
 */
public record SiteInfo(
        String title,
        Optional<String> author,
        Optional<Link> licence,
        Optional<String> repository,
        String language,
        List<Link> lists,
        Optional<String> edition) {
    public SiteInfo {
        Require.text(title, "title of a site");
        Objects.requireNonNull(author);
        Objects.requireNonNull(licence);
        repository.ifPresent(Link::requireHarmless);
        Require.text(language, "language of a site");
        lists = List.copyOf(lists);
        Objects.requireNonNull(edition);
    }

    /** What the pages of a site for all say. */
    public SiteInfo(
            String title,
            Optional<String> author,
            Optional<Link> licence,
            Optional<String> repository,
            String language,
            List<Link> lists) {
        this(title, author, licence, repository, language, lists, Optional.empty());
    }
}
