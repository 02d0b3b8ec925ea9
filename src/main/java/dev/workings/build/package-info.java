/** A content folder in, a site out: every step in its order. */
package dev.workings.build;
