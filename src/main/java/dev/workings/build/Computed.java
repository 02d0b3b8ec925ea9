package dev.workings.build;

import dev.workings.check.Checks;
import dev.workings.compute.ComputationRunner.Outcome;

/**
 * What a computation came to, now or in an earlier build.
 *
 * @param outcome without its checks if it is remembered
 * @param checks what they found before, and what they find now
 */
record Computed(Outcome outcome, Checks checks) {}
