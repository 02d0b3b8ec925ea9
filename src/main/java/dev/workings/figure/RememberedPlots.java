package dev.workings.figure;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/** Draws a plot once, for as long as anybody knows that plot; another one with the same data is drawn for itself. */
public final class RememberedPlots implements PlotRenderer {
    private final LoadingCache<Plot, PlotImage> images;

    public RememberedPlots(PlotRenderer renderer) {
        this.images = Caffeine.newBuilder().weakKeys().build(renderer::render);
    }

    @Override
    public PlotImage render(Plot plot) {
        return images.get(plot);
    }
}
