package dev.workings.site;

import dev.workings.html.Href;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses within the site, relative to a page, so that the site works under any path and from a disk. */
public final class RelativePath {
    private static final Pattern WEB = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");

    private RelativePath() {}

    /** The way from a page to a file, both given from the top of the site. */
    public static String between(String page, String file) {
        List<String> from = List.of(ContentFolder.folderOf(page).split("/"));
        List<String> to = List.of(file.split("/"));
        int common = 0;
        while (common < from.size()
                && common < to.size() - 1
                && from.get(common).equals(to.get(common))) {
            common++;
        }
        int up = ContentFolder.folderOf(page).isEmpty() ? 0 : from.size() - common;
        String way = "../".repeat(up) + String.join("/", to.subList(common, to.size()));
        return way.isEmpty() ? "./" : way;
    }

    /** The same as a link writes it. */
    public static String href(String page, String file) {
        return Href.of(between(page, file));
    }

    /** The way from a page to the top: {@code ../../}, or {@code ./} for a page that is there. */
    public static String toTop(String page) {
        int depth = (int) page.chars().filter(c -> c == '/').count();
        return depth == 0 ? "./" : "../".repeat(depth);
    }

    /** The file that a relative address in a page means; empty if it leads out of the site. */
    public static Optional<String> resolve(String page, String address) {
        List<String> parts = new ArrayList<>();
        if (!address.startsWith("/")) {
            List.of(ContentFolder.folderOf(page).split("/")).forEach(parts::add);
        }
        for (String part : address.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.stream().allMatch(String::isEmpty)) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts).replaceAll("/{2,}", "/").replaceAll("^/", ""));
    }

    /** A link of one page as another page writes it; one that leads to the web stays as it is. */
    public static String moved(String link, String page, String other) {
        if (WEB.matcher(link).lookingAt()) {
            return link;
        }
        int hash = link.indexOf('#');
        String address = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash);
        String here = Href.of(page);
        String file = address.isEmpty() ? here : resolve(here, address).orElse(address);
        String way = between(Href.of(other), file);
        return (WEB.matcher(way).lookingAt() ? "./" + way : way) + fragment;
    }
}
