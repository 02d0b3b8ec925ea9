package dev.workings.source;

/**
 * A place in a text as people count it.
 *
 * @param line the line, from 1
 * @param column the column in Unicode code points, from 1
 */
public record Position(int line, int column) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
