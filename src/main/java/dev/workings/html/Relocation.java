package dev.workings.html;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.parser.Parser;

/**
 * A page's markup, changed so that it can stand in another document: each id, and each address of a link or an image, becomes what it
 * is to be there, and headings sink below that document's own.
 *
 * <p>It reads markup tag by tag and never as a tree, since the pages of an assignment have some megabytes together. What it reads is
 * this program's own: the values of attributes stand between double quotes, and there are no comments.
 *
 * @param id what an id becomes
 * @param address what an address becomes
 */
public record Relocation(UnaryOperator<String> id, UnaryOperator<String> address) {
    private static final Set<String> ADDRESSES = Set.of("href", "src");

    /** The ids in a piece of a page. */
    public static Set<String> ids(Html page) {
        Set<String> ids = new HashSet<>();
        UnaryOperator<String> noted = id -> {
            ids.add(id);
            return id;
        };
        new Relocation(noted, UnaryOperator.identity()).of(page);
        return ids;
    }

    public Html of(Html page) {
        String markup = page.markup();
        StringBuilder out = new StringBuilder(markup.length() + markup.length() / 64);
        int done = 0;
        for (int tag = markup.indexOf('<'); tag >= 0; tag = markup.indexOf('<', done)) {
            out.append(markup, done, tag);
            done = tag(markup, tag, out);
        }
        return Html.trusted(out.append(markup, done, markup.length()).toString());
    }

    /** Writes the tag that begins there, and tells where it ends. */
    private int tag(String markup, int from, StringBuilder out) {
        int done = heading(markup, from, out);
        int at = done;
        while (at < markup.length() && markup.charAt(at) != '>') {
            if (markup.charAt(at) != '"') {
                at++;
                continue;
            }
            int end = markup.indexOf('"', at + 1);
            String value = markup.substring(at + 1, end);
            out.append(markup, done, at + 1).append(moved(nameBefore(markup, at), value));
            done = end;
            at = end + 1;
        }
        out.append(markup, done, at);
        return at;
    }

    /** {@code h2} becomes {@code h3}, and so on to {@code h6}. */
    private static int heading(String markup, int from, StringBuilder out) {
        int name = markup.startsWith("/", from + 1) ? from + 2 : from + 1;
        boolean sinks = name + 2 < markup.length()
                && markup.charAt(name) == 'h'
                && markup.charAt(name + 1) >= '1'
                && markup.charAt(name + 1) < '6'
                && !Character.isLetterOrDigit(markup.charAt(name + 2));
        if (!sinks) {
            return from;
        }
        out.append(markup, from, name + 1).append((char) (markup.charAt(name + 1) + 1));
        return name + 2;
    }

    private static String nameBefore(String markup, int quote) {
        int from = quote - 1;
        while (from > 0 && !Character.isWhitespace(markup.charAt(from - 1))) {
            from--;
        }
        return markup.substring(from, quote - 1);
    }

    private String moved(String attribute, String value) {
        if (attribute.equals("id")) {
            return changed(value, id);
        }
        return ADDRESSES.contains(attribute) ? changed(value, address) : value;
    }

    private static String changed(String value, UnaryOperator<String> change) {
        return Html.escape(change.apply(value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true)));
    }
}
