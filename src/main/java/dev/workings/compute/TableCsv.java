package dev.workings.compute;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a table as comma-separated values (RFC 4180), numbers as they were computed. */
public final class TableCsv {
    private TableCsv() {}

    public static String of(Table table) {
        String head = line(table.columns().stream().map(Table.Column::heading).toList());
        return table.rows().stream()
                .map(row -> line(row.stream().map(TableCsv::text).toList()))
                .collect(Collectors.joining("", head, ""));
    }

    private static String text(Table.Cell cell) {
        return cell instanceof Table.NumberCell number
                ? number.value().number().toString()
                : ((Table.TextCell) cell).markdown();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(TableCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\\r\\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
