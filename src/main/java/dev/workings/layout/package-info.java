/** A page in its frame: view records become complete HTML documents, by jte. */
package dev.workings.layout;
