package dev.workings.expression.interval;

import dev.workings.expression.Expression;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Environment;
import dev.workings.expression.evaluation.QuantityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Proves an inequality for all points of a box of one or two variables.
 *
 * <p>The difference d of the two sides is enclosed on the box. If that does not show d ≥ 0, three other bounds are tried (see {@link
 * LowerBound}), the last of which shows it even where d is 0 at a point; then the box is cut in two. The number of boxes is bounded. A
 * point at which d is surely negative refutes the inequality.
 *
 * <p>Everything is rounded outward, so a proof is a proof: R. E. Moore, R. B. Kearfott and M. J. Cloud, <em>Introduction to Interval
 * Analysis</em>, SIAM 2009, chapters 5, 6 and 11.
 */
public final class Prover {
    /** What came of it. */
    public sealed interface Outcome {}

    /** It holds at all points, up to the tolerance that was allowed. */
    public record Proved(int boxes, double tolerance) implements Outcome {}

    /** It does not hold at a point, whatever the rounding. */
    public record Refuted(Map<String, Double> point) implements Outcome {}

    /** It is open on a box, and perhaps on others. */
    public record Undecided(Box smallest, int boxes) implements Outcome {}

    /** It contains what interval arithmetic does not know. */
    public record Unsupported(Expression where, String message) implements Outcome {}

    private static final double NARROWEST = 1e-13;

    private final Environment environment;
    private final int maxBoxes;
    private final double tolerance;

    private Prover(Environment environment, int maxBoxes, double tolerance) {
        this.environment = environment;
        this.maxBoxes = maxBoxes;
        this.tolerance = tolerance;
    }

    /** A prover without any tolerance, that gives up after 50,000 boxes. */
    public static Prover in(Environment constants) {
        return new Prover(constants, 50_000, 0);
    }

    public Prover withBoxes(int most) {
        return new Prover(environment, most, tolerance);
    }

    /** Proves {@code left ≤ right + tolerance} only, for sides that touch where no double is. */
    public Prover withTolerance(double allowed) {
        return new Prover(environment, maxBoxes, allowed);
    }

    /**
     * Proves or refutes a relation.
     *
     * @param sign {@code ≤}, {@code <}, {@code ≥} or {@code >}
     */
    public Outcome prove(Expression left, Sign sign, Expression right, Box box) {
        if (box.sides().isEmpty() || box.sides().size() > 2) {
            return new Unsupported(left, "a box has one or two sides");
        }
        boolean upward = sign == Sign.LESS_OR_EQUAL || sign == Sign.LESS;
        if (!upward && sign != Sign.GREATER_OR_EQUAL && sign != Sign.GREATER) {
            return new Unsupported(left, "only inequalities can be proved, not '%s'".formatted(sign.symbol()));
        }
        boolean strict = sign == Sign.LESS || sign == Sign.GREATER;
        IntervalEvaluator evaluator = new IntervalEvaluator(environment);
        LowerBound difference = new LowerBound(
                point -> {
                    Jet low = evaluator.jet(upward ? left : right, point);
                    return evaluator.jet(upward ? right : left, point).minus(low);
                },
                strict,
                tolerance);
        try {
            return search(difference, box);
        } catch (UnsupportedException e) {
            return new Unsupported(e.where(), e.getMessage());
        } catch (QuantityException e) {
            return new Unsupported(left, e.getMessage());
        }
    }

    private Outcome search(LowerBound difference, Box whole) {
        Deque<Box> open = new ArrayDeque<>();
        open.add(whole);
        int boxes = 0;
        while (!open.isEmpty()) {
            Box box = open.removeFirst();
            if (difference.isNegativeAtMiddle(box)) {
                return new Refuted(box.middle().point());
            }
            boxes++;
            if (difference.isProved(box)) {
                continue;
            }
            if (boxes + open.size() >= maxBoxes || box.width() < NARROWEST) {
                return new Undecided(box, boxes);
            }
            split(box, open);
        }
        return new Proved(boxes, tolerance);
    }

    private static void split(Box box, Deque<Box> open) {
        String name = box.widest();
        Interval side = box.sides().get(name);
        open.addLast(box.with(name, Interval.of(side.low(), side.middle())));
        open.addLast(box.with(name, Interval.of(side.middle(), side.high())));
    }
}
