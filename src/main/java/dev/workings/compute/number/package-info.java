/** Numbers over which a formula is written once and evaluated in many ways: plainly, exactly, or together with its derivative. */
package dev.workings.compute.number;
