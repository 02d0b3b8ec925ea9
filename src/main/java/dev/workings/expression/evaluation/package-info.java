/** The value of an expression: numbers, matrices and functions, and what names mean in one case. */
package dev.workings.expression.evaluation;
