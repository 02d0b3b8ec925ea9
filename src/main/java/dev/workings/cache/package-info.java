/** The remembered output of slow, pure functions. */
package dev.workings.cache;
