/** What a page says, as a tree: the result of parsing, before any name in it is resolved. */
package dev.workings.document;
