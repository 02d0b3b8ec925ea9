/** Computations that do what none should. */
package unruly;
