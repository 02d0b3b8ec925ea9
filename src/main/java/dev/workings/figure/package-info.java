/** Plots as data, drawn as SVG by XChart in the house style. */
package dev.workings.figure;
