package dev.workings.figure;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data of a plot as CSV (RFC 4180), one row a mark: {@code series,x,y} for curves, {@code group,category,value} for bars,
 * {@code row,column,value} for heat maps. Labels are as given; a number is the shortest decimal that identifies it.
 */
public final class PlotCsv {
    private static final String LINE_END = "\r\n";

    private PlotCsv() {}

    public static String of(Plot plot) {
        return rows(plot).map(PlotCsv::row).collect(Collectors.joining());
    }

    private static Stream<List<String>> rows(Plot plot) {
        if (plot instanceof XyPlot xy) {
            return Stream.concat(
                    Stream.of(List.of("series", "x", "y")), xy.series().stream().flatMap(PlotCsv::points));
        }
        if (plot instanceof BarPlot bars) {
            return Stream.concat(
                    Stream.of(List.of("group", "category", "value")),
                    bars.groups().stream().flatMap(group -> bars(bars.categories(), group)));
        }
        return cells((HeatMap) plot);
    }

    private static Stream<List<String>> points(Series series) {
        Stream.Builder<List<String>> rows = Stream.builder();
        for (int i = 0; i < series.x().size(); i++) {
            rows.add(List.of(
                    series.label(), number(series.x().get(i)), number(series.y().get(i))));
        }
        return rows.build();
    }

    private static Stream<List<String>> bars(List<String> categories, BarPlot.Group group) {
        Stream.Builder<List<String>> rows = Stream.builder();
        for (int i = 0; i < categories.size(); i++) {
            rows.add(List.of(
                    group.label(), categories.get(i), number(group.values().get(i))));
        }
        return rows.build();
    }

    private static Stream<List<String>> cells(HeatMap map) {
        Stream.Builder<List<String>> rows = Stream.builder();
        rows.add(List.of("row", "column", "value"));
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.columns().size(); column++) {
                rows.add(List.of(
                        map.rows().get(row),
                        map.columns().get(column),
                        number(map.cells().get(row).get(column))));
            }
        }
        return rows.build();
    }

    private static String number(double value) {
        return ShortestDecimal.text(value);
    }

    private static String row(List<String> fields) {
        StringJoiner row = new StringJoiner(",", "", LINE_END);
        fields.forEach(field -> row.add(quoted(field)));
        return row.toString();
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
