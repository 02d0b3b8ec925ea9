package dev.workings.compute.route;

/**
 * An interval that, over many seeds, contains the true mean with at least about the probability {@code level}.
 *
 * @param mean of the draws
 * @param halfWidth of the interval
 * @param level between 0 and 1
 * @param draws how many there were
 */
public record ConfidenceInterval(double mean, double halfWidth, double level, int draws) {
    public double low() {
        return mean - halfWidth;
    }

    public double high() {
        return mean + halfWidth;
    }

    public boolean contains(double value) {
        return low() <= value && value <= high();
    }

    /** Whether another interval has a point in common with this one. */
    public boolean meets(ConfidenceInterval other) {
        return low() <= other.high() && other.low() <= high();
    }
}
