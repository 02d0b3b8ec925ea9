package dev.workings.site;

import java.util.List;
import java.util.Map;

/** {@code sitemap.xml}, by the protocol of sitemaps.org: the addresses of all pages, and when they changed. */
public final class PageList {
    public static final String PATH = "sitemap.xml";

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private PageList() {}

    public static String of(SiteAddress site, List<Listed> pages) {
        return Xml.document("urlset", NAMESPACE, Map.of(), urls -> {
            for (Listed page : pages) {
                urls.element("url", url -> {
                    url.element("loc", page.address(site));
                    if (page.updated().isPresent()) {
                        url.element("lastmod", page.updated().get().toString());
                    }
                });
            }
        });
    }
}
