/** The relation signs of a page's displays, evaluated: what was found for each, and the problems where one does not hold. */
package dev.workings.check;
