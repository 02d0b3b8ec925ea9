package dev.workings.check;

import dev.workings.source.Problem;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The verdicts of all displays of a page, in reading order.
 *
 * @param refusals what is wrong in its examples of what is a mistake
 */
public record CheckReport(List<CheckedDisplay> displays, List<Problem> refusals) {
    public static final CheckReport NONE = new CheckReport(List.of());

    public CheckReport {
        displays = List.copyOf(displays);
        refusals = List.copyOf(refusals);
    }

    public CheckReport(List<CheckedDisplay> displays) {
        this(displays, List.of());
    }

    public Optional<CheckedDisplay> of(Span display) {
        return displays.stream()
                .filter(checked -> checked.span().equals(display))
                .findFirst();
    }

    /** Without the displays for which a condition does not hold; all others keep their ids. */
    public CheckReport only(Predicate<CheckedDisplay> wanted) {
        return new CheckReport(displays.stream().filter(wanted).toList(), refusals);
    }

    public Stream<CheckedRelation> relations() {
        return displays.stream().flatMap(display -> display.relations().stream());
    }

    /** How many relations there are. */
    public long total() {
        return relations().count();
    }

    /** How many terms were evaluated. */
    public int terms() {
        return displays.stream().mapToInt(CheckedDisplay::terms).sum();
    }

    /** How many of these terms Java code gives, so that they were not read from the page. */
    public int given() {
        return displays.stream().mapToInt(CheckedDisplay::given).sum();
    }

    /** How many of them were evaluated or proved. */
    public long evaluated() {
        return relations().filter(relation -> relation.verdict().isEvaluated()).count();
    }
}
