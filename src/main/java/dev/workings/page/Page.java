package dev.workings.page;

import dev.workings.html.Html;
import dev.workings.html.PlainHtml;
import java.util.List;
import java.util.Optional;

/**
 * A finished page, but for the frame around it.
 *
 * @param path in the site, such as {@code csc413/hw4/1-1-1.html}
 * @param title with its mathematics set
 * @param plainTitle the same for tabs and lists of plain text
 * @param summary a sentence for search engines
 * @param files data that belongs to it
 */
public record Page(
        String path,
        Html title,
        String plainTitle,
        Optional<String> summary,
        Html body,
        List<Heading> contents,
        List<DataFile> files) {
    public Page {
        contents = List.copyOf(contents);
        files = List.copyOf(files);
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

    /** A file beside the page, such as the numbers of a plot as CSV. */
    public record DataFile(String path, String text) {}
}
