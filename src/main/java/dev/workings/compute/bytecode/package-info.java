/** What can be known of a course's compiled classes before they run. */
package dev.workings.compute.bytecode;
