package dev.workings.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.source.SourceText;
import dev.workings.source.Span;

/** Brings flexmark's sequences, whose characters know their index in the parsed text, home to the author's file. */
public final class Origin {
    private final SourceText parsed;

    Origin(SourceText parsed) {
        this.parsed = parsed;
    }

    public Span span(BasedSequence sequence) {
        return span(sequence.getStartOffset(), sequence.getEndOffset());
    }

    public Span span(int start, int end) {
        int from = clamp(start);
        return parsed.locate(from, Math.max(from, clamp(end)));
    }

    /** The characters of a sequence: it may have gaps, where the markers of quotes and lists were. */
    public SourceText text(BasedSequence sequence) {
        SourceText.Builder builder = SourceText.builder(span(sequence.getStartOffset(), sequence.getStartOffset()));
        int from = 0;
        while (from < sequence.length()) {
            int to = endOfRun(sequence, from);
            int offset = sequence.getIndexOffset(from);
            if (offset < 0) {
                builder.put(sequence.subSequence(from, to).toString(), span(sequence));
            } else {
                builder.append(parsed, offset, offset + to - from);
            }
            from = to;
        }
        return builder.build();
    }

    private static int endOfRun(BasedSequence sequence, int from) {
        int first = sequence.getIndexOffset(from);
        int to = from + 1;
        while (to < sequence.length() && sequence.getIndexOffset(to) == (first < 0 ? first : first + to - from)) {
            to++;
        }
        return to;
    }

    private int clamp(int offset) {
        return Math.max(0, Math.min(offset, parsed.length()));
    }
}
