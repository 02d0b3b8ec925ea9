package dev.workings.build;

import dev.workings.html.Excerpt;
import dev.workings.html.Html;
import dev.workings.layout.ErrataView;
import dev.workings.layout.Link;
import dev.workings.layout.TocEntry;
import dev.workings.page.Page;
import dev.workings.site.RelativePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that shows every erratum of the site, as it is set where it stands. */
final class ErrataPage {
    static final String PATH = "errata.html";

    private static final int LEVEL = 2;

    private static final String DESCRIPTION =
            "Mistakes in the questions, as they were found while working them, with the counterexamples.";

    private final ReadingOrder order;
    private final Frames frames;
    private final SharedPages shared;

    ErrataPage(ReadingOrder order, Frames frames, SharedPages shared) {
        this.order = order.only(ErrataPage::isListed);
        this.frames = frames;
        this.shared = shared;
    }

    static boolean isListed(Page page) {
        return !page.errata().isEmpty();
    }

    ErrataView view() {
        List<Link> crumbs = List.of(new Link(Html.text("Errata"), PATH));
        return new ErrataView(
                shared.list(frames.of(PATH, "Errata", Optional.empty(), crumbs).withContents(contents()), DESCRIPTION),
                order.groups().stream().flatMap(this::entries).toList());
    }

    private List<TocEntry> contents() {
        return order.groups().stream()
                .flatMap(group -> group.entries().stream())
                .map(entry ->
                        new TocEntry(entry.label(), "#" + entry.page().errata().get(0) + mark(entry.page()), LEVEL))
                .toList();
    }

    private Stream<ErrataView.Entry> entries(ReadingOrder.Group group) {
        return group.entries().stream()
                .map(entry -> new ErrataView.Entry(
                        group.assignment()
                                .map(assignment ->
                                        new Link(Html.text(group.title()), RelativePath.href(PATH, assignment.path()))),
                        new Link(
                                entry.label(),
                                RelativePath.href(PATH, entry.page().path())),
                        blocks(entry.page())));
    }

    private static List<Html> blocks(Page page) {
        Excerpt excerpt = Excerpt.from(page.body());
        return page.errata().stream()
                .flatMap(id ->
                        excerpt.element(id, mark(page), link -> RelativePath.moved(link, page.path(), PATH)).stream())
                .toList();
    }

    /** Makes the ids of two pages differ, and says in an address which page is meant. */
    private static String mark(Page page) {
        return "@" + ReadingOrder.idOf(page.path());
    }
}
