package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.page.Page;
import dev.workings.picture.Card;
import dev.workings.picture.Pictures;
import dev.workings.settings.Located;
import dev.workings.site.Assignment;
import dev.workings.site.Assignment.Question;
import dev.workings.site.CheckCounts;
import dev.workings.site.SiteMap;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures that are shown beside shared links: one for the site, one for each assignment, one for each question. */
final class Cards {
    static final int WIDTH = Pictures.CARD_WIDTH;
    static final int HEIGHT = Pictures.CARD_HEIGHT;

    private final String siteTitle;
    private final SiteMap map;
    private final Map<String, Page> pages;

    Cards(String siteTitle, SiteMap map, Map<String, Page> pages) {
        this.siteTitle = siteTitle;
        this.map = map;
        this.pages = pages;
    }

    /** Where the picture of a page stands. */
    static String path(String page) {
        return "assets/cards/" + page.substring(0, page.length() - ".html".length()) + ".png";
    }

    /** The pages that have a picture of their own. */
    static Stream<String> pictured(SiteMap map) {
        return Stream.concat(
                Stream.of(Frames.HOME),
                map.assignments().stream()
                        .flatMap(assignment -> Stream.concat(
                                Stream.of(assignment.path()),
                                assignment.questions().stream()
                                        .map(question -> question.page().outputPath()))));
    }

    /** @param description of the site */
    List<PlannedFile> files(Pictures pictures, Supplier<String> description) {
        List<PlannedFile> files = new ArrayList<>();
        files.add(planned(pictures, Frames.HOME, () -> home(description.get())));
        for (Assignment assignment : map.assignments()) {
            files.add(planned(pictures, assignment.path(), () -> card(assignment)));
            for (Question question : assignment.questions()) {
                files.add(planned(pictures, question.page().outputPath(), () -> card(assignment, question)));
            }
        }
        return files;
    }

    private static PlannedFile planned(Pictures pictures, String page, Supplier<Card> card) {
        return PlannedFile.picture(path(page), () -> pictures.card(card.get()), () -> words(card.get()));
    }

    private static String words(Card card) {
        return Stream.of(
                        Stream.of(card.above(), card.title(), card.site()),
                        card.number().stream(),
                        card.below().stream(),
                        card.checks().stream(),
                        card.plot().map(Html::markup).stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    private Card home(String description) {
        return new Card(
                "",
                Optional.empty(),
                siteTitle,
                Optional.of(description),
                siteTitle,
                checks(pages.values().stream()),
                Optional.empty());
    }

    private Card card(Assignment assignment) {
        int count = assignment.questions().size();
        String questions = count == 1 ? "1 question" : count + " questions";
        String points = assignment
                .settings()
                .points()
                .map(Located::value)
                .map(all -> ", " + Views.digits(all) + " points")
                .orElse("");
        return new Card(
                assignment.settings().course().map(SourceText::text).orElse(""),
                Optional.empty(),
                title(assignment),
                Optional.of(questions + points),
                siteTitle,
                checks(assignment.questions().stream().map(this::page)),
                Optional.empty());
    }

    private Card card(Assignment assignment, Question question) {
        Page page = page(question);
        String above = Stream.of(assignment.settings().course().map(SourceText::text), Optional.of(title(assignment)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new Card(
                above,
                Optional.of(question.number().toString()),
                page.plainTitle(),
                Optional.empty(),
                siteTitle,
                checks(Stream.of(page)),
                Extract.plot(page));
    }

    private Page page(Question question) {
        return pages.get(question.page().outputPath());
    }

    private static String title(Assignment assignment) {
        return assignment.settings().title().map(SourceText::text).orElse("Assignment");
    }

    private static Optional<String> checks(Stream<Page> pages) {
        CheckCounts counts = CheckCounts.of(pages.map(Page::checks));
        return counts.total() == 0 ? Optional.empty() : Optional.of(counts.summary());
    }
}
