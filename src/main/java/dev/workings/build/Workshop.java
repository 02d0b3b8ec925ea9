package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.CountedCache;
import dev.workings.cache.MemoryCache;
import dev.workings.cache.Store;
import dev.workings.compute.Aside;
import dev.workings.compute.RememberedResults;
import dev.workings.figure.RememberedPlots;
import dev.workings.figure.XChartRenderer;
import dev.workings.html.ClassedDocument;
import dev.workings.html.Html;
import dev.workings.html.RememberedClasses;
import dev.workings.layout.JteLayout;
import dev.workings.layout.Layout;
import dev.workings.layout.LayoutAssets;
import dev.workings.layout.TemplateException;
import dev.workings.listing.CachedHighlighter;
import dev.workings.listing.HighlightJsHighlighter;
import dev.workings.math.CachedTexRenderer;
import dev.workings.math.KatexRenderer;
import dev.workings.math.RememberedFormulas;
import dev.workings.page.PageParts;
import dev.workings.picture.CachedPictures;
import dev.workings.picture.Java2dPictures;
import dev.workings.picture.Pictures;
import dev.workings.scratch.Scratch;
import dev.workings.site.JavaSourceFolder;
import dev.workings.site.KeptJavaSources;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The tools of a build, opened before it and closed after it; several builds can share them.
 *
 * @param renderers what sets formulas, plots and code
 * @param pictures what draws cards and icons
 * @param templates what puts pages into their frame; an author's are compiled while pages are read
 * @param styles what makes classes of a document's inline styles
 * @param texts of pages, as far as they are known
 * @param pages that earlier builds set
 * @param surveys of plain pages that need not be parsed
 * @param documents what is known of them before they are laid out
 * @param classes where computations are found
 * @param store where slow steps keep their output
 * @param remembered what computations found before
 * @param counts how much of it was remembered
 * @param scratch where tools may keep files while they are open
 * @param tools what has to be closed
 */
public record Workshop(
        PageParts.Renderers renderers,
        Pictures pictures,
        Supplier<Layout> templates,
        Function<Html, ClassedDocument> styles,
        PageTexts texts,
        RememberedPages pages,
        RememberedSurveys surveys,
        KnownDocuments documents,
        CourseClasses classes,
        Store store,
        RememberedResults remembered,
        Counts counts,
        Scratch scratch,
        List<AutoCloseable> tools)
        implements AutoCloseable {
    /** What was known from an earlier build, and what had to be made. */
    public record Counts(CountedCache formulas, CountedCache code, CountedCache pictures, CountedCache computations) {
        static Counts of(Cache formulas, Cache others) {
            return new Counts(
                    new CountedCache(formulas),
                    new CountedCache(others),
                    new CountedCache(others),
                    new CountedCache(others));
        }
    }

    public Workshop {
        tools = List.copyOf(tools);
    }

    public static Workshop open(BuildRequest request) {
        return open(request, unheard -> {});
    }

    /** @param warnings who is told what is no problem of the content, in a sentence */
    public static Workshop open(BuildRequest request, Consumer<String> warnings) {
        Store store = Store.of(request.cache(), warnings);
        Supplier<String> engine = new Deferred<>(EngineVersion::digest);
        Counts counts = Counts.of(store.cache(), store.cache());
        return open(request, store, counts, engine);
    }

    /** Tools that remember in memory what they made, for a program that builds again and again. */
    public static Workshop openForLong(BuildRequest request, Consumer<String> warnings) {
        Store store = Store.of(request.cache(), warnings);
        Counts counts = Counts.of(store.cache(), new MemoryCache(store.cache()));
        Workshop opened = open(request, store, counts, new Deferred<>(EngineVersion::digest));
        PageParts.Renderers renderers = new PageParts.Renderers(
                new RememberedFormulas(opened.renderers.tex()),
                new RememberedPlots(opened.renderers.plots()),
                opened.renderers.highlighter(),
                new KeptJavaSources(opened.renderers.sources()));
        return new Workshop(
                renderers,
                opened.pictures,
                opened.templates,
                new RememberedClasses()::of,
                PageTexts.NONE,
                opened.pages.readOnly(),
                RememberedSurveys.NONE,
                KnownDocuments.NONE,
                opened.classes,
                store,
                opened.remembered,
                opened.counts,
                opened.scratch,
                opened.tools);
    }

    private static Workshop open(BuildRequest request, Store store, Counts counts, Supplier<String> engine) {
        boolean outlives = request.cache().outlives();
        Scratch scratch = Scratch.open();
        KatexRenderer katex = KatexRenderer.create();
        CachedTexRenderer tex = new CachedTexRenderer(katex, counts.formulas());
        HighlightJsHighlighter highlighter = HighlightJsHighlighter.create();
        XChartRenderer plots = new XChartRenderer(scratch);
        PageParts.Renderers renderers = new PageParts.Renderers(
                tex,
                store.isFar() ? new RememberedPlots(plots) : plots, // A page is built twice if the cache is far away.
                new CachedHighlighter(highlighter, counts.code()),
                new JavaSourceFolder(request.sources()));
        Pictures pictures = new CachedPictures(new Java2dPictures(LayoutAssets.icon(), scratch), counts.pictures());
        Aside<Layout> layout = Aside.start("templates", () -> layout(request, scratch));
        return new Workshop(
                renderers,
                pictures,
                layout::get,
                ClassedDocument.maker(),
                outlives ? new PageTexts(store.cache(), engine) : PageTexts.NONE,
                outlives ? new RememberedPages(store.cache(), engine, true) : RememberedPages.NONE,
                outlives && !store.isFar() ? new RememberedSurveys(store.cache(), engine) : RememberedSurveys.NONE,
                outlives && !store.isFar() ? new KnownDocuments(engine) : KnownDocuments.NONE,
                CourseClasses.in(request.classes()),
                store,
                new RememberedResults(counts.computations(), engine),
                counts,
                scratch,
                List.of(tex, katex, highlighter, store, layout::await, scratch));
    }

    private static Layout layout(BuildRequest request, Scratch scratch) {
        return request.templates()
                .<Layout>map(folder -> JteLayout.from(folder, scratch))
                .orElseGet(JteLayout::builtIn);
    }

    /** @throws TemplateException if a template does not compile */
    public Layout layout() {
        return templates.get();
    }

    /** The same tools for a course whose Java was compiled anew. */
    public Workshop with(CourseClasses compiled) {
        return with(renderers, templates, compiled);
    }

    /** The same tools for other templates. */
    public Workshop with(Layout changed) {
        return with(renderers, () -> changed, classes);
    }

    /** The same tools for Java files of which one was changed, if these are kept. */
    public Workshop withRenewedSources() {
        return renderers.sources() instanceof KeptJavaSources kept
                ? with(renderers.with(kept.renewed()), templates, classes)
                : this;
    }

    private Workshop with(PageParts.Renderers otherRenderers, Supplier<Layout> otherTemplates, CourseClasses others) {
        return new Workshop(
                otherRenderers,
                pictures,
                otherTemplates,
                styles,
                texts,
                pages,
                surveys,
                documents,
                others,
                store,
                remembered,
                counts,
                scratch,
                tools);
    }

    /** Gets fast at what a change may ask for. */
    public void warmUp() {
        renderers.tex().warmUp();
    }

    @Override
    public void close() {
        for (AutoCloseable tool : tools) {
            try {
                tool.close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
