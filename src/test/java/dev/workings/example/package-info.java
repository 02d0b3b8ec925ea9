/** Computations for the small sites that the tests build. */
package dev.workings.example;
