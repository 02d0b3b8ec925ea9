package dev.workings.check;

import dev.workings.source.Span;
import java.util.List;

/** A display with the verdict of each of its relation signs, in reading order. */
public record CheckedDisplay(Span span, List<CheckedRelation> relations) {
    public CheckedDisplay {
        relations = List.copyOf(relations);
    }
}
