package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.DirectoryCache;
import dev.workings.figure.XChartRenderer;
import dev.workings.layout.JteLayout;
import dev.workings.layout.Layout;
import dev.workings.layout.LayoutAssets;
import dev.workings.listing.CachedHighlighter;
import dev.workings.listing.HighlightJsHighlighter;
import dev.workings.math.CachedTexRenderer;
import dev.workings.math.KatexRenderer;
import dev.workings.page.PageParts;
import dev.workings.picture.CachedPictures;
import dev.workings.picture.Java2dPictures;
import dev.workings.picture.Pictures;
import dev.workings.site.JavaSourceFolder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The tools of a build, opened before it and closed after it; several builds can share them.
 *
 * @param renderers what sets formulas, plots and code
 * @param pictures what draws cards and icons
 * @param layout what puts pages into their frame
 * @param classes where computations are found
 * @param tools what has to be closed
 */
public record Workshop(
        PageParts.Renderers renderers, Pictures pictures, Layout layout, ClassLoader classes, List<AutoCloseable> tools)
        implements AutoCloseable {
    public Workshop {
        tools = List.copyOf(tools);
    }

    public static Workshop open(BuildRequest request) {
        Cache cache = request.cache().<Cache>map(DirectoryCache::new).orElse(Cache.NONE);
        KatexRenderer katex = KatexRenderer.create();
        HighlightJsHighlighter highlighter = HighlightJsHighlighter.create();
        PageParts.Renderers renderers = new PageParts.Renderers(
                new CachedTexRenderer(katex, cache),
                new XChartRenderer(),
                new CachedHighlighter(highlighter, cache),
                new JavaSourceFolder(request.sources()));
        Pictures pictures = new CachedPictures(new Java2dPictures(LayoutAssets.icon()), cache);
        Layout layout = request.templates().map(JteLayout::from).orElseGet(JteLayout::builtIn);
        return new Workshop(renderers, pictures, layout, classes(request.classes()), List.of(katex, highlighter));
    }

    private static ClassLoader classes(List<Path> folders) {
        URL[] urls = folders.stream().map(Workshop::url).toArray(URL[]::new);
        return new URLClassLoader(urls, Workshop.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
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
