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
 * mark: of some that open and never close, a text of {@value #SHORT} characters can hold as many as it likes, a long one cannot.
 *
 * @param limit for a long text
 */
record Patience(Duration limit) {
    private static final int SHORT = 20_000;
    /** Between two looks at the clock, as it were. */
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
            return text.length() <= SHORT
                    ? Optional.of(build.apply(parsed(parser, BasedSequence.of(text.text())), problems))
                    : withLimit(parser, text, problems, build);
        } catch (ParserFailureException failed) {
            problems.report(
                    text.locate(0, 0),
                    "this text cannot be parsed: flexmark, which reads Markdown, fails on it",
                    "look for control characters, and for tables among them; leave out one half to find the place");
            return Optional.empty();
        }
    }

    private static Document parsed(Parser parser, BasedSequence chars) {
        try {
            return parser.parse(chars);
        } catch (ImpatientException stopped) {
            throw stopped;
        } catch (RuntimeException theirs) {
            throw new ParserFailureException(theirs);
        }
    }

    private <T> Optional<T> withLimit(
            Parser parser, SourceText text, Problems problems, BiFunction<Document, Problems, T> build) {
        Problems told = new Problems(); // Of its own: what is stopped may go on to report.
        try {
            T built = new TimeLimit(limit)
                    .run(
                            "Markdown",
                            () -> build.apply(parsed(parser, BasedSequence.of(new Stoppable(text.text()))), told));
            problems.reportAll(told.sorted());
            return Optional.of(built);
        } catch (TimeoutException late) {
            problems.report(
                    text.locate(0, 0),
                    "this text was not parsed within %d s".formatted(limit.toSeconds()),
                    "divide it, and close what opens in it thousands of times, such as [ or ` or <");
            return Optional.empty();
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

    /** Characters that can no longer be read when the thread was told to stop. */
    private static final class Stoppable implements CharSequence {
        private final String text;
        private int looks;

        Stoppable(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if ((++looks & (LOOKS - 1)) == 0 && Thread.currentThread().isInterrupted()) {
                throw new ImpatientException();
            }
            return text.charAt(index);
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
