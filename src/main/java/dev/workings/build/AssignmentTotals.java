package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.layout.Link;
import dev.workings.layout.Totals;
import dev.workings.page.Page;
import dev.workings.settings.Located;
import dev.workings.site.Assignment;
import dev.workings.site.CheckCounts;
import dev.workings.site.RelativePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been done of an assignment: points that are worked, relations that are checked, errata that were found. */
final class AssignmentTotals {
    private final Assignment assignment;
    private final List<Page> pages;

    AssignmentTotals(Assignment assignment, Map<String, Page> pages) {
        this.assignment = assignment;
        this.pages = assignment.questions().stream()
                .map(question -> pages.get(question.page().outputPath()))
                .toList();
    }

    Totals seenFrom(String page) {
        return new Totals(points(), checks(page), errata(page));
    }

    private Optional<String> points() {
        BigDecimal worked = assignment.questions().stream()
                .flatMap(question -> question.page().front().points().stream())
                .map(Located::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return assignment
                .settings()
                .points()
                .map(Located::value)
                .map(all -> "%s of %s points worked".formatted(Views.digits(worked), Views.digits(all)));
    }

    private Optional<Link> checks(String from) {
        CheckCounts counts = CheckCounts.of(pages.stream().map(Page::checks));
        String href = RelativePath.href(from, ChecksPage.PATH) + "#" + ReadingOrder.idOf(assignment.path());
        return counts.total() == 0 ? Optional.empty() : Optional.of(new Link(Html.text(counts.summary()), href));
    }

    private Optional<Link> errata(String from) {
        long count = pages.stream().mapToLong(page -> page.errata().size()).sum();
        String label = count == 1 ? "1 erratum" : count + " errata";
        return count == 0
                ? Optional.empty()
                : Optional.of(new Link(Html.text(label), RelativePath.href(from, ErrataPage.PATH)));
    }
}
