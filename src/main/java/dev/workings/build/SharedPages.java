package dev.workings.build;

import dev.workings.document.Block;
import dev.workings.html.PlainHtml;
import dev.workings.layout.Frame;
import dev.workings.layout.Sharing;
import dev.workings.page.Page;
import dev.workings.page.ParsedPage;
import dev.workings.settings.Repository;
import dev.workings.settings.SiteSettings;
import dev.workings.site.Assignment;
import dev.workings.site.Assignment.Question;
import dev.workings.site.Citation;
import dev.workings.site.Feed;
import dev.workings.site.RelativePath;
import dev.workings.site.SiteAddress;
import dev.workings.site.StructuredData;
import dev.workings.site.StructuredData.Thing;
import dev.workings.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each page tells search engines, and those to whom its address is sent. */
final class SharedPages {
    private static final String ARTICLE = "article";
    private static final String WEBSITE = "website";

    private final SiteSettings settings;
    private final String siteTitle;
    private final Optional<SiteAddress> site;
    private final Dates dates;
    private final Extracts extracts;
    private final boolean isPublic;

    /** @param isPublic whether others are to find the pages */
    SharedPages(
            SiteSettings settings,
            String siteTitle,
            Optional<SiteAddress> site,
            Dates dates,
            Extracts extracts,
            boolean isPublic) {
        this.isPublic = isPublic;
        this.settings = settings;
        this.siteTitle = siteTitle;
        this.site = site;
        this.dates = dates;
        this.extracts = extracts;
    }

    /** @param worked whether a solution is among what the site shows */
    Frame home(Frame frame, boolean worked) {
        String description = Optional.of(frame.description())
                .filter(text -> !text.isBlank())
                .or(() -> extracts.at(frame.path()).map(Extract::description))
                .orElse(worked ? "Worked solutions: " + siteTitle : siteTitle);
        Frame described = frame.describedAs(description);
        Thing webSite = work(described, dates.latest(), "WebSite").with("description", description);
        return shared(described, WEBSITE, dates.latest(), Cards.path(Frames.HOME), List.of(webSite));
    }

    Frame assignment(Frame frame, Assignment assignment, List<Page> questions) {
        String description = Optional.of(frame.description())
                .filter(text -> !text.isBlank())
                .or(() -> extracts.at(frame.path()).map(Extract::description))
                .orElseGet(() -> described(assignment));
        Frame described = frame.describedAs(description);
        Optional<LocalDate> updated = dates.of(assignment);
        Thing resource = work(described, updated, "LearningResource")
                .with("description", description)
                .with(
                        "learningResourceType",
                        worked(assignment) == 0 ? "problem set" : "problem set with worked solutions")
                .with("isPartOf", assignment.settings().course().map(SharedPages::course))
                .with("hasPart", questions.stream().map(this::part).toList());
        return shared(described, ARTICLE, updated, Cards.path(assignment.path()), List.of(resource));
    }

    private static String described(Assignment assignment) {
        String title = assignment.settings().title().map(SourceText::text).orElse("An assignment");
        String of =
                assignment.settings().course().map(course -> " of " + course).orElse("");
        int count = assignment.questions().size();
        return "%s%s: %s%s."
                .formatted(title, of, count == 1 ? "1 question" : count + " questions", withSolutions(assignment));
    }

    /** Of those that this edition shows, on this day. */
    private static String withSolutions(Assignment assignment) {
        long worked = worked(assignment);
        if (worked == 0) {
            return "";
        }
        return worked == assignment.questions().size()
                ? " with worked solutions"
                : ", %d of them with %s".formatted(worked, worked == 1 ? "a worked solution" : "worked solutions");
    }

    static long worked(Assignment assignment) {
        return assignment.questions().stream()
                .filter(question -> isWorked(question.page()))
                .count();
    }

    private static boolean isWorked(ParsedPage page) {
        return page.document()
                .allBlocks()
                .anyMatch(block ->
                        block instanceof Block.Div div && div.name().text().equals("solution"));
    }

    private static Thing course(SourceText name) {
        return Thing.of("Course").with("name", name.text());
    }

    private Thing part(Page question) {
        return Thing.of("Question")
                .with("name", question.plainTitle())
                .with("url", site.map(found -> found.of(question.path())));
    }

    Frame question(Frame frame, Assignment assignment, Question question, Page page) {
        Extract extract = extracts.of(page);
        Frame described = frame.describedAs(extract.description());
        Optional<LocalDate> updated = dates.of(assignment, question);
        Thing whole = Thing.of("LearningResource")
                .with(
                        "name",
                        assignment.settings().title().map(SourceText::text).orElse("Assignment"))
                .with("url", site.map(found -> found.of(assignment.path())));
        Thing thing = work(described, updated, "Question", "LearningResource")
                .with("description", extract.description())
                .with("learningResourceType", isWorked(question.page()) ? "worked solution" : "problem")
                .with("text", extract.statement())
                .with("acceptedAnswer", extract.answer().map(text -> answer(text, page)))
                .with("isPartOf", whole);
        return shared(described, ARTICLE, updated, Cards.path(page.path()), List.of(thing));
    }

    private Thing answer(String text, Page page) {
        return Thing.of("Answer").with("text", text).with("url", site.map(found -> found.of(page.path()) + "#answer"));
    }

    /** What all pages tell alike. */
    private record Common(
            SiteSettings settings, String siteTitle, Optional<SiteAddress> site, boolean isPublic, boolean hasNews) {}

    /** What {@link #plain} tells of any page beside what it is given. */
    String ofPlain() {
        return new Common(settings, siteTitle, site, isPublic, dates.hasNews()).toString();
    }

    /** Any other page that an author wrote. */
    Frame plain(Frame frame, Page page, Optional<LocalDate> updated) {
        Frame described = frame.describedAs(extracts.of(page).description());
        Thing thing = work(described, updated, "WebPage").with("description", described.description());
        return shared(described, ARTICLE, updated, Cards.path(Frames.HOME), List.of(thing));
    }

    /** A page that gathers something from all others. */
    Frame list(Frame frame, String description) {
        Frame described = frame.describedAs(description);
        Thing thing = work(described, dates.latest(), "WebPage").with("description", description);
        return shared(described, WEBSITE, dates.latest(), Cards.path(Frames.HOME), List.of(thing));
    }

    Citation citation(Assignment assignment) {
        String title = assignment.settings().title().map(SourceText::text).orElse("Assignment");
        return new Citation(
                title,
                settings.author(),
                siteTitle,
                dates.of(assignment),
                site.map(found -> found.of(assignment.path())));
    }

    /** What is said of every work. Nobody here knows whether the author is a person or several, so that only the name is told. */
    private Thing work(Frame frame, Optional<LocalDate> updated, String... types) {
        return Thing.of(types)
                .with("name", frame.title())
                .with("url", site.map(found -> found.of(frame.path())))
                .with("inLanguage", settings.language())
                .with("dateModified", updated)
                .with("creditText", settings.author())
                .with("license", settings.licence().flatMap(SiteSettings.Licence::url));
    }

    private Frame shared(Frame frame, String type, Optional<LocalDate> updated, String card, List<Thing> things) {
        if (!isPublic) {
            return frame;
        }
        List<Thing> all = new ArrayList<>(things);
        if (frame.breadcrumbs().size() > 1) {
            all.add(breadcrumbs(frame));
        }
        return frame.sharedAs(new Sharing(
                type,
                site.map(found -> found.of(frame.path())),
                site.map(found -> picture(found.of(card), frame)),
                updated,
                StructuredData.of(all),
                site.filter(any -> dates.hasNews()).map(any -> RelativePath.href(frame.path(), Feed.PATH)),
                settings.repository().map(Repository::new).map(repository -> report(repository, frame))));
    }

    private Sharing.Picture picture(String address, Frame frame) {
        return new Sharing.Picture(address, Cards.WIDTH, Cards.HEIGHT, frame.fullTitle());
    }

    private Thing breadcrumbs(Frame frame) {
        List<Thing> items = new ArrayList<>();
        frame.breadcrumbs()
                .forEach(crumb -> items.add(Thing.of("ListItem")
                        .with("position", items.size() + 1)
                        .with("name", PlainHtml.text(crumb.label()))
                        .with("item", address(frame.path(), crumb.href()))));
        return Thing.of("BreadcrumbList").with("itemListElement", items);
    }

    /** In full if that is known; a relative one is meant as seen from the page, in JSON-LD as in HTML. */
    private String address(String page, String href) {
        return site.flatMap(found -> RelativePath.resolve(page, href)
                        .map(path -> found.base() + path)
                        .map(full -> full.replaceAll("(?<=/)index\\.html$", "")))
                .orElse(href);
    }

    private String report(Repository repository, Frame frame) {
        String place = site.map(found -> found.of(frame.path())).orElse(frame.path());
        return repository.newIssue(
                "Mistake in “%s”".formatted(frame.title()),
                "Page: %s\n\nWhat is wrong, and where:\n\n".formatted(place));
    }
}
