/** The inputs on which a check is tried: grids, draws, lists and all small instances, and the simplest one that fails. */
package dev.workings.compute.cases;
