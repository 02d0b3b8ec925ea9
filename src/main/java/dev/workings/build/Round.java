package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.check.CheckReport;
import dev.workings.check.Checks;
import dev.workings.check.PageChecker;
import dev.workings.compute.ComputationRunner;
import dev.workings.compute.InParallel;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.TimeLimit;
import dev.workings.math.FormulaRecorder;
import dev.workings.math.MacroReader;
import dev.workings.math.Macros;
import dev.workings.page.JavaSources;
import dev.workings.page.Outliner;
import dev.workings.page.Page;
import dev.workings.page.ParsedPage;
import dev.workings.page.Survey;
import dev.workings.settings.AssignmentSettings;
import dev.workings.settings.FrontMatter;
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
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One walk through the steps of a build. */
final class Round {
    private final BuildRequest request;
    private final ContentFolder content;
    private final Workshop workshop;
    private final Steps steps;
    private final Problems problems;
    private final Optional<Shard> shard;
    /** What pages are made of, by path, as far as somebody has asked. */
    private final Map<String, Optional<Key>> made = new ConcurrentHashMap<>();

    /** @param shard empty for the whole site */
    Round(
            BuildRequest request,
            ContentFolder content,
            Workshop workshop,
            Steps steps,
            Problems problems,
            Optional<Shard> shard) {
        this.request = request;
        this.content = content;
        this.workshop = workshop;
        this.steps = steps;
        this.problems = problems;
        this.shard = shard;
    }

    Draft draft() {
        SiteSettings site = siteSettings();
        Map<SourceFile, Macros> macros =
                content.macros().stream().collect(Collectors.toMap(Function.identity(), this::macros));
        List<ParsedPage> parsed = eachPage(content.pages(), Function.identity(), file -> parse(file, macros, site));
        List<AssignmentSettings> assignments = assignments();

        List<ParsedPage> mine = parsed.stream()
                .filter(page -> shard.stream().allMatch(part -> part.has(page)))
                .toList();
        Map<SourceFile, Optional<Found>> found = compute(mine);
        Map<SourceFile, CheckReport> checks =
                check(mine, page -> check(page, found.get(page.file()), macrosFor(macros, page.file())));

        List<Problem> soFar =
                problems.sorted(); // A part of a site lacks what its pages point at; that is for the whole to tell.

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
                steps.isSame(workshop.renderers().sources()),
                new PictureFiles(content.assets()),
                site.repository().map(Repository::new),
                workshop.renderers(),
                steps.parser,
                remembered());
        List<Edited> ours = edited.stream()
                .filter(one -> found.containsKey(one.whole().page().file()))
                .toList();
        if (workshop.store().isFar()) {
            foresee(step, ours.stream().map(Edited::whole).toList(), found, checks, macros);
        }
        steps.building.begins(ours.size());
        List<BuiltPage> built = eachPage(ours, one -> one.whole().page().file(), one -> {
            SourceFile file = one.whole().page().file();
            Optional<Results> results = found.get(file).map(Found::results);
            Macros known = macrosFor(macros, file);
            Supplier<Optional<Key>> made = new Deferred<>(() -> one.isUntouched() && results.isPresent()
                    ? made(file, one.whole().page().front(), known, site)
                    : Optional.empty());
            Steps.Built shown = step.take(steps.building, one.entry(), made, results, one.checks(), known, problems);
            CheckReport all = checks.getOrDefault(file, CheckReport.NONE);
            Steps.Built complete = one.isWhole()
                    ? shown
                    : step.within(wholeIndex)
                            .take(steps.rehearsing, one.whole(), Optional::empty, results, all, known, problems);
            return new BuiltPage(one, made, shown, complete);
        });
        if (shard.isPresent()) {
            return Draft.withProblems(built.size(), soFar);
        }
        steps.keep(content);
        List<Page> pages = built.stream().map(one -> one.shown().page()).toList();
        JavaSources sources = workshop.renderers().sources();
        Map<SourceFile, Optional<Results>> results = new HashMap<>();
        found.forEach((file, computed) -> results.put(file, computed.map(Found::results)));
        PageTexts texts = workshop.texts().with(identities(built));
        Views views = new Views(site, request, map, pages, sources, steps.extracting, texts, workshop.documents());
        return draft(views, pages, built, results);
    }

    /** What is far away is asked for all at once: first the pages are built with formulas left out, only to see which there are. */
    private void foresee(
            PageStep step,
            List<SiteIndex.Entry> entries,
            Map<SourceFile, Optional<Found>> found,
            Map<SourceFile, CheckReport> checks,
            Map<SourceFile, Macros> macros) {
        FormulaRecorder recorder = new FormulaRecorder();
        InParallel.map(entries, entry -> {
            SourceFile file = entry.page().file();
            try {
                step.rehearse(
                        recorder,
                        entry,
                        found.get(file).map(Found::results),
                        checks.getOrDefault(file, CheckReport.NONE),
                        macrosFor(macros, file));
            } catch (StackOverflowError tooDeep) {
                // Is reported when the page is built.
            }
            return file;
        });
        workshop.renderers().tex().foresee(recorder.formulas());
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

    /** Where the cache is far away, all that a page needs is asked for together, and not page by page. */
    private RememberedPages remembered() {
        return workshop.store().isFar() ? RememberedPages.NONE : workshop.pages();
    }

    /** Empty if it is not known what the page is made of. Told once: all of its text is read for it. */
    private Optional<Key> made(SourceFile file, FrontMatter front, Macros known, SiteSettings site) {
        return made.computeIfAbsent(
                file.path(),
                any -> new PageMaterials(
                                content.continuation(file),
                                content.isCourse(),
                                known,
                                site.repository().map(Repository::new))
                        .key(file, front, workshop.classes()));
    }

    private static Function<String, Optional<Key>> identities(List<BuiltPage> built) {
        Map<String, BuiltPage> byPath = built.stream()
                .collect(Collectors.toMap(
                        page -> page.shown().page().path(), Function.identity(), (first, second) -> first));
        return path -> Optional.ofNullable(byPath.get(path)).flatMap(BuiltPage::identity);
    }

    private Draft draft(
            Views views, List<Page> pages, List<BuiltPage> built, Map<SourceFile, Optional<Results>> results) {
        if (!problems.isEmpty()) {
            return Draft.withProblems(views.count(), problems.sorted());
        }
        built.forEach(this::survey);
        List<PlannedDocument> documents = views.documents(workshop.layout());
        List<PlannedFile> files = new ArrayList<>(views.announcements(documents, workshop.pictures()));
        Set<String> withheld = BuiltPage.withheldFiles(built, content.privateAssets());
        files.addAll(SitePlan.files(content, withheld, pages, views, workshop.pictures()));
        return Draft.of(
                views.count(),
                documents,
                workshop.styles(),
                files,
                workshop.documents(),
                new Absence(built, results, content));
    }

    /** Remembers what was found in a page, of a site in which nothing is wrong. */
    private void survey(BuiltPage built) {
        SiteIndex.Entry entry = built.edited().whole();
        boolean isNew = workshop.surveys().remembers() && entry.page().survey().isEmpty();
        if (isNew && Survey.isOf(entry.page(), built.edited().checks())) {
            built.made().get().ifPresent(made -> workshop.surveys().put(made, Survey.of(entry.outline())));
        }
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

    private ParsedPage parse(SourceFile file, Map<SourceFile, Macros> known, SiteSettings site) {
        return steps.parsing.take(
                file.path(),
                Inputs.of("its text", file)
                        .and("its private text", content.continuation(file))
                        .and("what is a course", content.isCourse()),
                problems,
                found -> parse(file, known, site, found));
    }

    private ParsedPage parse(SourceFile file, Map<SourceFile, Macros> known, SiteSettings site, Problems found) {
        FrontMatter front = FrontMatter.read(file, content.isCourse(), found);
        return surveyed(file, front, known, site).orElseGet(() -> parsed(file, front, known, site, found));
    }

    /** A page that an earlier build found to be plain and sound, and set; it is parsed if it has to be set again all the same. */
    private Optional<ParsedPage> surveyed(
            SourceFile file, FrontMatter front, Map<SourceFile, Macros> known, SiteSettings site) {
        boolean canBe = workshop.surveys().remembers()
                && Survey.canBeOf(front)
                && content.continuation(file).isEmpty();
        return Optional.of(file)
                .filter(any -> canBe)
                .flatMap(page -> made(page, front, macrosFor(known, page), site))
                .filter(workshop.pages()::knows)
                .flatMap(workshop.surveys()::get)
                .map(survey -> ParsedPage.surveyed(file, front, content.isCourse(), survey, steps.parser));
    }

    /** KaTeX can begin with the formulas that depend on nothing else while computations run. */
    private ParsedPage parsed(
            SourceFile file, FrontMatter front, Map<SourceFile, Macros> known, SiteSettings site, Problems found) {
        ParsedPage page =
                ParsedPage.parse(file, front, content.continuation(file), content.isCourse(), steps.parser, found);
        if (!workshop.store().isFar() && shard.stream().allMatch(part -> part.has(page))) {
            Macros macros = macrosFor(known, file);
            boolean isEdited = steps.parsing.knows(file.path()); // Then nobody has set it as it is now.
            if (isEdited || made(file, page.front(), macros, site).stream().noneMatch(workshop.pages()::knows)) {
                workshop.renderers().tex().foresee(page.plainFormulas(macros));
            }
        }
        return page;
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
    private Map<SourceFile, Optional<Found>> compute(List<ParsedPage> pages) {
        ComputationRunner runner =
                new ComputationRunner(workshop.classes().loader(), workshop.classes()::trespasses, request.timeLimit());
        Computations computations = new Computations(
                runner,
                workshop.renderers().sources(),
                workshop.remembered(),
                workshop.store().cache(),
                problems);
        computations.foresee(pages, workshop.classes());
        steps.computing.begins((int) pages.stream()
                .filter(page -> page.front().computation().isPresent())
                .count());
        return InParallel.map(pages, page -> Map.entry(page.file(), compute(page, computations))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a computation came to is remembered. Where the page names it may have moved, so what went wrong is told anew. */
    private Optional<Found> compute(ParsedPage page, Computations computations) {
        if (page.front().computation().isEmpty()) {
            return Optional.of(Found.NONE);
        }
        SourceText name = page.front().computation().get();
        Seed seed = Computations.seed(page);
        SortedMap<String, String> classes = workshop.classes().version(name.text());
        Inputs inputs = Inputs.of("the name of its computation", name.text())
                .and("its seed", seed)
                .and("class", classes);
        Computed computed = steps.computing.take(
                page.file().path(), inputs, problems, any -> computations.run(name, seed, classes));
        return computations.results(name, computed.outcome()).map(results -> new Found(results, computed.checks()));
    }

    /** What a page has of its computation. */
    private record Found(Results results, Checks checks) {
        static final Found NONE = new Found(Results.NONE, Checks.NONE);
    }

    private Map<SourceFile, CheckReport> check(List<ParsedPage> pages, Function<ParsedPage, CheckReport> step) {
        steps.checking.begins(pages.size());
        return eachPage(pages, ParsedPage::file, page -> Map.entry(page.file(), step.apply(page))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private CheckReport check(ParsedPage page, Optional<Found> computed, Macros known) {
        if (page.survey().isPresent()) {
            return CheckReport.NONE;
        }
        return computed.map(found -> steps.checking.take(
                        page.file().path(),
                        Inputs.of("its text", new Same<>(page))
                                .and("the results of its computation", new Same<>(found.results()))
                                .and("its macros", known),
                        problems,
                        own -> checked(page, found.checks(), known, own)))
                .orElse(CheckReport.NONE);
    }

    private SiteIndex.Entry outline(ParsedPage page) {
        return steps.outlining.take(
                page.file().path(),
                Inputs.of("its text", new Same<>(page)),
                problems,
                found -> new SiteIndex.Entry(page, Outliner.outline(page, found)));
    }

    /** A check runs the course's code, and so it has the time of a computation. Without a computation there are none. */
    private CheckReport checked(ParsedPage page, Checks checks, Macros macros, Problems told) {
        Optional<SourceText> computation = page.front().computation();
        if (computation.isEmpty()) {
            return report(page, checks, macros, told);
        }
        TimeLimit limit = new TimeLimit(request.timeLimit());
        Problems found = new Problems(); // Of its own: what is stopped may go on to report.
        try {
            CheckReport report =
                    limit.run("checks of " + page.file().path(), () -> report(page, checks, macros, found));
            told.reportAll(found.sorted());
            return report;
        } catch (TimeoutException late) {
            told.report(
                    computation.get().locate(),
                    "the checks of this page did not finish within " + limit,
                    "let them try fewer cases, or raise the limit with --time-limit");
        } catch (TimeLimit.LeftRunningException busy) {
            told.report(
                    computation.get().locate(),
                    "the checks of this page left threads running: " + String.join(", ", busy.threads()),
                    "let them wait for them, and shut down what they started");
        } catch (ExecutionException failed) {
            throw unexpected(failed.getCause());
        }
        return CheckReport.NONE;
    }

    private CheckReport report(ParsedPage page, Checks checks, Macros macros, Problems found) {
        return PageChecker.check(
                page.document(), checks, page.front().computation(), macros, page.strict(), steps.evaluations, found);
    }

    private static RuntimeException unexpected(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    private Macros macrosFor(Map<SourceFile, Macros> macros, SourceFile page) {
        return content.macrosFor(page.path())
                .map(macros::get)
                .reduce(Macros::overriddenBy)
                .orElse(Macros.NONE);
    }

    /**
     * Takes a step for each page. Markdown that nests thousands deep exhausts the stack of whoever walks through it; such a page is
     * reported and left out of the steps that follow.
     */
    private <T, R> List<R> eachPage(Collection<T> inputs, Function<T, SourceFile> file, Function<T, R> step) {
        List<Optional<R>> results = InParallel.map(inputs, input -> {
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
}
