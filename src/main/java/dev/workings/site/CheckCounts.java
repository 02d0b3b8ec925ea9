package dev.workings.site;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many relation signs met which verdict.
 *
 * @param checked on cases, as read from the page, and not proved
 * @param given checked on cases, with a term that Java code gives
 * @param proved on all points of a box
 * @param refuted as an erratum says
 * @param unchecked by reason, the most frequent first
 */
public record CheckCounts(int checked, int given, int proved, int refuted, List<Reason> unchecked) {
    /** Why some relations are not checked. */
    public record Reason(String text, int count) {
        @Override
        public String toString() {
            return count == 1 ? text : "%s (%d)".formatted(text, count);
        }
    }

    public CheckCounts {
        unchecked = List.copyOf(unchecked);
    }

    public static CheckCounts of(CheckReport report) {
        return of(Stream.of(report));
    }

    public static CheckCounts of(Stream<CheckReport> reports) {
        List<Verdict> verdicts = reports.flatMap(CheckReport::relations)
                .map(CheckedRelation::verdict)
                .toList();
        return new CheckCounts(
                count(
                        verdicts,
                        verdict -> verdict instanceof Verdict.Checked found
                                && found.given().isEmpty()),
                count(
                        verdicts,
                        verdict -> verdict instanceof Verdict.Checked found
                                && found.given().isPresent()),
                count(verdicts, Verdict.Proved.class::isInstance),
                count(verdicts, Verdict.Refuted.class::isInstance),
                reasons(verdicts));
    }

    private static int count(List<Verdict> verdicts, Predicate<Verdict> kind) {
        return (int) verdicts.stream().filter(kind).count();
    }

    private static List<Reason> reasons(List<Verdict> verdicts) {
        Map<String, Integer> counts = verdicts.stream()
                .filter(Verdict.Unchecked.class::isInstance)
                .collect(Collectors.toMap(
                        verdict -> ((Verdict.Unchecked) verdict).reason(), verdict -> 1, Integer::sum, TreeMap::new));
        return counts.entrySet().stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparing(Reason::count).reversed())
                .toList();
    }

    /** Those that are not checked. */
    public int open() {
        return unchecked.stream().mapToInt(Reason::count).sum();
    }

    /** Why they are not. */
    public String reasons() {
        return unchecked.stream().map(Reason::toString).collect(Collectors.joining("; "));
    }

    public int evaluated() {
        return checked + given + proved + refuted;
    }

    public int total() {
        return evaluated() + open();
    }

    public String summary() {
        return "%d of %d relations checked".formatted(evaluated(), total());
    }
}
