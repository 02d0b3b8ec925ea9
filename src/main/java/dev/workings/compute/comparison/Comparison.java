package dev.workings.compute.comparison;

/**
 * The outcome of one comparison.
 *
 * @param holds whether the relation holds, within the tolerance where that counts
 * @param slack how far the relation is from failing, without the tolerance: for {@code a ≤ b} and {@code a < b} the smallest
 *     b − a of any entry, negative where rounding alone hides it; for {@code a = b} the largest difference with a minus sign.
 *     NaN where a side is not finite
 * @param allowed the largest difference that the tolerance lets pass here
 * @param where the entry that decided, such as {@code entry (2, 1)}; empty for single numbers
 */
public record Comparison(boolean holds, double slack, double allowed, String where) {
    /** The largest difference in the wrong direction, 0 if there is none. */
    public double error() {
        return slack > 0 ? 0 : Math.abs(slack);
    }
}
