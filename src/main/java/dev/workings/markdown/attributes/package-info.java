/** {@code {.class #id key="value"}} behind a block, a formula or a heading. */
package dev.workings.markdown.attributes;
