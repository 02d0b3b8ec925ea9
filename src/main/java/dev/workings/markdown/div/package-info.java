/** Fenced divs: {@code ::: name} or {@code ::: {.name #id key="value"}} to {@code :::}; they nest. */
package dev.workings.markdown.div;
