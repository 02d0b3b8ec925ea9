/** TeX becomes HTML and MathML, by KaTeX, at build time. */
package dev.workings.math;
