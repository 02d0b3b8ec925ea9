/**
 * What a reader's browser searches: the passages of a site, cut short enough to be loaded in one go, and MiniSearch to rank them.
 *
 * <p>MiniSearch's own index of a course would be larger than the words it is made from, and tells nothing about what stands around a
 * word. So the build hands over, for each passage, its beginning, to be shown, and the words that come after it, to be found; the
 * browser has indexed them before the reader has typed a word.
 */
package dev.workings.search;
