package dev.workings.math;

import dev.workings.html.Html;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sets the formulas of one page, and for so long in all. Each formula has a limit of its own, but there can be a hundred thousand on a
 * page, and a macro can make each of them long. When the time is over, the formula that ended it is told; those after it stay unset.
 */
public final class PatientTexRenderer implements TexRenderer {
    /** Of the pages that people write, those of most formulas take a twentieth of it, on a slow machine. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private final TexRenderer renderer;
    private final Duration limit;
    private final AtomicLong spent = new AtomicLong();

    public PatientTexRenderer(TexRenderer renderer, Duration limit) {
        this.renderer = Objects.requireNonNull(renderer);
        this.limit = Objects.requireNonNull(limit);
    }

    @Override
    public Outcome render(Formula formula) {
        if (isOver(spent.get())) {
            return new Typeset(Html.text(formula.tex()));
        }
        long begin = System.nanoTime();
        Outcome outcome = renderer.render(formula);
        return isOver(spent.addAndGet(System.nanoTime() - begin)) && outcome instanceof Typeset
                ? late(formula)
                : outcome;
    }

    private boolean isOver(long nanos) {
        return nanos > limit.toNanos();
    }

    private Outcome late(Formula formula) {
        return Rejected.whole(
                        formula,
                        "the formulas of this page, up to this one, took more than %d s".formatted(limit.toSeconds()))
                .withRemedy(Optional.of("divide the page, or let its macros stand for less"));
    }
}
