/**
 * The course's site as a reader meets it: built once, served as GitHub Pages serves it, and read in Chromium.
 *
 * <p>A test class is marked with {@link dev.workings.browser.BrowserTest} and is given a {@link dev.workings.browser.Reader}; a test
 * for each page of the site is marked with {@link dev.workings.browser.EveryPage}. A {@link dev.workings.browser.Visit} is one page
 * opened under the conditions of a {@link dev.workings.browser.Reading}, and keeps an account of what went wrong meanwhile.
 */
package dev.workings.browser;
