package dev.workings.check;

import dev.workings.compute.cases.Case;
import dev.workings.compute.comparison.Comparison;
import dev.workings.expression.Sign;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was seen of one relation so far.
 *
 * @param cases how many
 * @param tightest the comparison that came nearest to failing, with its case
 * @param confidence the level of confidence of a side that was simulated
 */
record Tally(int cases, Optional<Seen> tightest, OptionalDouble confidence) {
    static final Tally EMPTY = new Tally(0, Optional.empty(), OptionalDouble.empty());

    /** A comparison and the case on which it was made. */
    record Seen(Comparison comparison, Case inputs) {}

    Tally plus(Comparison comparison, Case inputs) {
        boolean tighter = tightest.isEmpty()
                || comparison.slack() < tightest.get().comparison.slack();
        return new Tally(cases + 1, tighter ? Optional.of(new Seen(comparison, inputs)) : tightest, confidence);
    }

    Tally withConfidence(double level) {
        return new Tally(cases, tightest, OptionalDouble.of(level));
    }

    /** The largest error of an equation, the smallest slack of an inequality. */
    String margin(Sign sign) {
        double slack = tightest.orElseThrow().comparison.slack();
        return switch (sign) {
            case EQUAL, IDENTICAL, APPROXIMATE -> slack == 0 ? "no error" : "error at most " + shown(Math.abs(slack));
            default -> slack == 0 ? "attained" : "slack at least " + shown(slack);
        };
    }

    String place() {
        Seen seen = tightest.orElseThrow();
        String entry = seen.comparison.where().isEmpty() ? "" : ", " + seen.comparison.where();
        return seen.inputs + entry;
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.1e", number);
    }
}
