package dev.workings.build;

import dev.workings.html.Excerpt;
import dev.workings.html.Html;
import dev.workings.layout.ChecksView;
import dev.workings.layout.Link;
import dev.workings.page.Page;
import dev.workings.site.CheckCounts;
import dev.workings.site.RelativePath;
import java.util.List;
import java.util.Optional;

/** The page that lists every relation sign of the site: the tables of all pages, with links that lead from the top. */
final class ChecksPage {
    static final String PATH = "checks.html";

    private static final String DESCRIPTION =
            "%s: every relation sign of the displayed mathematics, and what was found when it was evaluated.";

    private final ReadingOrder order;
    private final Frames frames;
    private final SharedPages shared;

    ChecksPage(ReadingOrder order, Frames frames, SharedPages shared) {
        this.order = order.only(ChecksPage::isListed);
        this.frames = frames;
        this.shared = shared;
    }

    static boolean isListed(Page page) {
        return page.checks().total() > 0;
    }

    ChecksView view() {
        List<Link> crumbs = List.of(new Link(Html.text("Checks"), PATH));
        CheckCounts counts = CheckCounts.of(order.pages().map(Page::checks));
        return new ChecksView(
                shared.list(
                        frames.of(PATH, "Checks", Optional.empty(), crumbs), DESCRIPTION.formatted(counts.summary())),
                counts.total(),
                counts.evaluated(),
                order.groups().stream().map(this::section).toList());
    }

    private ChecksView.Section section(ReadingOrder.Group group) {
        return new ChecksView.Section(
                group.id(),
                group.title(),
                group.assignment().map(assignment -> RelativePath.href(PATH, assignment.path())),
                group.entries().stream().map(ChecksPage::row).toList());
    }

    private static ChecksView.Row row(ReadingOrder.Entry entry) {
        Page page = entry.page();
        CheckCounts counts = CheckCounts.of(page.checks());
        return new ChecksView.Row(
                ReadingOrder.idOf(page.path()),
                new Link(entry.label(), RelativePath.href(PATH, page.path())),
                counts.checked(),
                counts.given(),
                counts.proved(),
                counts.refuted(),
                counts.open(),
                counts.reasons(),
                counts.summary(),
                relations(page));
    }

    private static Html relations(Page page) {
        return Excerpt.from(page.body())
                .element(
                        Page.CHECKS,
                        "@" + ReadingOrder.idOf(page.path()),
                        link -> RelativePath.moved(link, page.path(), PATH))
                .orElseThrow();
    }
}
