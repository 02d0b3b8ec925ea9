/** Files that are needed only while a program runs, and that are gone after it, however it ends. */
package dev.workings.scratch;
