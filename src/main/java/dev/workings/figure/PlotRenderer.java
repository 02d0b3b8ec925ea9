package dev.workings.figure;

/** Draws a plot; the same plot gives the same bytes on every machine. */
public interface PlotRenderer {
    PlotImage render(Plot plot);
}
