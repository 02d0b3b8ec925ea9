package dev.workings.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What surrounds the content of every page. All links are relative to the page, so that a site works under any address and
 * from a disk.
 *
 * @param title plain text for the browser's tab, without the site's title
 * @param description a sentence or two for search engines
 * @param root the way to the top of the site: {@code ./}, {@code ../} as often as needed, or, for a page that is served at
 *     any depth, an absolute path such as {@code /course/}
 * @param path the page's own place below the top, such as {@code csc413/hw4/1-1-1.html}
 * @param breadcrumbs from the top down; the last is this page
 * @param sharing what the page tells those who find it; with {@link Sharing#NONE} it is not to be found
 */
public record Frame(
        SiteInfo site,
        String title,
        String description,
        String root,
        String path,
        List<Link> breadcrumbs,
        Optional<Link> previous,
        Optional<Link> next,
        List<TocEntry> contents,
        Sharing sharing) {
    private static final Pattern ROOT = Pattern.compile("\\./|(\\.\\./)+|/([^/?#\\s]+/)*");
    private static final int WORTH_A_TABLE = 3;

    public Frame {
        Objects.requireNonNull(site);
        Require.text(title, "title of a page");
        Objects.requireNonNull(description);
        Require.that(ROOT.matcher(root).matches(), "The root of a page must be './', '../…' or '/…/', not '%s'.", root);
        Require.text(path, "path of a page");
        Objects.requireNonNull(previous);
        Objects.requireNonNull(next);
        Objects.requireNonNull(sharing);
        breadcrumbs = List.copyOf(breadcrumbs);
        contents = List.copyOf(contents);
    }

    /** A frame of a page that says nothing of itself. */
    public Frame(
            SiteInfo site,
            String title,
            String description,
            String root,
            String path,
            List<Link> breadcrumbs,
            Optional<Link> previous,
            Optional<Link> next,
            List<TocEntry> contents) {
        this(site, title, description, root, path, breadcrumbs, previous, next, contents, Sharing.NONE);
    }

    /** The page's title followed by the site's; the home page often has the site's alone. */
    public String fullTitle() {
        return title.equals(site.title()) ? title : title + " · " + site.title();
    }

    /** A short page needs no table of contents. */
    public boolean hasContents() {
        return contents.size() >= WORTH_A_TABLE;
    }

    /** The address of a file of the site, seen from this page. */
    public String asset(String name) {
        return root + "assets/" + name;
    }

    /** This frame with the pages before and after its own. */
    public Frame between(Optional<Link> before, Optional<Link> after) {
        return new Frame(site, title, description, root, path, breadcrumbs, before, after, contents, sharing);
    }

    public Frame withContents(List<TocEntry> entries) {
        return new Frame(site, title, description, root, path, breadcrumbs, previous, next, entries, sharing);
    }

    public Frame sharedAs(Sharing known) {
        return new Frame(site, title, description, root, path, breadcrumbs, previous, next, contents, known);
    }

    public Frame describedAs(String sentence) {
        return new Frame(site, title, sentence, root, path, breadcrumbs, previous, next, contents, sharing);
    }

    /** Whether search engines are to show the page. */
    public boolean isIndexed() {
        return !sharing.equals(Sharing.NONE);
    }
}
