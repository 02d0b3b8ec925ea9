/** The preview: it watches what a site is made of, builds again what a change affects, and tells the open pages. */
package dev.workings.serve;
