package dev.workings.layout;

import dev.workings.html.Html;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The print edition of an assignment: a title page, contents, and all questions as one document.
 *
 * @param assignment what stands on its title page; the links of its parts lead to the questions in this document
 * @param address where the assignment is on the web
 */
public record PrintView(Frame frame, AssignmentView assignment, Optional<String> address, List<Question> questions) {
    public PrintView {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(assignment);
        address.ifPresent(Link::requireHarmless);
        questions = List.copyOf(questions);
    }

    /**
     * A question as it stands in the document.
     *
     * @param id of the question in the document
     * @param points as they are to be read, empty for none
     * @param checks how many relations were checked, as a sentence; empty for a question without relations
     * @param computed the class whose results the question shows
     */
    public record Question(
            String id,
            String number,
            Html title,
            String points,
            Optional<String> checks,
            Html text,
            Optional<QuestionView.Computed> computed) {
        public Question {
            Require.text(id, "id of a question");
            Require.text(number, "number of a question");
            Objects.requireNonNull(title);
            Objects.requireNonNull(points);
            Objects.requireNonNull(checks);
            Objects.requireNonNull(text);
            Objects.requireNonNull(computed);
        }
    }
}
