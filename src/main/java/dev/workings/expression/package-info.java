/**
 * The TeX of a display read as an expression that can be evaluated.
 *
 * <p>{@link dev.workings.expression.ChainReader} cuts a display into chains of terms and relation signs; {@link
 * dev.workings.expression.ExpressionParser} reads a term as a tree, guided by the {@link dev.workings.expression.Vocabulary} that a
 * page declares; {@code evaluation} gives a tree a value, and {@code interval} proves an inequality for all points of a box.
 */
package dev.workings.expression;
