package dev.workings.html;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds an element in a page's markup without reading the rest of it as a tree, since pages have hundreds of kilobytes. What it reads is
 * this program's own: elements are closed, and {@code <} stands nowhere but before a tag.
 */
final class Region {
    private Region() {}

    /** The first element whose classes are these, or begin with them. */
    static Optional<Html> withClasses(Html page, String names) {
        String markup = page.markup();
        return Stream.of(" class=\"%s\"", " class=\"%s ")
                .map(attribute -> indexOf(markup, attribute.formatted(names)))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .map(at -> element(markup, at));
    }

    /** The page without the elements whose classes are these, or begin with them. */
    static Html without(Html page, String names) {
        Html rest = page;
        for (Optional<Html> found = withClasses(rest, names); found.isPresent(); found = withClasses(rest, names)) {
            rest = Html.trusted(rest.markup().replace(found.get().markup(), ""));
        }
        return rest;
    }

    static Optional<Html> withId(Html page, String id) {
        String markup = page.markup();
        int at = indexOf(markup, " id=\"%s\"".formatted(Html.escape(id)));
        return at < 0 ? Optional.empty() : Optional.of(element(markup, at));
    }

    /** Where an attribute stands in a tag; text that only looks like it is passed over. */
    private static int indexOf(String markup, String attribute) {
        int at = markup.indexOf(attribute);
        while (at >= 0 && markup.lastIndexOf('>', at) > markup.lastIndexOf('<', at)) {
            at = markup.indexOf(attribute, at + 1);
        }
        return at;
    }

    /** @param attribute where an attribute of it begins */
    private static Html element(String markup, int attribute) {
        int start = markup.lastIndexOf('<', attribute);
        int nameEnd = start + 1;
        while (Character.isLetterOrDigit(markup.charAt(nameEnd))) {
            nameEnd++;
        }
        return Html.trusted(markup.substring(start, end(markup, start, markup.substring(start + 1, nameEnd))));
    }

    /** Behind the end tag that closes the element which begins there. */
    private static int end(String markup, int start, String name) {
        int depth = 0;
        for (int tag = start; tag >= 0; tag = markup.indexOf('<', tag + 1)) {
            boolean closes = markup.startsWith("/", tag + 1);
            int at = tag + (closes ? 2 : 1);
            if (!markup.startsWith(name, at) || Character.isLetterOrDigit(markup.charAt(at + name.length()))) {
                continue;
            }
            int end = markup.indexOf('>', at);
            if (closes) {
                depth--;
            } else if (markup.charAt(end - 1) != '/') {
                depth++;
            }
            if (depth == 0) {
                return end + 1;
            }
        }
        return markup.length();
    }
}
