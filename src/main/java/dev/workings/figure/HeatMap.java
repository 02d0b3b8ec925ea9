package dev.workings.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A matrix as coloured cells; row 0 is drawn at the top, as a matrix is written.
 *
 * @param columnTitle what the columns are; inline Markdown with mathematics
 * @param rowTitle what the rows are; likewise
 * @param columns one label for each column
 * @param rows one label for each row
 * @param scaleTitle what the colours mean; inline Markdown with mathematics
 * @param cells a list of rows, all finite
 */
public record HeatMap(
        String columnTitle,
        String rowTitle,
        List<String> columns,
        List<String> rows,
        String scaleTitle,
        List<List<Double>> cells)
        implements Plot {
    public HeatMap {
        Objects.requireNonNull(columnTitle);
        Objects.requireNonNull(rowTitle);
        Objects.requireNonNull(scaleTitle);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = cells.stream().map(List::copyOf).toList();
        if (cells.isEmpty() || cells.size() != rows.size()) {
            throw new IllegalArgumentException(
                    "a heat map of %d rows has %d labels".formatted(cells.size(), rows.size()));
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a heat map has no columns");
        }
        for (List<Double> row : cells) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of %d cells under %d columns".formatted(row.size(), columns.size()));
            }
            Magnitude.require("a heat map", row);
        }
    }

    /** A heat map of a matrix, its rows and columns labelled 1, 2, …. */
    public static HeatMap ofMatrix(String columnTitle, String rowTitle, String scaleTitle, double[][] matrix) {
        if (matrix.length == 0) {
            throw new IllegalArgumentException("a heat map needs a row");
        }
        List<List<Double>> cells = Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return new HeatMap(columnTitle, rowTitle, numbers(matrix[0].length), numbers(matrix.length), scaleTitle, cells);
    }

    private static List<String> numbers(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(Integer::toString)
                .toList();
    }
}
