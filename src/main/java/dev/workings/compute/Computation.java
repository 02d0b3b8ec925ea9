package dev.workings.compute;

/**
 * The code behind a page. A class that implements it has a constructor without parameters; a page names it in its front
 * matter as {@code computation: csc413.hw4.SigmoidChain}.
 *
 * <p>The results depend on nothing but the seed: no clock, no environment, no randomness of its own.
 */
@FunctionalInterface
public interface Computation {
    Results compute(Seed seed) throws Exception;
}
