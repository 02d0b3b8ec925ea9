package dev.workings.build;

import dev.workings.check.CheckReport;
import dev.workings.check.PageChecker;
import dev.workings.compute.ComputationRunner;
import dev.workings.compute.Results;
import dev.workings.compute.TimeLimit;
import dev.workings.figure.PlotStyle;
import dev.workings.layout.LayoutAssets;
import dev.workings.markdown.MarkdownParser;
import dev.workings.math.KatexAssets;
import dev.workings.math.MacroReader;
import dev.workings.math.Macros;
import dev.workings.page.Outliner;
import dev.workings.page.Page;
import dev.workings.page.PageBuilder;
import dev.workings.page.PageParts;
import dev.workings.page.ParsedPage;
import dev.workings.search.SearchAssets;
import dev.workings.search.SearchData;
import dev.workings.settings.AssignmentSettings;
import dev.workings.settings.Repository;
import dev.workings.settings.SettingsSchemas;
import dev.workings.settings.SiteSettings;
import dev.workings.site.ChecksJson;
import dev.workings.site.ContentFolder;
import dev.workings.site.ContentReader;
import dev.workings.site.CourseChecks;
import dev.workings.site.OutputFile;
import dev.workings.site.OutputPaths;
import dev.workings.site.OwnPaths;
import dev.workings.site.PageReferences;
import dev.workings.site.PictureFiles;
import dev.workings.site.SiteAddress;
import dev.workings.site.SiteIndex;
import dev.workings.site.SiteMap;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Builds a site: read → parse → compute → check → outline → index → build → lay out. Nothing is written.
 *
 * <p>Every step goes on after a problem, so that one run tells all of them; a value that could not be had stands for itself as a
 * question mark, and nobody gets to see it.
 */
public final class SiteBuild {
    /** The sides of the icons that are no SVG, in pixels: for old browsers, and for a phone's first screen. */
    private static final List<Integer> ICONS = List.of(48, 180);

    private static final String SEARCH = "assets/search/";
    private static final String SEARCH_DATA = SEARCH + SearchAssets.DATA;

    private final BuildRequest request;
    private final Workshop workshop;
    private final Problems problems = new Problems();
    private final MarkdownParser parser = new MarkdownParser();

    private SiteBuild(BuildRequest request, Workshop workshop) {
        this.request = request;
        this.workshop = workshop;
    }

    public static BuildResult run(BuildRequest request, Workshop workshop) {
        return new SiteBuild(request, workshop).result();
    }

    private BuildResult result() {
        ContentFolder content = ContentReader.read(request.content(), problems);
        SiteSettings settings = content.settings()
                .map(file -> SiteSettings.read(file, problems))
                .orElse(SiteSettings.NONE)
                .publishedAt(request.repository());
        Map<SourceFile, Macros> macros = content.macros().stream()
                .collect(Collectors.toMap(Function.identity(), file -> MacroReader.read(file, problems)));

        List<ParsedPage> parsed = eachPage(
                content.pages(),
                Function.identity(),
                file -> ParsedPage.parse(file, content.isCourse(), parser, problems));
        SiteMap map = siteMap(content, parsed);

        Map<SourceFile, Optional<Results>> results = compute(parsed);
        Map<SourceFile, CheckReport> checks =
                check(parsed, page -> checked(page, results.get(page.file()), macrosFor(content, macros, page)));

        // Numbers, labels and the site's own paths before any page is built: a page may refer to every other.
        List<SiteIndex.Entry> entries =
                eachPage(parsed, ParsedPage::file, page -> new SiteIndex.Entry(page, Outliner.outline(page, problems)));
        OwnPaths own = own(content, map, entries, checks.values(), address(settings));
        SiteIndex index = SiteIndex.of(entries, content.assets().keySet(), own.pages());
        PictureFiles pictures = new PictureFiles(content.assets());
        OutputPaths.check(entries, content, own, problems);

        List<Page> pages = eachPage(entries, entry -> entry.page().file(), entry -> {
            PageParts parts = new PageParts(
                    results.get(entry.page().file()),
                    checks.getOrDefault(entry.page().file(), CheckReport.NONE),
                    macrosFor(content, macros, entry.page()),
                    new PageReferences(index, pictures, entry.page(), problems),
                    settings.repository().map(Repository::new),
                    workshop.renderers());
            return new PageBuilder(parser, problems).build(entry.page(), entry.outline(), parts);
        });
        Views views = new Views(
                settings, request.baseUrl(), map, pages, workshop.renderers().sources());
        return new BuildResult(views.count(), files(content, pages, views), problems.sorted());
    }

    private SiteMap siteMap(ContentFolder content, List<ParsedPage> parsed) {
        List<AssignmentSettings> settings = content.assignments().stream()
                .map(file -> AssignmentSettings.read(file, problems))
                .toList();
        SiteMap map = SiteMap.of(parsed, settings);
        map.assignments().forEach(assignment -> CourseChecks.check(assignment, problems));
        return map;
    }

    private Optional<SiteAddress> address(SiteSettings settings) {
        return SiteAddress.of(request.baseUrl().or(settings::baseUrl));
    }

    private static OwnPaths own(
            ContentFolder content,
            SiteMap map,
            List<SiteIndex.Entry> entries,
            Collection<CheckReport> checks,
            Optional<SiteAddress> address) {
        Set<String> lists = new HashSet<>();
        Set<String> files = assets(content).stream().map(OutputFile::path).collect(Collectors.toSet());
        files.add(Documents.SHEET);
        files.add(SEARCH_DATA);
        if (checks.stream().anyMatch(report -> report.total() > 0)) {
            lists.add(ChecksPage.PATH);
            files.addAll(List.of(ChecksJson.PATH, ChecksJson.SCHEMA_PATH));
        }
        if (entries.stream().anyMatch(entry -> !entry.outline().errata().isEmpty())) {
            lists.add(ErrataPage.PATH);
        }
        ICONS.forEach(side -> files.add(iconPath(side)));
        Announcements.paths(address).forEach(files::add);
        if (address.isPresent()) {
            Cards.pictured(map).map(Cards::path).forEach(files::add);
        }
        map.assignments().forEach(assignment -> PrintEdition.path(assignment).ifPresent(lists::add));
        return OwnPaths.of(map, lists, files);
    }

    /** By the file of the page: a page itself would be hashed with all its text. */
    private Map<SourceFile, Optional<Results>> compute(List<ParsedPage> pages) {
        ComputationRunner runner = new ComputationRunner(workshop.classes(), request.timeLimit());
        Computations computations =
                new Computations(runner, workshop.renderers().sources(), problems);
        List<Map.Entry<SourceFile, Optional<Results>>> results =
                inParallel(pages, page -> Map.entry(page.file(), computations.run(page)));
        return results.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<SourceFile, CheckReport> check(List<ParsedPage> pages, Function<ParsedPage, CheckReport> step) {
        return eachPage(pages, ParsedPage::file, page -> Map.entry(page.file(), step.apply(page))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private CheckReport checked(ParsedPage page, Optional<Results> results, Macros macros) {
        return results.map(found -> checked(page, found, macros)).orElse(CheckReport.NONE);
    }

    /** A check runs the course's code, and so it has the time of a computation. */
    private CheckReport checked(ParsedPage page, Results results, Macros macros) {
        Optional<SourceText> computation = page.front().computation();
        TimeLimit limit = new TimeLimit(request.timeLimit());
        Problems found = new Problems(); // Of its own: what is stopped may go on to report.
        try {
            CheckReport report = limit.run(
                    "checks of " + page.file().path(),
                    () -> PageChecker.check(
                            page.document(), results.checks(), computation, macros, page.strict(), found));
            problems.reportAll(found.sorted());
            return report;
        } catch (TimeoutException late) {
            problems.report(
                    computation.map(SourceText::locate).orElseGet(page.file()::start),
                    "the checks of this page did not finish within " + limit,
                    "let them try fewer cases, or raise the limit with --time-limit");
        } catch (ExecutionException failed) {
            throw unexpected(failed.getCause());
        }
        return CheckReport.NONE;
    }

    private static RuntimeException unexpected(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    private static Macros macrosFor(ContentFolder content, Map<SourceFile, Macros> macros, ParsedPage page) {
        return content.macrosFor(page.file().path()).map(macros::get).reduce(Macros.NONE, Macros::overriddenBy);
    }

    private List<OutputFile> files(ContentFolder content, List<Page> pages, Views views) {
        List<OutputFile> files = new ArrayList<>();
        if (problems.isEmpty()) {
            List<OutputFile> documents = views.documents(workshop.layout());
            files.addAll(Documents.withClasses(documents));
            files.addAll(views.announcements(documents, workshop.pictures()));
            pages.stream()
                    .flatMap(page -> page.files().stream())
                    .map(data -> OutputFile.text(data.path(), data.text()))
                    .forEach(files::add);
            content.assets().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(asset -> new OutputFile(asset.getKey(), read(asset.getValue())))
                    .forEach(files::add);
            if (pages.stream().anyMatch(page -> page.checks().total() > 0)) {
                files.add(OutputFile.text(ChecksJson.PATH, ChecksJson.of(pages)));
                files.add(ChecksJson.schema());
            }
            files.add(OutputFile.text(SEARCH_DATA, SearchData.script(views.searchable())));
            files.addAll(assets(content));
            ICONS.forEach(side ->
                    files.add(new OutputFile(iconPath(side), workshop.pictures().icon(side))));
        }
        return files;
    }

    private static String iconPath(int side) {
        return "assets/icon-" + side + ".png";
    }

    private static List<OutputFile> assets(ContentFolder content) {
        List<OutputFile> files = new ArrayList<>();
        LayoutAssets.all().forEach(asset -> files.add(new OutputFile("assets/" + asset.path(), asset.bytes())));
        KatexAssets.all().forEach(asset -> files.add(new OutputFile("assets/katex/" + asset.path(), asset.content())));
        SearchAssets.all().forEach(asset -> files.add(new OutputFile(SEARCH + asset.path(), asset.content())));
        files.add(OutputFile.text("assets/plot.css", PlotStyle.css()));
        if (content.isCourse()) {
            SettingsSchemas.all()
                    .forEach(schema ->
                            files.add(OutputFile.text(SettingsSchemas.FOLDER + schema.fileName(), schema.text())));
        }
        // GitHub Pages would leave out files that begin with an underscore.
        files.add(OutputFile.text(".nojekyll", ""));
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Takes a step for each page. Markdown that nests thousands deep exhausts the stack of whoever walks through it; such a page is
     * reported and left out of the steps that follow.
     */
    private <T, R> List<R> eachPage(Collection<T> inputs, Function<T, SourceFile> file, Function<T, R> step) {
        List<Optional<R>> results = inParallel(inputs, input -> {
            try {
                return Optional.of(step.apply(input));
            } catch (StackOverflowError tooDeep) {
                problems.report(
                        file.apply(input).start(),
                        "this page is nested too deeply, or has a line of too many marks",
                        "make its lists, quotes and blocks less deep, or divide the page");
                return Optional.empty();
            }
        });
        return results.stream().flatMap(Optional::stream).toList();
    }

    /** The order of the results is that of the inputs, whatever the number of cores. */
    private static <T, R> List<R> inParallel(Collection<T> inputs, Function<T, R> step) {
        return inputs.parallelStream().map(step).toList();
    }
}
