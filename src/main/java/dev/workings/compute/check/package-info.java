/** What a computation says of a page's formulas: what their symbols mean, and on which cases their relations are tried. */
package dev.workings.compute.check;
