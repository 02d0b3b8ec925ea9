/** Question 3.1: the Bellman operator on a finite decision process, in exact fractions. */
package csc413.hw4.bellman;
