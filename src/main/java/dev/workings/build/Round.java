package dev.workings.build;

import dev.workings.check.CheckReport;
import dev.workings.check.PageChecker;
import dev.workings.compute.ComputationRunner;
import dev.workings.compute.ComputationRunner.Outcome;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.TimeLimit;
import dev.workings.math.MacroReader;
import dev.workings.math.Macros;
import dev.workings.page.JavaSources;
import dev.workings.page.Outliner;
import dev.workings.page.Page;
import dev.workings.page.ParsedPage;
import dev.workings.settings.AssignmentSettings;
import dev.workings.settings.Located;
import dev.workings.settings.Repository;
import dev.workings.settings.SiteSettings;
import dev.workings.site.ContentFolder;
import dev.workings.site.CourseChecks;
import dev.workings.site.OutputPaths;
import dev.workings.site.OwnPaths;
import dev.workings.site.PictureFiles;
import dev.workings.site.SiteAddress;
import dev.workings.site.SiteIndex;
import dev.workings.site.SiteMap;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One walk through the steps of a build. */
final class Round {
    private final BuildRequest request;
    private final ContentFolder content;
    private final Workshop workshop;
    private final Steps steps;
    private final Problems problems;

    Round(BuildRequest request, ContentFolder content, Workshop workshop, Steps steps, Problems problems) {
        this.request = request;
        this.content = content;
        this.workshop = workshop;
        this.steps = steps;
        this.problems = problems;
    }

    Draft draft() {
        SiteSettings site = siteSettings();
        Map<SourceFile, Macros> macros =
                content.macros().stream().collect(Collectors.toMap(Function.identity(), this::macros));
        List<ParsedPage> parsed = eachPage(content.pages(), Function.identity(), this::parse);
        List<AssignmentSettings> assignments = assignments();

        Map<SourceFile, Optional<Results>> results = compute(parsed);
        Map<SourceFile, CheckReport> checks =
                check(parsed, page -> check(page, results.get(page.file()), macrosFor(macros, page)));

        // Numbers, labels and the site's own paths before any page is built: a page may refer to every other.
        List<SiteIndex.Entry> whole = eachPage(parsed, ParsedPage::file, this::outline);
        List<Edited> edited =
                eachPage(whole, entry -> entry.page().file(), entry -> edited(entry, checks, assignments));
        SiteMap map = siteMap(edited.stream().map(one -> one.entry().page()).toList(), assignments);
        OwnPaths own = SitePlan.own(content, map, edited, address(site));
        SiteIndex index = index(edited.stream().map(Edited::entry).toList(), own);
        SiteIndex wholeIndex = index(whole, own);
        OutputPaths.check(whole, content, own, problems);

        boolean sameIndex = steps.isSame(index, wholeIndex);
        PageStep step = new PageStep(
                index,
                sameIndex,
                new PictureFiles(content.assets()),
                site.repository().map(Repository::new),
                workshop.renderers(),
                steps.parser);
        steps.building.begins(edited.size());
        List<BuiltPage> built = eachPage(edited, one -> one.whole().page().file(), one -> {
            SourceFile file = one.whole().page().file();
            Optional<Results> found = results.get(file);
            Macros known = macrosFor(macros, one.whole().page());
            Steps.Built shown = step.take(steps.building, one.entry(), found, one.checks(), known, problems);
            CheckReport all = checks.getOrDefault(file, CheckReport.NONE);
            Steps.Built complete = one.isWhole()
                    ? shown
                    : step.within(wholeIndex).take(steps.rehearsing, one.whole(), found, all, known, problems);
            return new BuiltPage(one, shown, complete);
        });
        steps.keep(content);
        List<Page> pages = built.stream().map(one -> one.shown().page()).toList();
        JavaSources sources = workshop.renderers().sources();
        return draft(new Views(site, request, map, pages, sources, steps.extracting), pages, built, results);
    }

    private SiteIndex index(List<SiteIndex.Entry> entries, OwnPaths own) {
        return SiteIndex.of(entries, content.assets().keySet(), own.pages());
    }

    private Edited edited(
            SiteIndex.Entry entry, Map<SourceFile, CheckReport> checks, List<AssignmentSettings> assignments) {
        CheckReport report = checks.getOrDefault(entry.page().file(), CheckReport.NONE);
        Optional<OffsetDateTime> release = release(entry.page(), assignments);
        return steps.editing.take(
                entry.page().file().path(),
                Inputs.of("its text", new Same<>(entry))
                        .and("its checks", new Same<>(report))
                        .and("its release", release),
                problems,
                found -> Edited.of(entry, report, request.publication(), release, found));
    }

    /** A question can say its own; else the assignment's holds, and of several assignments around it the latest. */
    private static Optional<OffsetDateTime> release(ParsedPage page, List<AssignmentSettings> assignments) {
        String path = page.file().path();
        return page.front()
                .release()
                .map(Located::value)
                .or(() -> assignments.stream()
                        .filter(one -> path.startsWith(
                                ContentFolder.folderOf(one.file().path())))
                        .flatMap(one -> one.release().stream())
                        .max(OffsetDateTime.timeLineOrder()));
    }

    private Draft draft(
            Views views, List<Page> pages, List<BuiltPage> built, Map<SourceFile, Optional<Results>> results) {
        if (!problems.isEmpty()) {
            return Draft.withProblems(views.count(), problems.sorted());
        }
        List<PlannedDocument> documents = views.documents(workshop.layout());
        List<PlannedFile> files = new ArrayList<>(views.announcements(documents, workshop.pictures()));
        Set<String> withheld = BuiltPage.withheldFiles(built, content.privateAssets());
        files.addAll(SitePlan.files(content, withheld, pages, views, workshop.pictures()));
        return Draft.of(views.count(), documents, workshop.styles(), files, new Absence(built, results, content));
    }

    private SiteSettings siteSettings() {
        return content.settings()
                .map(file -> steps.settings.take(
                        file.path(), Inputs.of("its text", file), problems, found -> SiteSettings.read(file, found)))
                .orElse(SiteSettings.NONE)
                .publishedAt(request.repository());
    }

    private Macros macros(SourceFile file) {
        return steps.macros.take(
                file.location(), Inputs.of("its text", file), problems, found -> MacroReader.read(file, found));
    }

    private ParsedPage parse(SourceFile file) {
        return steps.parsing.take(
                file.path(),
                Inputs.of("its text", file)
                        .and("its private text", content.continuation(file))
                        .and("what is a course", content.isCourse()),
                problems,
                found -> ParsedPage.parse(file, content.continuation(file), content.isCourse(), steps.parser, found));
    }

    private List<AssignmentSettings> assignments() {
        return content.assignments().stream()
                .map(file -> steps.assignments.take(
                        file.path(),
                        Inputs.of("its text", file),
                        problems,
                        found -> AssignmentSettings.read(file, found)))
                .toList();
    }

    private SiteMap siteMap(List<ParsedPage> pages, List<AssignmentSettings> assignments) {
        SiteMap map = SiteMap.of(pages, assignments);
        map.assignments().forEach(assignment -> CourseChecks.check(assignment, problems));
        return map;
    }

    private Optional<SiteAddress> address(SiteSettings site) {
        return SiteAddress.of(request.baseUrl().or(site::baseUrl));
    }

    /** By the file of the page: a page itself would be hashed with all its text. */
    private Map<SourceFile, Optional<Results>> compute(List<ParsedPage> pages) {
        ComputationRunner runner = new ComputationRunner(workshop.classes().loader(), request.timeLimit());
        Computations computations =
                new Computations(runner, workshop.renderers().sources(), problems);
        steps.computing.begins((int) pages.stream()
                .filter(page -> page.front().computation().isPresent())
                .count());
        return inParallel(pages, page -> Map.entry(page.file(), compute(page, computations))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a computation came to is remembered. Where the page names it may have moved, so what went wrong is told anew. */
    private Optional<Results> compute(ParsedPage page, Computations computations) {
        if (page.front().computation().isEmpty()) {
            return Optional.of(Results.NONE);
        }
        SourceText name = page.front().computation().get();
        Seed seed = Computations.seed(page);
        Inputs inputs = Inputs.of("the name of its computation", name.text())
                .and("its seed", seed)
                .and("class", workshop.classes().version(name.text()));
        Outcome outcome =
                steps.computing.take(page.file().path(), inputs, problems, any -> computations.run(name.text(), seed));
        return computations.results(name, outcome);
    }

    private Map<SourceFile, CheckReport> check(List<ParsedPage> pages, Function<ParsedPage, CheckReport> step) {
        steps.checking.begins(pages.size());
        return eachPage(pages, ParsedPage::file, page -> Map.entry(page.file(), step.apply(page))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private CheckReport check(ParsedPage page, Optional<Results> results, Macros known) {
        return results.map(found -> steps.checking.take(
                        page.file().path(),
                        Inputs.of("its text", new Same<>(page))
                                .and("the results of its computation", new Same<>(found))
                                .and("its macros", known),
                        problems,
                        own -> checked(page, found, known, own)))
                .orElse(CheckReport.NONE);
    }

    private SiteIndex.Entry outline(ParsedPage page) {
        return steps.outlining.take(
                page.file().path(),
                Inputs.of("its text", new Same<>(page)),
                problems,
                found -> new SiteIndex.Entry(page, Outliner.outline(page, found)));
    }

    /** A check runs the course's code, and so it has the time of a computation. */
    private CheckReport checked(ParsedPage page, Results results, Macros macros, Problems told) {
        Optional<SourceText> computation = page.front().computation();
        TimeLimit limit = new TimeLimit(request.timeLimit());
        Problems found = new Problems(); // Of its own: what is stopped may go on to report.
        try {
            CheckReport report = limit.run(
                    "checks of " + page.file().path(),
                    () -> PageChecker.check(
                            page.document(),
                            results.checks(),
                            computation,
                            macros,
                            page.strict(),
                            steps.evaluations,
                            found));
            told.reportAll(found.sorted());
            return report;
        } catch (TimeoutException late) {
            told.report(
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

    private Macros macrosFor(Map<SourceFile, Macros> macros, ParsedPage page) {
        return content.macrosFor(page.file().path()).map(macros::get).reduce(Macros.NONE, Macros::overriddenBy);
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
