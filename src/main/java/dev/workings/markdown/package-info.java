/**
 * Markdown becomes a {@linkplain dev.workings.document tree} that knows the notation of Workings. flexmark parses; each notation
 * that CommonMark lacks is a folder with one door, an {@code …Extension}.
 */
package dev.workings.markdown;
