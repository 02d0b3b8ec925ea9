package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.html.Relocation;
import dev.workings.layout.AssignmentView;
import dev.workings.layout.Link;
import dev.workings.layout.PrintView;
import dev.workings.layout.QuestionView;
import dev.workings.page.Page;
import dev.workings.site.Assignment;
import dev.workings.site.RelativePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All questions of an assignment as one document. The ids of a question's page end in {@code @} and the page's name there, the
 * question itself has the id that is nothing else, and links between the pages follow.
 */
final class PrintEdition {
    private static final String NAME = "print.html";

    private final Assignment assignment;
    private final List<Page> pages;
    private final Frames frames;
    private final Optional<String> baseUrl;

    /** The pages, by their addresses as this document writes them. */
    private final Map<String, Taken> taken;

    /** @param pages of the questions, in their order */
    PrintEdition(Assignment assignment, List<Page> pages, Frames frames, Optional<String> baseUrl) {
        this.assignment = assignment;
        this.pages = List.copyOf(pages);
        this.frames = frames;
        this.baseUrl = baseUrl;
        this.taken = pages.stream().collect(Collectors.toMap(this::href, Taken::of, (first, second) -> first));
    }

    /** Where it stands; nowhere if there is nothing to print. */
    static Optional<String> path(Assignment assignment) {
        return assignment.questions().isEmpty() ? Optional.empty() : Optional.of(assignment.folder() + NAME);
    }

    /**
     * @param front the assignment's own page
     * @param questions the questions' own pages
     */
    PrintView view(AssignmentView front, List<QuestionView> questions) {
        String title = front.frame().title() + ", print edition";
        List<Link> crumbs = List.of(
                new Link(front.title(), RelativePath.href(path(), assignment.path())),
                new Link(Html.text("Print edition"), NAME));
        return new PrintView(
                frames.of(path(), title, Optional.of("All questions on paper."), crumbs),
                front.withParts(front.parts().stream().map(this::part).toList()),
                baseUrl.map(url -> url.replaceAll("/+$", "") + "/" + assignment.folder()),
                IntStream.range(0, pages.size())
                        .mapToObj(i -> question(pages.get(i), questions.get(i)))
                        .toList());
    }

    private String path() {
        return path(assignment).orElseThrow();
    }

    private AssignmentView.Part part(AssignmentView.Part part) {
        return new AssignmentView.Part(
                part.title(),
                part.points(),
                part.questions().stream().map(this::row).toList());
    }

    private AssignmentView.QuestionRow row(AssignmentView.QuestionRow row) {
        return new AssignmentView.QuestionRow(
                row.number(), row.title(), row.points(), row.checks(), inThisDocument(row.href()));
    }

    private PrintView.Question question(Page page, QuestionView view) {
        Relocation relocation = new Relocation(
                id -> id + mark(page), address -> inThisDocument(RelativePath.moved(address, page.path(), path())));
        return new PrintView.Question(
                mark(page),
                view.number(),
                relocation.of(page.title()),
                view.points(),
                view.checks(),
                relocation.of(page.text().plus(page.notes())),
                view.computed());
    }

    /** @param address as a link of this document writes it */
    private String inThisDocument(String address) {
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash + 1);
        return Optional.ofNullable(taken.get(file))
                .filter(page -> !page.leftOut().contains(fragment))
                .map(page -> "#" + fragment + page.mark())
                .orElse(address);
    }

    private String href(Page page) {
        return RelativePath.href(path(), page.path());
    }

    private static String mark(Page page) {
        return "@" + ReadingOrder.idOf(page.path());
    }

    /**
     * A page whose text stands in this document.
     *
     * @param mark what its ids end in here
     * @param leftOut its ids that are not here: those of the table of checks
     */
    private record Taken(String mark, Set<String> leftOut) {
        static Taken of(Page page) {
            return new Taken(PrintEdition.mark(page), Relocation.ids(page.relations()));
        }
    }
}
