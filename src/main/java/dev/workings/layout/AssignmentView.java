package dev.workings.layout;

import dev.workings.html.Html;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of an assignment: what it is, and all its questions.
 *
 * @param source where the assignment was published
 * @param citation how it is cited, as BibTeX
 * @param print the address of the print edition
 * @param due and {@code points} as they are to be read
 */
public record AssignmentView(
        Frame frame,
        Html title,
        Optional<String> course,
        Optional<Link> source,
        Optional<String> due,
        Optional<String> points,
        Totals totals,
        Optional<String> print,
        Html intro,
        List<Part> parts,
        String citation) {
    public AssignmentView {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(title);
        Objects.requireNonNull(course);
        Objects.requireNonNull(source);
        Objects.requireNonNull(due);
        Objects.requireNonNull(points);
        Objects.requireNonNull(totals);
        print.ifPresent(Link::requireHarmless);
        Objects.requireNonNull(intro);
        parts = List.copyOf(parts);
        Require.text(citation, "citation of an assignment");
    }

    public AssignmentView withParts(List<Part> others) {
        return new AssignmentView(frame, title, course, source, due, points, totals, print, intro, others, citation);
    }

    /**
     * Questions under one heading; the heading may be empty if there is only one part.
     *
     * @param points as they are to be read, empty for none
     */
    public record Part(Html title, String points, List<QuestionRow> questions) {
        public Part {
            Objects.requireNonNull(title);
            Objects.requireNonNull(points);
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question in the list.
     *
     * @param points as they are to be read, empty for none
     * @param checks how many relations were checked, linked to their list
     */
    public record QuestionRow(String number, Html title, String points, Optional<Link> checks, String href) {
        public QuestionRow {
            Require.text(number, "number of a question");
            Objects.requireNonNull(title);
            Objects.requireNonNull(points);
            Objects.requireNonNull(checks);
            Link.requireHarmless(href);
        }
    }
}
