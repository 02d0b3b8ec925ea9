/** What Java code offers a page: values, tables, plots. A computation knows nothing of Markdown, HTML or files. */
package dev.workings.compute;
