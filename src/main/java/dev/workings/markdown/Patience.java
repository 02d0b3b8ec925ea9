package dev.workings.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.compute.TimeLimit;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

/**
 * How long a text may take to be parsed. flexmark looks for the end of most marks as far as the text goes, and again for the next
 * mark: time grows with the square of their number, and for a bracket before many double backslashes it doubles with each.
 *
 * @param limit for a text
 */
record Patience(Duration limit) {
    private static final int SHORT = 20_000;
    /** Between two looks at the clock. */
    private static final int LOOKS = 1 << 12;

    /** What stops the parser inside of flexmark. */
    private static final class ImpatientException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What flexmark throws at some texts, where it should have parsed them. */
    private static final class ParserFailureException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ParserFailureException(RuntimeException cause) {
            super(cause);
        }
    }

    /**
     * @param build a function of what was parsed, and of where to report problems
     * @return empty if parsing failed or took too long, which is reported
     */
    <T> Optional<T> with(Parser parser, SourceText text, Problems problems, BiFunction<Document, Problems, T> build) {
        try {
            return Optional.of(
                    text.length() <= SHORT
                            ? build.apply(parsed(parser, text), problems)
                            : withLimit(parser, text, problems, build));
        } catch (TimeoutException | ImpatientException late) {
            problems.report(
                    text.locate(0, 0),
                    "this text was not parsed within %d s".formatted(limit.toSeconds()),
                    "divide it, and close what opens in it thousands of times, such as [ or ` or <, or stands before many \\\\");
        } catch (ParserFailureException failed) {
            problems.report(
                    text.locate(0, 0),
                    "this text cannot be parsed: flexmark, which reads Markdown, fails on it",
                    "look for control characters, and for tables among them; leave out one half to find the place");
        }
        return Optional.empty();
    }

    private Document parsed(Parser parser, SourceText text) {
        try {
            return parser.parse(BasedSequence.of(new Stoppable(text.text(), System.nanoTime() + limit.toNanos())));
        } catch (ImpatientException stopped) {
            throw stopped;
        } catch (RuntimeException theirs) {
            throw new ParserFailureException(theirs);
        }
    }

    /** On a thread of its own: not all that flexmark does for long looks at characters. */
    private <T> T withLimit(Parser parser, SourceText text, Problems problems, BiFunction<Document, Problems, T> build)
            throws TimeoutException {
        Problems told = new Problems(); // Of its own: what is stopped may go on to report.
        try {
            T built = new TimeLimit(limit).run("Markdown", () -> build.apply(parsed(parser, text), told));
            problems.reportAll(told.sorted());
            return built;
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } catch (TimeLimit.LeftRunningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** Characters that can no longer be read when the time is over, or the thread was told to stop. */
    private static final class Stoppable implements CharSequence {
        private final String text;
        private final long deadline;
        private int looks;

        Stoppable(String text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            if ((++looks & (LOOKS - 1)) == 0 && isOver()) {
                throw new ImpatientException();
            }
            return text.charAt(index);
        }

        private boolean isOver() {
            return System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted();
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
