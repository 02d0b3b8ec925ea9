package dev.workings.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page of the built site.
 *
 * @param path relative to the site's folder, with slashes
 * @param file on the disk
 */
record SitePage(String path, Path file) {
    String html() {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Document parsed() {
        return Jsoup.parse(html());
    }

    boolean isQuestion() {
        return html().contains("<body class=\"question\"");
    }

    /** Whether it holds all questions of an assignment. */
    boolean isEdition() {
        return html().contains("<body class=\"print\"");
    }

    @Override
    public String toString() {
        return path;
    }
}
