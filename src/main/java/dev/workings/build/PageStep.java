package dev.workings.build;

import dev.workings.build.Steps.Built;
import dev.workings.cache.Key;
import dev.workings.check.CheckReport;
import dev.workings.compute.Results;
import dev.workings.markdown.MarkdownParser;
import dev.workings.math.FormulaRecorder;
import dev.workings.math.Macros;
import dev.workings.page.JavaSources;
import dev.workings.page.Page;
import dev.workings.page.PageBuilder;
import dev.workings.page.PageParts;
import dev.workings.page.References;
import dev.workings.settings.Repository;
import dev.workings.site.PageReferences;
import dev.workings.site.PictureFiles;
import dev.workings.site.SiteIndex;
import dev.workings.source.Problems;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The step that builds a page: the one that may look at all others. It is taken again if what the page is made of has changed, or if
 * the rest of the site would now answer one of its questions otherwise.
 *
 * @param index what can be pointed at
 * @param sameIndex whether that is what it was when pages were last built
 * @param sameSources whether the same holds of the Java files
 * @param remembered pages that other programs have built
 */
record PageStep(
        SiteIndex index,
        boolean sameIndex,
        boolean sameSources,
        PictureFiles pictures,
        Optional<Repository> repository,
        PageParts.Renderers renderers,
        MarkdownParser parser,
        RememberedPages remembered) {
    /** The same with something else to point at. */
    PageStep within(SiteIndex other) {
        return new PageStep(other, sameIndex, sameSources, pictures, repository, renderers, parser, remembered);
    }

    /**
     * @param made what the page is made of, if that is known; asked for only if it matters, since all of the page is read for it
     * @param results of the page's computation; empty if it failed
     */
    Steps.Built take(
            Step<Built> step,
            SiteIndex.Entry entry,
            Supplier<Optional<Key>> made,
            Optional<Results> results,
            CheckReport checks,
            Macros macros,
            Problems problems) {
        Inputs inputs = Inputs.of("its text", new Same<>(entry))
                .and("the results of its computation", results.map(Same::new))
                .and("its checks", new Same<>(checks))
                .and("its macros", macros)
                .and("the repository", repository);
        return step.take(
                entry.page().file().path(),
                inputs,
                built -> stillHolds(built, entry),
                () -> remembered.get(made, checks, references(entry, new Problems()), renderers.sources()),
                problems,
                found -> {
                    Built built = built(entry, results, checks, macros, found);
                    return built.settled() && found.isEmpty()
                            ? remembered.put(made, built, references(entry, new Problems()), renderers.sources())
                            : built;
                });
    }

    /** Builds a page for nobody, to see which formulas there are. */
    void rehearse(
            FormulaRecorder recorder,
            SiteIndex.Entry entry,
            Optional<Results> results,
            CheckReport checks,
            Macros macros) {
        PageStep rehearsal = new PageStep(
                index,
                sameIndex,
                sameSources,
                pictures,
                repository,
                renderers.recordedBy(recorder),
                parser,
                RememberedPages.NONE);
        rehearsal.built(entry, results, checks, macros, new Problems());
    }

    private boolean stillHolds(Built built, SiteIndex.Entry entry) {
        return built.settled()
                && built.noted()
                        .holdsFor(sameIndex, sameSources, references(entry, new Problems()), renderers.sources());
    }

    private Built built(
            SiteIndex.Entry entry, Optional<Results> results, CheckReport checks, Macros macros, Problems problems) {
        Noted noted = new Noted();
        Problems missing = new Problems();
        JavaSources sources = noted.of(renderers.sources());
        PageParts parts = new PageParts(
                results,
                checks,
                macros,
                noted.of(references(entry, missing)),
                repository,
                renderers.with(sources).forOnePage());
        Page page = new PageBuilder(parser, problems).build(entry.page(), entry.outline(), parts);
        problems.reportAll(missing.sorted());
        return new Built(page, noted, missing.isEmpty());
    }

    private References references(SiteIndex.Entry entry, Problems problems) {
        return new PageReferences(index, pictures, entry.page(), problems);
    }
}
