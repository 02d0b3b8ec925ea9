package dev.workings.build;

import dev.workings.page.Page;
import dev.workings.page.ParsedPage;
import dev.workings.settings.SiteSettings;
import dev.workings.site.Assignment;
import dev.workings.site.Assignment.Question;
import dev.workings.site.Feed;
import dev.workings.site.Listed;
import dev.workings.site.PageList;
import dev.workings.site.Robots;
import dev.workings.site.SiteAddress;
import dev.workings.site.SiteMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files by which others learn of a site's pages: the feed, the list of all addresses, and robots.txt. */
final class Announcements {
    private final SiteSettings settings;
    private final String siteTitle;
    private final Optional<SiteAddress> site;
    private final SiteMap map;
    private final Dates dates;
    private final Map<String, Page> pages;
    private final Extracts extracts;

    Announcements(
            SiteSettings settings,
            String siteTitle,
            Optional<SiteAddress> site,
            SiteMap map,
            Map<String, Page> pages,
            Extracts extracts) {
        this.settings = settings;
        this.siteTitle = siteTitle;
        this.site = site;
        this.map = map;
        this.dates = new Dates(map);
        this.pages = pages;
        this.extracts = extracts;
    }

    /** @param documents the paths of all pages that are to be found */
    List<PlannedFile> files(List<String> documents) {
        List<PlannedFile> files = new ArrayList<>();
        files.add(PlannedFile.text(Robots.PATH, () -> Robots.of(site)));
        site.ifPresent(found -> {
            files.add(PlannedFile.text(
                    PageList.PATH,
                    () -> PageList.of(
                            found, documents.stream().map(this::listed).toList())));
            if (dates.hasNews()) {
                files.add(PlannedFile.text(Feed.PATH, () -> feed(found)));
            }
        });
        return files;
    }

    private String feed(SiteAddress found) {
        return new Feed(found, siteTitle, settings.author(), settings.language())
                .of(entries())
                .orElseThrow();
    }

    /** Where these files stand, whichever of them there will be. */
    static Stream<String> paths(Optional<SiteAddress> site) {
        return Stream.concat(Stream.of(Robots.PATH), site.stream().flatMap(any -> Stream.of(PageList.PATH, Feed.PATH)));
    }

    private Listed listed(String path) {
        return new Listed(path, "", path, "", dates.of(path));
    }

    private List<Listed> entries() {
        Stream<Listed> questions = map.assignments().stream()
                .flatMap(assignment ->
                        assignment.questions().stream().flatMap(question -> entries(assignment, question)));
        return Stream.concat(questions, map.others().map(this::entry)).toList();
    }

    private Listed entry(ParsedPage parsed) {
        Page page = pages.get(parsed.outputPath());
        return new Listed(page.path(), "", page.plainTitle(), extracts.of(page).description(), dates.of(parsed));
    }

    private Stream<Listed> entries(Assignment assignment, Question question) {
        Page page = pages.get(question.page().outputPath());
        Extract extract = extracts.of(page);
        String title = question.number() + " " + page.plainTitle();
        Listed whole = new Listed(page.path(), "", title, extract.description(), dates.of(assignment, question));
        Stream<Listed> errata = Extract.errata(page).stream()
                .map(erratum -> new Listed(
                        page.path(),
                        erratum.id(),
                        erratumIn(question, erratum.title()),
                        erratum.text(),
                        whole.updated()));
        return Stream.concat(Stream.of(whole), errata);
    }

    private static String erratumIn(Question question, String title) {
        String place = "Erratum in " + question.number();
        return title.isEmpty() ? place : place + ": " + title;
    }
}
