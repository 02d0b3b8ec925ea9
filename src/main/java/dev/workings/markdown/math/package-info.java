/**
 * Mathematics: {@code $…$}, {@code $$…$$}, {@code \(…\)}, {@code \[…\]} and bare environments. What stands inside is TeX, and
 * Markdown does not look at it.
 */
package dev.workings.markdown.math;
