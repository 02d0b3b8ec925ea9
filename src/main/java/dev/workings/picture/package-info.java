/** What a link to a page looks like elsewhere: cards and icons as PNG, of the same bytes on every machine. */
package dev.workings.picture;
