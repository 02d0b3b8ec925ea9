/** Markup that has already been escaped, as a type. */
package dev.workings.html;
