/** All pages: their order, their links and references, and the files they become. */
package dev.workings.site;
