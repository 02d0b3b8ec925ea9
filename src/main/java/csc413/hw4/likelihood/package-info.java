/** Part 2: bounds on the likelihood, bijections as their limit, and compositions of both. */
package csc413.hw4.likelihood;
