package dev.workings.site;

import java.util.Optional;

/** {@code robots.txt} (RFC 9309): every page may be read, and where they are listed. */
public final class Robots {
    public static final String PATH = "robots.txt";

    private Robots() {}

    /** No page is to be read. */
    public static String none() {
        return "User-agent: *\nDisallow: /\n";
    }

    public static String of(Optional<SiteAddress> site) {
        return "User-agent: *\nAllow: /\n"
                + site.map(found -> "\nSitemap: " + found.of(PageList.PATH) + "\n")
                        .orElse("");
    }
}
