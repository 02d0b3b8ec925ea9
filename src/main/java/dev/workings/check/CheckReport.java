package dev.workings.check;

import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The verdicts of all displays of a page, in reading order. */
public record CheckReport(List<CheckedDisplay> displays) {
    public static final CheckReport NONE = new CheckReport(List.of());

    public CheckReport {
        displays = List.copyOf(displays);
    }

    public Optional<CheckedDisplay> of(Span display) {
        return displays.stream()
                .filter(checked -> checked.span().equals(display))
                .findFirst();
    }

    public Stream<CheckedRelation> relations() {
        return displays.stream().flatMap(display -> display.relations().stream());
    }

    /** How many relations there are. */
    public long total() {
        return relations().count();
    }

    /** How many of them were evaluated or proved. */
    public long evaluated() {
        return relations().filter(relation -> relation.verdict().isEvaluated()).count();
    }
}
