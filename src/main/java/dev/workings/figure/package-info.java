/**
 * Plots as data, drawn as SVG by XChart in the house style.
 *
 * <p>A {@link dev.workings.figure.Plot} says what is shown. {@link dev.workings.figure.XChartRenderer} is the only door to
 * XChart: it chooses scales and ticks, leaves room for labels, has XChart draw the marks, and reads its SVG back as a few
 * paths whose colours are classes of the style sheet {@code plot.css}. {@link dev.workings.figure.PlotCsv} gives the same data
 * as a file.
 */
package dev.workings.figure;
