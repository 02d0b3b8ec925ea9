package dev.workings.browser;

import com.microsoft.playwright.BrowserContext;

/**
 * Opens pages of the site, each visit with a cold cache and without memories.
 *
 * @param site that is read
 * @param browsers in which
 */
record Reader(BuiltSite site, Browsers browsers) {
    Visit visit(SitePage page, Reading reading) {
        return visit(page.path(), reading);
    }

    /** Opens an address below the site's root. */
    Visit visit(String path, Reading reading) {
        Visit visit = blank(reading);
        visit.go(site.server().root() + path);
        return visit;
    }

    /** Opens an address of another site than the course's. */
    Visit visitElsewhere(String root, String path, Reading reading) {
        Visit visit = Visit.in(browsers.own().newContext(reading.options()), root);
        visit.go(root + path);
        visit.settle();
        return visit;
    }

    /** A window in which nothing was opened yet. */
    Visit blank(Reading reading) {
        BrowserContext context = browsers.own().newContext(reading.options());
        reading.theme().ifPresent(choice -> context.addInitScript("localStorage.setItem('theme', '" + choice + "')"));
        return Visit.in(context, site.server().root());
    }
}
