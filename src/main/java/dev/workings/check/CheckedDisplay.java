package dev.workings.check;

import dev.workings.source.Span;
import java.util.List;

/**
 * A display with the verdict of each of its relation signs, in reading order.
 *
 * @param terms how many terms were evaluated
 * @param given how many of them, or parts of them, Java code gives; all others were read from the page
 */
public record CheckedDisplay(Span span, List<CheckedRelation> relations, int terms, int given) {
    public CheckedDisplay {
        relations = List.copyOf(relations);
    }
}
