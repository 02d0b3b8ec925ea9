package dev.workings.build;

import dev.workings.page.ParsedPage;
import dev.workings.site.Assignment;
import dev.workings.site.Assignment.Question;
import dev.workings.site.SiteMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When pages changed, as their authors say. */
record Dates(SiteMap map) {
    Optional<LocalDate> of(ParsedPage page) {
        return page.front().updated();
    }

    /** A question without a date of its own has the assignment's. */
    Optional<LocalDate> of(Assignment assignment, Question question) {
        return of(question.page()).or(() -> assignment.settings().updated());
    }

    /** A page that lists others changed when one of these did. */
    Optional<LocalDate> of(Assignment assignment) {
        return latest(Stream.of(
                assignment.settings().updated().stream(),
                map.introduction(assignment.folder()).flatMap(this::of).stream(),
                assignment.questions().stream().flatMap(question -> of(question.page()).stream())));
    }

    /** When anything changed. */
    Optional<LocalDate> latest() {
        return latest(Stream.of(
                map.assignments().stream().flatMap(assignment -> of(assignment).stream()),
                map.others().flatMap(page -> of(page).stream())));
    }

    /** Whether there is anything to tell in a feed of questions and other pages. */
    boolean hasNews() {
        return Stream.concat(
                        map.assignments().stream()
                                .flatMap(assignment ->
                                        assignment.questions().stream().map(question -> of(assignment, question))),
                        map.others().map(this::of))
                .anyMatch(Optional::isPresent);
    }

    /** Of the page at a path; one that no author wrote gathers from all others. */
    Optional<LocalDate> of(String path) {
        Stream<Optional<LocalDate>> assignments = map.assignments().stream()
                .filter(assignment -> assignment.path().equals(path))
                .map(this::of);
        Stream<Optional<LocalDate>> questions = map.assignments().stream()
                .flatMap(assignment -> assignment.questions().stream()
                        .filter(question -> question.page().outputPath().equals(path))
                        .map(question -> of(assignment, question)));
        Stream<Optional<LocalDate>> others = map.others()
                .filter(page -> page.outputPath().equals(path) && !path.equals(Frames.HOME))
                .map(this::of);
        return Stream.of(assignments, questions, others)
                .flatMap(each -> each)
                .findFirst()
                .orElseGet(this::latest);
    }

    private static Optional<LocalDate> latest(Stream<Stream<LocalDate>> days) {
        return days.flatMap(each -> each).max(Comparator.naturalOrder());
    }
}
