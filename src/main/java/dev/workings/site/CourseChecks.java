package dev.workings.site;

import dev.workings.settings.AssignmentSettings;
import dev.workings.settings.AssignmentSettings.Part;
import dev.workings.settings.Located;
import dev.workings.source.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must hold between the questions of an assignment. */
public final class CourseChecks {
    private final Assignment assignment;
    private final Problems problems;

    private CourseChecks(Assignment assignment, Problems problems) {
        this.assignment = assignment;
        this.problems = problems;
    }

    public static void check(Assignment assignment, Problems problems) {
        CourseChecks checks = new CourseChecks(assignment, problems);
        checks.numbersAreUnique();
        checks.everyQuestionHasItsPart();
        checks.pointsOfPartsAddUp();
        checks.pointsOfQuestionsAddUp();
    }

    private void numbersAreUnique() {
        Map<QuestionNumber, Assignment.Question> first = new HashMap<>();
        for (Assignment.Question question : assignment.questions()) {
            Assignment.Question other = first.putIfAbsent(question.number(), question);
            if (other != null) {
                problems.report(
                        question.page().front().question().orElseThrow().locate(),
                        "question %s stands in %s too"
                                .formatted(
                                        question.number(), other.page().file().path()),
                        "give one of them another number");
            }
        }
    }

    private void everyQuestionHasItsPart() {
        List<Part> parts = assignment.settings().parts();
        for (Assignment.Question question : assignment.questions()) {
            boolean placed = parts.stream().anyMatch(part -> question.number().isIn(number(part)));
            if (!placed && !parts.isEmpty()) {
                problems.report(
                        question.page().front().question().orElseThrow().locate(),
                        "question %s belongs to no part of the assignment".formatted(question.number()),
                        "%s has part %s".formatted(assignment.settings().file(), partNumbers()));
            }
        }
    }

    private String partNumbers() {
        return assignment.settings().parts().stream()
                .map(part -> part.number().text())
                .collect(Collectors.joining(", "));
    }

    private void pointsOfPartsAddUp() {
        AssignmentSettings settings = assignment.settings();
        boolean complete = !settings.parts().isEmpty()
                && settings.parts().stream().allMatch(part -> part.points().isPresent());
        if (complete) {
            BigDecimal sum = settings.parts().stream()
                    .map(part -> part.points().orElseThrow().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            settings.points().ifPresent(points -> compare(points, sum, "the assignment", "its parts"));
        }
    }

    /** A part whose questions are not written yet has no sum to compare. */
    private void pointsOfQuestionsAddUp() {
        AssignmentSettings settings = assignment.settings();
        if (settings.parts().isEmpty()) {
            settings.points()
                    .ifPresent(
                            points -> compare(points, sum(assignment.questions()), "the assignment", "its questions"));
        }
        for (Part part : settings.parts()) {
            List<Assignment.Question> questions = assignment.questions().stream()
                    .filter(question -> question.number().isIn(number(part)))
                    .toList();
            Optional<Located<BigDecimal>> points = questions.isEmpty() ? Optional.empty() : part.points();
            points.ifPresent(declared -> compare(declared, sum(questions), "part " + part.number(), "its questions"));
        }
    }

    private static BigDecimal sum(List<Assignment.Question> questions) {
        return questions.stream()
                .flatMap(question -> question.page().front().points().stream())
                .map(Located::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void compare(Located<BigDecimal> declared, BigDecimal sum, String whole, String parts) {
        if (declared.value().compareTo(sum) != 0) {
            problems.report(
                    declared.span(),
                    "%s is to have %s, but %s have %s in all"
                            .formatted(whole, points(declared.value()), parts, plain(sum)),
                    "correct this number or the points of a question");
        }
    }

    private static String points(BigDecimal number) {
        return plain(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static QuestionNumber number(Part part) {
        return QuestionNumber.of(part.number().text());
    }
}
