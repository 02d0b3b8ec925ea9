package dev.workings.source;

import java.util.Arrays;
import java.util.Objects;

/** A text file as it was read: its path within its folder (with {@code /}), where people find it, and its characters. */
public final class SourceFile {
    private final String path;
    private final String location;
    private final String text;
    /** Told when somebody asks for a place, which nobody does in most files; whoever tells it tells the same. */
    private int[] lineStarts = {};

    private SourceFile(String path, String location, String text) {
        this.path = Objects.requireNonNull(path);
        this.location = Objects.requireNonNull(location);
        this.text = Objects.requireNonNull(text);
    }

    public static SourceFile of(String path, String text) {
        return new SourceFile(path, path, text);
    }

    /** @param location how a problem names the file: its path as seen from the working directory */
    public static SourceFile of(String path, String location, String text) {
        return new SourceFile(path, location, text);
    }

    /** Another file that reads the same. */
    public SourceFile copy() {
        return new SourceFile(path, location, text);
    }

    public String path() {
        return path;
    }

    public String location() {
        return location;
    }

    public String text() {
        return text;
    }

    /** The span from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The empty span before the first character: the place of problems that concern the file as a whole. */
    public Span start() {
        return span(0, 0);
    }

    public Position position(int offset) {
        int line = lineIndex(offset);
        int column = text.codePointCount(lineStarts()[line], Math.min(offset, text.length())) + 1;
        return new Position(line + 1, column);
    }

    /** The offset of the first character of a line, the last line's for a line past the end. */
    public int lineStart(int line) {
        return lineStarts()[Math.max(0, Math.min(line, lineStarts().length) - 1)];
    }

    /** The text of a line (from 1), without its line ending. */
    public String line(int line) {
        int start = lineStart(line);
        int end = line < lineStarts().length ? lineStarts()[line] : text.length();
        return text.substring(start, end).stripTrailing();
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known.length == 0) {
            known = lineStarts(text);
            lineStarts = known;
        }
        return known;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[++line] = at + 1;
        }
        return starts;
    }

    @Override
    public String toString() {
        return location;
    }
}
