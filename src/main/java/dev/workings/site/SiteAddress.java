package dev.workings.site;

import dev.workings.html.Href;
import java.util.Optional;

/**
 * Where a site is published, for what cannot do with relative links.
 *
 * @param base an address of the web that ends in a slash
 */
public record SiteAddress(String base) {
    private static final String INDEX = "index.html";

    public SiteAddress {
        base = base.replaceAll("/+$", "") + "/";
    }

    /** A base that is no more than a path tells no address. */
    public static Optional<SiteAddress> of(Optional<String> base) {
        return base.filter(url -> url.matches("https?://\\S+")).map(SiteAddress::new);
    }

    /** The address of a page or a file of the site; an index page's is that of its folder. */
    public String of(String path) {
        String address = base + Href.of(path);
        boolean isIndex = path.equals(INDEX) || path.endsWith("/" + INDEX);
        return isIndex ? address.substring(0, address.length() - INDEX.length()) : address;
    }
}
