package csc413.hw4.likelihood;

/** One layer of a generative model in one dimension, seen from above: it leads from the state above it to one below. */
interface Transformation {
    /**
     * A state below, and what the layer contributes to the estimate of the log-likelihood.
     *
     * @param below z_{t−1}
     * @param contribution V_t
     */
    record Step(double below, double contribution) {}

    /**
     * Infers the state below.
     *
     * @param above z_t
     * @param noise a standard normal number, which only a stochastic layer uses
     */
    Step down(double above, double noise);

    boolean isStochastic();
}
