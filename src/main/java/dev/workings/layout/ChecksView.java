package dev.workings.layout;

import dev.workings.html.Html;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The page that lists every relation sign of the site.
 *
 * @param total how many there are
 * @param evaluated how many of them were checked, proved or refuted
 */
public record ChecksView(Frame frame, int total, int evaluated, List<Section> sections) {
    public ChecksView {
        Objects.requireNonNull(frame);
        sections = List.copyOf(sections);
    }

    /**
     * The questions of an assignment.
     *
     * @param id by which the section can be linked to
     * @param href of the assignment; empty for pages that belong to none
     */
    public record Section(String id, String title, Optional<String> href, List<Row> rows) {
        public Section {
            Require.text(id, "id of a section");
            Require.text(title, "title of a section");
            href.ifPresent(Link::requireHarmless);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A page and its relations.
     *
     * @param id by which its relations can be linked to
     * @param given how many were checked with a term that Java code gives
     * @param reasons why some are not checked
     * @param summary how many were checked, as a sentence
     * @param relations a table
     */
    public record Row(
            String id,
            Link page,
            int checked,
            int given,
            int proved,
            int refuted,
            int unchecked,
            String reasons,
            String summary,
            Html relations) {
        public Row {
            Require.text(id, "id of a row");
            Objects.requireNonNull(page);
            Objects.requireNonNull(reasons);
            Objects.requireNonNull(summary);
            Objects.requireNonNull(relations);
        }
    }
}
