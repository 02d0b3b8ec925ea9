/** The commands that are the same in text and in mathematics: {@code \val}, {@code \given}, {@code \ref}, {@code \eqref}. */
package dev.workings.markdown.command;
