/**
 * What Java code offers a page: values, tables, plots, and in its sub-packages what a check is made of. A computation knows nothing
 * of Markdown, HTML or files.
 */
package dev.workings.compute;
