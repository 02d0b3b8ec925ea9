package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.layout.ColophonView;
import dev.workings.layout.Frame;
import dev.workings.layout.Link;
import dev.workings.site.Library;
import dev.workings.site.RelativePath;
import java.util.List;
import java.util.Optional;

/**
 * The page that says whose works a site hands on, and with whose it was made. It stands among the site's own files, where no page of an
 * author can be.
 */
final class ColophonPage {
    static final String PATH = "assets/colophon.html";
    static final String TITLE = "Colophon";

    private static final String DESCRIPTION = "Whose works these pages bring with them, and with whose they were made.";

    private final Frames frames;
    private final SharedPages shared;

    ColophonPage(Frames frames, SharedPages shared) {
        this.frames = frames;
        this.shared = shared;
    }

    /** All of it that is not the same on each site of this program. */
    Frame frame() {
        List<Link> crumbs = List.of(new Link(Html.text(TITLE), RelativePath.href(PATH, PATH)));
        return shared.list(frames.of(PATH, TITLE, Optional.empty(), crumbs), DESCRIPTION);
    }

    ColophonView view() {
        return new ColophonView(
                frame(),
                Carried.all().stream().map(ColophonPage::row).toList(),
                Library.all().stream().map(ColophonPage::row).toList());
    }

    private static ColophonView.Row row(Carried work) {
        return new ColophonView.Row(
                work.name(),
                Optional.of(work.address()),
                work.version(),
                work.licence(),
                work.text().map(path -> RelativePath.href(PATH, path)));
    }

    private static ColophonView.Row row(Library library) {
        return new ColophonView.Row(
                library.name(), library.address(), library.version(), library.licence(), Optional.empty());
    }
}
