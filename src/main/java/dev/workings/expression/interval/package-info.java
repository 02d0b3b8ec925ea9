/** Inequalities proved for all points of a box, by interval arithmetic. */
package dev.workings.expression.interval;
