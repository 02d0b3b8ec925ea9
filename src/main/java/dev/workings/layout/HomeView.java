package dev.workings.layout;

import dev.workings.html.Html;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The first page of a site: its assignments and its other pages. */
public record HomeView(Frame frame, Html intro, List<AssignmentCard> assignments, List<Link> pages) {
    public HomeView {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(intro);
        assignments = List.copyOf(assignments);
        pages = List.copyOf(pages);
    }

    public HomeView withIntro(Html other) {
        return new HomeView(frame, other, assignments, pages);
    }

    /**
     * An assignment in the list.
     *
     * @param due as it is to be read, such as {@code 8 April 2021, 23:59}
     * @param points as they are to be read, such as {@code 10 points}
     * @param questions how many there are
     */
    public record AssignmentCard(
            Html title,
            String href,
            Optional<String> course,
            Optional<String> due,
            Optional<String> points,
            int questions,
            Totals totals) {
        public AssignmentCard {
            Objects.requireNonNull(title);
            Link.requireHarmless(href);
            Objects.requireNonNull(course);
            Objects.requireNonNull(due);
            Objects.requireNonNull(points);
            Objects.requireNonNull(totals);
            Require.that(questions >= 0, "An assignment cannot have %d questions.", questions);
        }

        public String questionCount() {
            return questions == 1 ? "1 question" : questions + " questions";
        }
    }
}
