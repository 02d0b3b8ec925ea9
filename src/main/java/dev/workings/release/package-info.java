/**
 * What an edition of a site withholds until its date, and the proof that it is nowhere in what is published.
 */
package dev.workings.release;
