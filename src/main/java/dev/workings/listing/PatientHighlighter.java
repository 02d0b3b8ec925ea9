package dev.workings.listing;

import dev.workings.html.Html;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Marks the code of one page, and for so long in all: each piece has a limit of its own, but there can be thousands. When the time is
 * over, the piece that ended it is told; those after it stay plain.
 */
public final class PatientHighlighter implements Highlighter {
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private final Highlighter highlighter;
    private final Duration limit;
    private final AtomicLong spent = new AtomicLong();

    public PatientHighlighter(Highlighter highlighter, Duration limit) {
        this.highlighter = Objects.requireNonNull(highlighter);
        this.limit = Objects.requireNonNull(limit);
    }

    @Override
    public Outcome highlight(String code, String language) {
        if (isOver(spent.get())) {
            return new Highlighted(Html.text(code));
        }
        long begin = System.nanoTime();
        Outcome outcome = highlighter.highlight(code, language);
        return isOver(spent.addAndGet(System.nanoTime() - begin)) && outcome instanceof Highlighted
                ? late(code)
                : outcome;
    }

    private boolean isOver(long nanos) {
        return nanos > limit.toNanos();
    }

    private Outcome late(String code) {
        return new Late(
                Html.text(code),
                "the code of this page, up to here, took more than %d s to be marked".formatted(limit.toSeconds()),
                "divide the page, or name no language");
    }
}
