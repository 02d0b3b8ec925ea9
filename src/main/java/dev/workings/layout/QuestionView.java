package dev.workings.layout;

import dev.workings.html.Html;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of a question.
 *
 * @param points as they are to be read, empty for none
 * @param checks how many relations were checked, as a sentence; empty for a page without relations
 * @param computed the class whose results the page shows
 */
public record QuestionView(
        Frame frame,
        String number,
        Html title,
        String points,
        Optional<String> checks,
        Html body,
        Optional<Computed> computed) {
    public QuestionView {
        Objects.requireNonNull(frame);
        Require.text(number, "number of a question");
        Objects.requireNonNull(title);
        Objects.requireNonNull(points);
        Objects.requireNonNull(checks);
        Objects.requireNonNull(body);
        Objects.requireNonNull(computed);
    }

    public QuestionView withBody(Html other) {
        return new QuestionView(frame, number, title, points, checks, other, computed);
    }

    /** A computation's class and, if it is published, its source. */
    public record Computed(String className, Optional<String> source) {
        public Computed {
            Require.text(className, "class of a computation");
            source.ifPresent(Link::requireHarmless);
        }
    }
}
