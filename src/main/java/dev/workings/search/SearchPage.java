package dev.workings.search;

import java.util.List;
import java.util.Objects;

/**
 * A page that can be found.
 *
 * @param path in the site, such as {@code csc413/hw4/1-1-1.html}
 * @param number of the question; empty for other pages
 * @param title plain text
 * @param passages the first is the page itself
 */
public record SearchPage(String path, String number, String title, List<IndexedPassage> passages) {
    public SearchPage {
        Objects.requireNonNull(path);
        Objects.requireNonNull(number);
        Objects.requireNonNull(title);
        passages = List.copyOf(passages);
    }
}
