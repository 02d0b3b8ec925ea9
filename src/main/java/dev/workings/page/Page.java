package dev.workings.page;

import dev.workings.check.CheckReport;
import dev.workings.html.Html;
import dev.workings.html.PlainHtml;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A finished page, but for the frame around it.
 *
 * @param path in the site, such as {@code csc413/hw4/1-1-1.html}
 * @param title with its mathematics set
 * @param plainTitle the same for tabs and lists of plain text
 * @param summary a sentence for search engines
 * @param body all that the page shows below its title
 * @param text without what follows it at the foot of the page
 * @param statement the first block that is one
 * @param answer the first block that is one
 * @param relations what was found for each relation sign, folded
 * @param notes footnotes, and the addresses that are shown on paper
 * @param checks the verdicts of its relation signs
 * @param errata the ids of its errata
 * @param files data that belongs to it
 */
public record Page(
        String path,
        Html title,
        String plainTitle,
        Optional<String> summary,
        Html body,
        Html text,
        Optional<Html> statement,
        Optional<Html> answer,
        Html relations,
        Html notes,
        List<Heading> contents,
        CheckReport checks,
        List<String> errata,
        List<DataFile> files) {
    /** The id of the table of checks, on pages that have one. */
    public static final String CHECKS = CheckSetter.TABLE;

    public Page {
        errata = List.copyOf(errata);
        contents = List.copyOf(contents);
        files = List.copyOf(files);
    }

    /** How many of the page's relations were checked, as a sentence; empty if it has none. */
    public Optional<String> checkSummary() {
        return checks.total() == 0 ? Optional.empty() : Optional.of(CheckSetter.summary(checks));
    }

    /** The same in less memory, for a site of many pages. */
    public Page pack() {
        Html packed = text.pack();
        return new Page(
                path,
                title,
                plainTitle,
                summary,
                Html.join(List.of(packed, relations, notes)),
                packed,
                statement,
                answer,
                relations,
                notes,
                contents,
                checks,
                errata,
                files);
    }

    /** The title where it is a link to the page. */
    public Html label() {
        return PlainHtml.label(title);
    }

    /**
     * A line of the table of contents.
     *
     * @param title without links, as the line is one itself
     */
    public record Heading(int level, String id, Html title) {}

    /**
     * A file beside the page, such as the numbers of a plot as CSV.
     *
     * @param text written out when it is asked for
     */
    public record DataFile(String path, Supplier<String> text) {}
}
