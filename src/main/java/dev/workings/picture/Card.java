package dev.workings.picture;

import dev.workings.html.Html;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands on the picture of a page that others see where its address is shared. All but the plot is plain text.
 *
 * @param above what the page belongs to, such as a course and its assignment; empty for none
 * @param number of a question
 * @param below the title in smaller letters
 * @param site the site's title
 * @param checks how many relations were checked, as it is to be read
 * @param plot an {@code <svg>} element as {@code figure} draws it
 */
public record Card(
        String above,
        Optional<String> number,
        String title,
        Optional<String> below,
        String site,
        Optional<String> checks,
        Optional<Html> plot) {
    public Card {
        Objects.requireNonNull(above);
        Objects.requireNonNull(number);
        Objects.requireNonNull(title);
        Objects.requireNonNull(below);
        Objects.requireNonNull(site);
        Objects.requireNonNull(checks);
        Objects.requireNonNull(plot);
    }
}
