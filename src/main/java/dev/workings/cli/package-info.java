/** The command line, where everything is put together. */
package dev.workings.cli;
