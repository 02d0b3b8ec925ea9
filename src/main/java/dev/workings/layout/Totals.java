package dev.workings.layout;

import java.util.Objects;
import java.util.Optional;

/**
 * What has been done of an assignment, as it is to be read.
 *
 * @param points such as {@code 2 of 3 points worked}
 * @param checks how many relations were checked, linked to their list
 * @param errata how many mistakes the statement has, linked to them
 */
public record Totals(Optional<String> points, Optional<Link> checks, Optional<Link> errata) {
    public Totals {
        Objects.requireNonNull(points);
        Objects.requireNonNull(checks);
        Objects.requireNonNull(errata);
    }

    public boolean isEmpty() {
        return points.isEmpty() && checks.isEmpty() && errata.isEmpty();
    }
}
