/** Text that remembers where it came from, and the problems found in it. */
package dev.workings.source;
