package dev.workings.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table of a page: columns with a heading and a format, rows of cells.
 *
 * <pre>{@code
 * Table.of(Column.text("method"), Column.number("multiplications, $n = 512$", "i"))
 *     .row("plain", 67_108_864L)
 *     .row("factored", 524_288L);
 * }</pre>
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {
    /**
     * @param heading inline Markdown with mathematics
     * @param format how the numbers of the column are written, as in {@code \val[format]{…}}; empty for the default
     * @param numeric whether the column holds numbers, and is therefore set flush right
     */
    public record Column(String heading, String format, boolean numeric) {
        public Column {
            Objects.requireNonNull(heading);
            NumberFormat.parse(format);
        }

        public NumberFormat numberFormat() {
            return NumberFormat.parse(format);
        }

        public static Column text(String heading) {
            return new Column(heading, "", false);
        }

        public static Column number(String heading, String format) {
            return new Column(heading, format, true);
        }

        public static Column number(String heading) {
            return number(heading, "");
        }
    }

    /** A number or a text. */
    public sealed interface Cell {}

    public record NumberCell(Value value) implements Cell {}

    /** @param markdown inline Markdown with mathematics */
    public record TextCell(String markdown) implements Cell {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of %d cells in a table of %d columns".formatted(row.size(), columns.size()));
            }
        }
    }

    public static Table of(Column... columns) {
        return new Table(List.of(columns), List.of());
    }

    /** This table with one more row; each cell is a {@link Value}, a number or a text. */
    public Table row(Object... cells) {
        List<List<Cell>> more = new ArrayList<>(rows);
        more.add(java.util.Arrays.stream(cells).map(Table::cell).toList());
        return new Table(columns, more);
    }

    private static Cell cell(Object content) {
        if (content instanceof Value value) {
            return new NumberCell(value);
        }
        if (content instanceof Long || content instanceof Integer) {
            return new NumberCell(Value.of(((Number) content).longValue()));
        }
        if (content instanceof Double number) {
            return new NumberCell(Value.of(number));
        }
        if (content instanceof String text) {
            return new TextCell(text);
        }
        throw new IllegalArgumentException("a cell cannot hold " + content);
    }
}
