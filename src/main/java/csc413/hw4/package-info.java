/** The computations of homework 4, a package for the questions that share their models. */
package csc413.hw4;
