package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.html.PlainHtml;
import dev.workings.layout.AssignmentView;
import dev.workings.layout.Frame;
import dev.workings.layout.HomeView;
import dev.workings.layout.Layout;
import dev.workings.layout.Link;
import dev.workings.layout.NotFoundView;
import dev.workings.layout.PageView;
import dev.workings.layout.PrintView;
import dev.workings.layout.QuestionView;
import dev.workings.layout.SiteInfo;
import dev.workings.layout.Totals;
import dev.workings.page.JavaSources;
import dev.workings.page.Page;
import dev.workings.page.ParsedPage;
import dev.workings.picture.Pictures;
import dev.workings.release.Edition;
import dev.workings.search.SearchPage;
import dev.workings.settings.AssignmentSettings.Part;
import dev.workings.settings.Located;
import dev.workings.settings.Repository;
import dev.workings.settings.SiteSettings;
import dev.workings.site.Assignment;
import dev.workings.site.Assignment.Question;
import dev.workings.site.QuestionNumber;
import dev.workings.site.RelativePath;
import dev.workings.site.Robots;
import dev.workings.site.Section;
import dev.workings.site.SiteAddress;
import dev.workings.site.SiteMap;
import dev.workings.source.SourceText;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the layout is to show, from what the site is. */
final class Views {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String HOME = Frames.HOME;
    private static final String NOT_FOUND = "404.html";

    private final SiteSettings settings;
    private final Edition edition;
    private final Optional<String> baseUrl;
    private final SiteMap map;
    private final Map<String, Page> pages;
    private final JavaSources sources;
    private final PageTexts texts;
    private final KnownDocuments known;
    private final ReadingOrder order;
    private final Frames frames;
    private final Optional<SiteAddress> site;
    private final Extracts extracts;
    private final Dates dates;
    private final SharedPages shared;

    /**
     * @param extracting the step that makes what is told of a page elsewhere
     * @param texts of pages, as far as they are known
     * @param known what is known of documents before they are laid out
     */
    Views(
            SiteSettings settings,
            BuildRequest request,
            SiteMap map,
            List<Page> pages,
            JavaSources sources,
            Step<Extract> extracting,
            PageTexts texts,
            KnownDocuments known) {
        this.settings = settings;
        this.edition = request.publication().edition();
        this.baseUrl = request.baseUrl().or(settings::baseUrl);
        this.map = map;
        this.pages =
                pages.stream().collect(Collectors.toMap(Page::path, Function.identity(), (first, second) -> first));
        this.sources = sources;
        this.texts = texts;
        this.known = known;
        this.order = ReadingOrder.of(map, this.pages);
        this.frames = new Frames(info());
        this.site = SiteAddress.of(this.baseUrl);
        this.extracts = new Extracts(this.pages, extracting, texts);
        this.dates = new Dates(map);
        this.shared = new SharedPages(settings, siteTitle(), site, dates, extracts, isPublic());
    }

    private SiteInfo info() {
        return new SiteInfo(
                siteTitle(),
                settings.author(),
                settings.licence()
                        .map(licence -> new Link(
                                Html.text(licence.name()), licence.url().orElse("#"))),
                settings.repository(),
                settings.language(),
                lists(),
                label());
    }

    /** What readers of an edition that is not for all are told on each page. */
    private Optional<String> label() {
        return switch (edition) {
            case PUBLIC -> Optional.empty();
            case HANDOUT -> Optional.of("Handout: without hints, answers and solutions.");
            case INSTRUCTOR ->
                Optional.of("Instructor edition: with all solutions and notes for graders. Not to be passed on.");
        };
    }

    /** Whether others are to find it. */
    private boolean isPublic() {
        return edition != Edition.INSTRUCTOR;
    }

    private List<Link> lists() {
        List<Link> lists = new ArrayList<>();
        if (hasChecks()) {
            lists.add(new Link(Html.text("Checks"), ChecksPage.PATH));
        }
        if (hasErrata()) {
            lists.add(new Link(Html.text("Errata"), ErrataPage.PATH));
        }
        lists.add(new Link(Html.text(ColophonPage.TITLE), ColophonPage.PATH));
        return lists;
    }

    private boolean hasChecks() {
        return order.pages().anyMatch(ChecksPage::isListed);
    }

    private boolean hasErrata() {
        return order.pages().anyMatch(ErrataPage::isListed);
    }

    private String siteTitle() {
        return settings.title()
                .or(() -> Optional.ofNullable(pages.get(HOME)).map(Page::plainTitle))
                .filter(title -> !title.isBlank())
                .orElse("Contents");
    }

    /** How many documents there are. */
    int count() {
        return 2
                + frames.info().lists().size()
                + map.assignments().size()
                + (int) map.assignments().stream()
                        .flatMap(one -> PrintEdition.path(one).stream())
                        .count()
                + questions().size()
                + (int) plainPages().count();
    }

    List<SearchPage> searchable() {
        return new SearchPages(order, pages, settings, texts).all(siteTitle());
    }

    /** Every HTML document of the site. */
    List<PlannedDocument> documents(Layout layout) {
        List<PlannedDocument> documents = new ArrayList<>();
        documents.add(homeDocument(layout));
        documents.add(new PlannedDocument(
                NOT_FOUND, () -> layout.notFound(notFound()), () -> known.made(layout.version(), this::notFound)));
        if (hasChecks()) {
            documents.add(new PlannedDocument(
                    ChecksPage.PATH, () -> layout.checks(new ChecksPage(order, frames, shared).view())));
        }
        if (hasErrata()) {
            documents.add(new PlannedDocument(
                    ErrataPage.PATH, () -> layout.errata(new ErrataPage(order, frames, shared).view())));
        }
        ColophonPage colophon = new ColophonPage(frames, shared);
        documents.add(new PlannedDocument(
                ColophonPage.PATH,
                () -> layout.colophon(colophon.view()),
                () -> known.made(layout.version(), colophon::frame)));
        map.assignments().forEach(assignment -> documents.addAll(documents(assignment, layout)));
        map.sections().forEach(section -> documents.addAll(documents(section, layout)));
        return documents;
    }

    private PlannedDocument homeDocument(Layout layout) {
        return pages.containsKey(HOME)
                ? document(HOME, () -> layout.home(home()), layout, () -> home().withIntro(Html.EMPTY))
                : new PlannedDocument(HOME, () -> layout.home(home()), () -> known.made(layout.version(), this::home));
    }

    private List<PlannedDocument> documents(Section section, Layout layout) {
        List<ParsedPage> order = section.inOrder();
        Deferred<String> common = new Deferred<>(() -> shared.ofPlain() + frames.info());
        return IntStream.range(0, order.size())
                .mapToObj(i -> {
                    String path = order.get(i).outputPath();
                    Deferred<Around> around = new Deferred<>(() -> around(section, order, i, common.get()));
                    return document(path, () -> layout.page(plain(around.get(), pages.get(path))), layout, around::get);
                })
                .toList();
    }

    /**
     * What surrounds an ordinary page: all that its document shows beside what the page says.
     *
     * @param common what every page shows
     */
    private record Around(
            Optional<Neighbour> introduction,
            Optional<Neighbour> previous,
            Optional<Neighbour> next,
            Optional<LocalDate> updated,
            String common) {}

    /** A page to which another leads. */
    private record Neighbour(Html title, String path) {
        static Neighbour of(Page page) {
            return new Neighbour(page.title(), page.path());
        }

        Link from(Page page) {
            return new Link(PlainHtml.label(title), RelativePath.href(page.path(), path));
        }
    }

    /** @param around all that the templates are told beside the body of the page */
    private PlannedDocument document(String path, Supplier<Html> laidOut, Layout layout, Supplier<Record> around) {
        return new PlannedDocument(
                path, laidOut, () -> known.made(() -> texts.identity(path), pages.get(path), layout.version(), around));
    }

    private List<PlannedDocument> documents(Assignment assignment, Layout layout) {
        List<PlannedDocument> documents = new ArrayList<>();
        documents.add(new PlannedDocument(assignment.path(), () -> layout.assignment(assignment(assignment))));
        IntStream.range(0, assignment.questions().size())
                .mapToObj(i -> {
                    Deferred<QuestionView> view = new Deferred<>(() -> question(assignment, i));
                    return document(
                            assignment.questions().get(i).page().outputPath(),
                            () -> layout.question(view.get()),
                            layout,
                            () -> view.get().withBody(Html.EMPTY));
                })
                .forEach(documents::add);
        PrintEdition.path(assignment)
                .map(path -> new PlannedDocument(path, () -> layout.print(printed(assignment))))
                .ifPresent(documents::add);
        return documents;
    }

    /** What the documents are found by, and shown with where they are shared. */
    List<PlannedFile> announcements(List<PlannedDocument> documents, Pictures pictures) {
        if (!isPublic()) {
            return List.of(PlannedFile.text(Robots.PATH, Robots::none));
        }
        List<String> editions = map.assignments().stream()
                .flatMap(assignment -> PrintEdition.path(assignment).stream())
                .toList();
        List<String> found = documents.stream()
                .map(PlannedDocument::path)
                .filter(path -> !path.equals(NOT_FOUND) && !editions.contains(path))
                .toList();
        List<PlannedFile> files =
                new ArrayList<>(new Announcements(settings, siteTitle(), site, map, pages, extracts).files(found));
        if (site.isPresent()) {
            files.addAll(new Cards(siteTitle(), map, pages)
                    .files(pictures, () -> shared.home(homeFrame(), isWorked()).description()));
        }
        return files;
    }

    private List<ParsedPage> questions() {
        return map.assignments().stream()
                .flatMap(assignment -> assignment.questions().stream())
                .map(Question::page)
                .toList();
    }

    private Stream<ParsedPage> plainPages() {
        return map.sections().stream().flatMap(section -> section.inOrder().stream());
    }

    private HomeView home() {
        Optional<Page> intro = Optional.ofNullable(pages.get(HOME));
        Frame frame = homeFrame();
        List<HomeView.AssignmentCard> cards =
                map.assignments().stream().map(this::card).toList();
        List<Link> others = map.sections().stream()
                .flatMap(section -> section.entrances().stream())
                .map(page -> link(HOME, page))
                .toList();
        return new HomeView(
                shared.home(frame, isWorked()), intro.map(Page::body).orElse(Html.EMPTY), cards, others);
    }

    private Frame homeFrame() {
        Optional<String> summary = settings.description()
                .or(() -> Optional.ofNullable(pages.get(HOME)).flatMap(Page::summary));
        return frames.of(HOME, frames.info().title(), summary, List.of());
    }

    private HomeView.AssignmentCard card(Assignment assignment) {
        return new HomeView.AssignmentCard(
                title(assignment),
                RelativePath.href(HOME, assignment.path()),
                assignment.settings().course().map(SourceText::text),
                assignment.settings().due().map(DAY::format),
                assignment.settings().points().map(Located::value).map(Views::points),
                assignment.questions().size(),
                totals(HOME, assignment));
    }

    private Totals totals(String from, Assignment assignment) {
        return new AssignmentTotals(assignment, pages).seenFrom(from);
    }

    private AssignmentView assignment(Assignment assignment) {
        String path = assignment.path();
        Optional<Page> intro = Optional.ofNullable(pages.get(path));
        String title = assignment.settings().title().map(SourceText::text).orElse("Assignment");
        Frame frame =
                frames.of(path, title, intro.flatMap(Page::summary), List.of(new Link(Html.text(title), "index.html")));
        return new AssignmentView(
                shared.assignment(frame, assignment, questionPages(assignment)),
                title(assignment),
                assignment.settings().course().map(SourceText::text),
                assignment.settings().source().map(href -> new Link(Html.text("original statement"), href)),
                assignment.settings().due().map(DAY::format),
                assignment.settings().points().map(Located::value).map(Views::points),
                totals(path, assignment),
                PrintEdition.path(assignment).map(printed -> RelativePath.href(path, printed)),
                intro.map(Page::body).orElse(Html.EMPTY),
                parts(assignment),
                shared.citation(assignment).bibtex());
    }

    private List<Page> questionPages(Assignment assignment) {
        return assignment.questions().stream()
                .map(question -> pages.get(question.page().outputPath()))
                .toList();
    }

    private PrintView printed(Assignment assignment) {
        List<Page> printed = assignment.questions().stream()
                .map(question -> pages.get(question.page().outputPath()))
                .toList();
        List<QuestionView> questions = IntStream.range(0, printed.size())
                .mapToObj(i -> question(assignment, i))
                .toList();
        return new PrintEdition(assignment, printed, frames, baseUrl).view(assignment(assignment), questions);
    }

    private List<AssignmentView.Part> parts(Assignment assignment) {
        if (assignment.settings().parts().isEmpty()) {
            return List.of(new AssignmentView.Part(Html.EMPTY, "", rows(assignment, assignment.questions())));
        }
        return assignment.settings().parts().stream()
                .map(part -> part(assignment, part))
                .toList();
    }

    private AssignmentView.Part part(Assignment assignment, Part part) {
        QuestionNumber number = QuestionNumber.of(part.number().text());
        List<Question> questions = assignment.questions().stream()
                .filter(question -> question.number().isIn(number))
                .toList();
        String points = part.points().map(Located::value).map(Views::points).orElse("");
        return new AssignmentView.Part(
                Html.text(part.number() + " " + part.title()), points, rows(assignment, questions));
    }

    private List<AssignmentView.QuestionRow> rows(Assignment assignment, List<Question> questions) {
        return questions.stream().map(question -> row(assignment, question)).toList();
    }

    private AssignmentView.QuestionRow row(Assignment assignment, Question question) {
        Page page = pages.get(question.page().outputPath());
        return new AssignmentView.QuestionRow(
                question.number().toString(),
                page.label(),
                points(question),
                page.checkSummary().map(summary -> checks(assignment.path(), page, summary)),
                RelativePath.href(assignment.path(), page.path()));
    }

    private static Link checks(String from, Page page, String summary) {
        String list = RelativePath.href(from, ChecksPage.PATH);
        return new Link(Html.text(summary), list + "#" + ReadingOrder.idOf(page.path()));
    }

    private QuestionView question(Assignment assignment, int i) {
        Question question = assignment.questions().get(i);
        Page page = pages.get(question.page().outputPath());
        String number = question.number().toString();
        String assignmentTitle =
                assignment.settings().title().map(SourceText::text).orElse("Assignment");
        List<Link> crumbs = List.of(
                new Link(Html.text(assignmentTitle), RelativePath.href(page.path(), assignment.path())),
                new Link(Html.text(number), fileName(page.path())));
        Frame frame = frames.of(page, number + " " + page.plainTitle(), crumbs)
                .between(
                        neighbour(page.path(), assignment.questions(), i - 1),
                        neighbour(page.path(), assignment.questions(), i + 1));
        return new QuestionView(
                shared.question(frame, assignment, question, page),
                number,
                page.title(),
                points(question),
                page.checkSummary(),
                page.body(),
                computed(question.page()));
    }

    private Optional<Link> neighbour(String from, List<Question> questions, int i) {
        if (i < 0 || i >= questions.size()) {
            return Optional.empty();
        }
        Question question = questions.get(i);
        Page page = pages.get(question.page().outputPath());
        Html label = Html.text(question.number() + " ").plus(page.label());
        return Optional.of(new Link(label, RelativePath.href(from, page.path())));
    }

    private Optional<QuestionView.Computed> computed(ParsedPage page) {
        return page.front()
                .computation()
                .filter(any -> page.document().isWhole())
                .map(name -> new QuestionView.Computed(
                        name.text(),
                        settings.repository()
                                .map(Repository::new)
                                .flatMap(published -> sources.find(name.text()).flatMap(published::file))));
    }

    private Around around(Section section, List<ParsedPage> order, int i, String common) {
        ParsedPage page = order.get(i);
        return new Around(
                section.introduction()
                        .filter(introduction -> introduction != page)
                        .map(introduction -> Neighbour.of(pages.get(introduction.outputPath()))),
                plainNeighbour(order, i - 1),
                plainNeighbour(order, i + 1),
                dates.of(page),
                common);
    }

    private Optional<Neighbour> plainNeighbour(List<ParsedPage> order, int i) {
        return i < 0 || i >= order.size()
                ? Optional.empty()
                : Optional.of(Neighbour.of(pages.get(order.get(i).outputPath())));
    }

    private PageView plain(Around around, Page page) {
        List<Link> crumbs = new ArrayList<>();
        around.introduction.ifPresent(introduction -> crumbs.add(introduction.from(page)));
        crumbs.add(new Link(page.label(), fileName(page.path())));
        Frame frame = frames.of(page, page.plainTitle(), crumbs)
                .between(
                        around.previous.map(neighbour -> neighbour.from(page)),
                        around.next.map(neighbour -> neighbour.from(page)));
        return new PageView(shared.plain(frame, page, around.updated), page.title(), page.body());
    }

    private Link link(String from, ParsedPage to) {
        Page page = pages.get(to.outputPath());
        return new Link(page.label(), RelativePath.href(from, page.path()));
    }

    private NotFoundView notFound() {
        String root = baseUrl.map(url -> URI.create(url).getPath().replaceAll("/+$", "") + "/")
                .orElse("/");
        return new NotFoundView(frames.anywhere(root));
    }

    private boolean isWorked() {
        return map.assignments().stream().anyMatch(assignment -> SharedPages.worked(assignment) > 0);
    }

    private static Html title(Assignment assignment) {
        return Html.text(assignment.settings().title().map(SourceText::text).orElse("Assignment"));
    }

    private static String points(Question question) {
        return question.page()
                .front()
                .points()
                .map(Located::value)
                .map(Views::points)
                .orElse("");
    }

    static String digits(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String points(BigDecimal number) {
        return digits(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    private static String fileName(String path) {
        return RelativePath.href(path, path);
    }
}
