/** Whether two values stand in a relation, how narrowly, and where. */
package dev.workings.compute.comparison;
