package dev.workings.figure;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/** Draws a plot once, for a program that asks for the same ones again and again: most stay what they were when a computation changes. */
public final class RememberedPlots implements PlotRenderer {
    private static final int MOST = 500;

    private final LoadingCache<Plot, PlotImage> images;

    public RememberedPlots(PlotRenderer renderer) {
        this.images = Caffeine.newBuilder().maximumSize(MOST).build(renderer::render);
    }

    @Override
    public PlotImage render(Plot plot) {
        return images.get(plot);
    }
}
