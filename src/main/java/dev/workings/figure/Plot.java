package dev.workings.figure;

/** A picture of data, as data: what is drawn, not how. Drawn by a {@link PlotRenderer}. */
public sealed interface Plot permits XyPlot, BarPlot, HeatMap {}
