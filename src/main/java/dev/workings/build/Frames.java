package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.layout.Frame;
import dev.workings.layout.Link;
import dev.workings.layout.SiteInfo;
import dev.workings.layout.TocEntry;
import dev.workings.page.Page;
import dev.workings.site.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What surrounds each page of one site. */
record Frames(SiteInfo info) {
    static final String HOME = "index.html";

    /** @param crumbs the way from the first page to this one */
    Frame of(Page page, String title, List<Link> crumbs) {
        List<TocEntry> contents = page.contents().stream()
                .map(heading ->
                        new TocEntry(heading.title(), "#" + heading.id(), Math.min(6, Math.max(2, heading.level()))))
                .toList();
        return of(page.path(), title, page.summary(), crumbs).withContents(contents);
    }

    Frame of(String path, String title, Optional<String> summary, List<Link> crumbs) {
        String root = RelativePath.toTop(path);
        List<Link> breadcrumbs = new ArrayList<>();
        breadcrumbs.add(new Link(Html.text(info.title()), root + HOME));
        breadcrumbs.addAll(crumbs);
        return new Frame(
                info,
                title.isBlank() ? info.title() : title,
                summary.orElse(""),
                root,
                path,
                breadcrumbs,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** For the page that is served in place of any other. */
    Frame anywhere(String root) {
        return new Frame(
                info, "Not found", "", root, "404.html", List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
