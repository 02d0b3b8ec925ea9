package dev.workings.page;

import dev.workings.source.Span;

/**
 * A place in a page that can be referred to by a label.
 *
 * @param label as the author wrote it
 * @param id of the HTML element
 * @param number what a reference shows, such as {@code 3}
 * @param place where the label stands
 */
public record Anchor(String label, String id, String number, Span place) {
    /** The id of a label: the same, but for blanks and what HTML or TeX could trip over. */
    static String id(String label) {
        return label.strip().replaceAll("[^\\p{L}\\p{N}:._-]+", "-");
    }
}
