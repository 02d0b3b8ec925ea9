package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.CountedCache;
import dev.workings.cache.DirectoryCache;
import dev.workings.cache.MemoryCache;
import dev.workings.figure.RememberedPlots;
import dev.workings.figure.XChartRenderer;
import dev.workings.html.ClassedDocument;
import dev.workings.html.RememberedClasses;
import dev.workings.layout.JteLayout;
import dev.workings.layout.Layout;
import dev.workings.layout.LayoutAssets;
import dev.workings.listing.CachedHighlighter;
import dev.workings.listing.HighlightJsHighlighter;
import dev.workings.math.CachedTexRenderer;
import dev.workings.math.KatexRenderer;
import dev.workings.math.RememberedFormulas;
import dev.workings.page.PageParts;
import dev.workings.picture.CachedPictures;
import dev.workings.picture.Java2dPictures;
import dev.workings.picture.Pictures;
import dev.workings.site.JavaSourceFolder;
import java.util.List;
import java.util.function.Function;

/**
 * The tools of a build, opened before it and closed after it; several builds can share them.
 *
 * @param renderers what sets formulas, plots and code
 * @param pictures what draws cards and icons
 * @param layout what puts pages into their frame
 * @param styles what makes classes of a document's inline styles
 * @param texts of pages, as far as they are known
 * @param classes where computations are found
 * @param counts how much of it was remembered
 * @param tools what has to be closed
 */
public record Workshop(
        PageParts.Renderers renderers,
        Pictures pictures,
        Layout layout,
        Function<String, ClassedDocument> styles,
        PageTexts texts,
        CourseClasses classes,
        Counts counts,
        List<AutoCloseable> tools)
        implements AutoCloseable {
    /** What was known from an earlier build, and what had to be made. */
    public record Counts(CountedCache formulas, CountedCache code, CountedCache pictures) {}

    public Workshop {
        tools = List.copyOf(tools);
    }

    public static Workshop open(BuildRequest request) {
        Cache disk = disk(request);
        return open(
                request,
                new Counts(new CountedCache(disk), new CountedCache(disk), new CountedCache(disk)),
                PageTexts.of(disk));
    }

    /** Tools that remember in memory what they made, for a program that builds again and again. */
    public static Workshop openForLong(BuildRequest request) {
        Cache disk = disk(request);
        Cache memory = new MemoryCache(disk);
        Workshop opened = open(
                request,
                new Counts(new CountedCache(disk), new CountedCache(memory), new CountedCache(memory)),
                PageTexts.NONE);
        PageParts.Renderers renderers = new PageParts.Renderers(
                new RememberedFormulas(opened.renderers.tex()),
                new RememberedPlots(opened.renderers.plots()),
                opened.renderers.highlighter(),
                opened.renderers.sources());
        return new Workshop(
                renderers,
                opened.pictures,
                opened.layout,
                new RememberedClasses()::of,
                PageTexts.NONE,
                opened.classes,
                opened.counts,
                opened.tools);
    }

    private static Cache disk(BuildRequest request) {
        return request.cache().<Cache>map(DirectoryCache::new).orElse(Cache.NONE);
    }

    private static Workshop open(BuildRequest request, Counts counts, PageTexts texts) {
        KatexRenderer katex = KatexRenderer.create();
        HighlightJsHighlighter highlighter = HighlightJsHighlighter.create();
        PageParts.Renderers renderers = new PageParts.Renderers(
                new CachedTexRenderer(katex, counts.formulas()),
                new XChartRenderer(),
                new CachedHighlighter(highlighter, counts.code()),
                new JavaSourceFolder(request.sources()));
        Pictures pictures = new CachedPictures(new Java2dPictures(LayoutAssets.icon()), counts.pictures());
        Layout layout = request.templates().map(JteLayout::from).orElseGet(JteLayout::builtIn);
        return new Workshop(
                renderers,
                pictures,
                layout,
                ClassedDocument::of,
                texts,
                CourseClasses.in(request.classes()),
                counts,
                List.of(katex, highlighter));
    }

    /** The same tools for a course whose Java was compiled anew. */
    public Workshop with(CourseClasses compiled) {
        return new Workshop(renderers, pictures, layout, styles, texts, compiled, counts, tools);
    }

    /** The same tools for other templates. */
    public Workshop with(Layout changed) {
        return new Workshop(renderers, pictures, changed, styles, texts, classes, counts, tools);
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
