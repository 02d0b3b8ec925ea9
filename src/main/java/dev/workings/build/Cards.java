package dev.workings.build;

import dev.workings.page.Page;
import dev.workings.picture.Card;
import dev.workings.picture.Pictures;
import dev.workings.settings.Located;
import dev.workings.site.Assignment;
import dev.workings.site.Assignment.Question;
import dev.workings.site.CheckCounts;
import dev.workings.site.OutputFile;
import dev.workings.site.SiteMap;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures that are shown beside shared links: one for the site, one for each assignment, one for each question. */
final class Cards {
    static final int WIDTH = Pictures.CARD_WIDTH;
    static final int HEIGHT = Pictures.CARD_HEIGHT;

    private final String siteTitle;
    private final SiteMap map;
    private final Map<String, Page> pages;
    private final Map<String, Extract> extracts;

    Cards(String siteTitle, SiteMap map, Map<String, Page> pages, Map<String, Extract> extracts) {
        this.siteTitle = siteTitle;
        this.map = map;
        this.pages = pages;
        this.extracts = extracts;
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

    List<OutputFile> files(Pictures pictures, String description) {
        List<Drawn> drawn = new ArrayList<>();
        drawn.add(new Drawn(Frames.HOME, home(description)));
        for (Assignment assignment : map.assignments()) {
            drawn.add(new Drawn(assignment.path(), card(assignment)));
            assignment
                    .questions()
                    .forEach(
                            question -> drawn.add(new Drawn(question.page().outputPath(), card(assignment, question))));
        }
        return drawn.parallelStream()
                .map(each -> new OutputFile(path(each.page()), pictures.card(each.card())))
                .toList();
    }

    private record Drawn(String page, Card card) {}

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
                extracts.get(page.path()).plot());
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
