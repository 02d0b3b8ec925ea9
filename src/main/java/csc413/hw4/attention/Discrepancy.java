package csc413.hw4.attention;

/**
 * The largest disagreement found between two routes to the same matrices, and where.
 *
 * @param error the largest difference between two entries at the same place
 * @param n the number of tokens of that case
 * @param d the width of that case
 */
record Discrepancy(double error, int n, int d) {
    static final Discrepancy NONE = new Discrepancy(0, 0, 0);

    Discrepancy or(Discrepancy other) {
        return other.error > error ? other : this;
    }
}
