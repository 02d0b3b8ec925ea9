package dev.workings.cli;

import dev.workings.build.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a build gets on: a bar on a terminal, and in a log a line now and then. A quick build shows nothing. */
final class ShownProgress implements Progress, AutoCloseable {
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private Optional<ProgressBar> bar = Optional.empty();
    private long lastLine = start;
    private Stage stage = Stage.COMPUTE;
    private int pages;
    private int done;

    /** @param terminal whether somebody watches, so that a line can be written over */
    ShownProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begins(Stage next, int count) {
        close();
        stage = next;
        pages = count;
        done = 0;
    }

    @Override
    public synchronized void advances(Stage of) {
        if (of != stage) {
            return;
        }
        done++;
        if (terminal && isLongerAgo(start, QUICK)) {
            bar = bar.or(() -> Optional.of(bar()));
            bar.get().stepTo(done);
        } else if (!terminal && done < pages && isLongerAgo(lastLine, BETWEEN_LINES)) {
            err.println("%s: %d of %d pages".formatted(stage, done, pages));
            err.flush();
            lastLine = System.nanoTime();
        }
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName(stage.toString())
                .setInitialMax(pages)
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .clearDisplayOnFinish()
                .build();
    }

    private static boolean isLongerAgo(long moment, Duration time) {
        return System.nanoTime() - moment > time.toNanos();
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
