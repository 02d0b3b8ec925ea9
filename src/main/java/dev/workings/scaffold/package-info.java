/** A new course: what it is called, the files that it begins with, and the folder that they go into. */
package dev.workings.scaffold;
