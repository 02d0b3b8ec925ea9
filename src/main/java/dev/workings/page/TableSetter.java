package dev.workings.page;

import dev.workings.compute.Table;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Sets a table of a computation. */
final class TableSetter {
    private final LineSetter lines;

    TableSetter(LineSetter lines) {
        this.lines = lines;
    }

    /** @param name by which the page asked for the table */
    Html set(Table table, SourceText name) {
        List<Html> head =
                table.columns().stream().map(column -> heading(column, name)).toList();
        List<Html> rows =
                table.rows().stream().map(row -> row(table, row, name)).toList();
        Html thead = Element.of("thead").with(Element.of("tr").with(Html.join(head)));
        Html tbody = Element.of("tbody").with(Html.join(rows));
        return BlockSetter.scrolling(Element.of("table").with(thead.plus(tbody)));
    }

    /** A heading that says nothing is no heading: a screen reader would announce it all the same. */
    private Html heading(Table.Column column, SourceText name) {
        return column.heading().isBlank()
                ? Element.of("td").empty()
                : cell("th", column.numeric()).attribute("scope", "col").with(lines.set(column.heading(), name));
    }

    private Html row(Table table, List<Table.Cell> cells, SourceText name) {
        List<Html> set = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Table.Column column = table.columns().get(i);
            set.add(cell("td", column.numeric()).with(content(cells.get(i), column, name)));
        }
        return Element.of("tr").with(Html.join(set));
    }

    private Html content(Table.Cell cell, Table.Column column, SourceText name) {
        if (cell instanceof Table.NumberCell number) {
            return InlineSetter.numeral(column.numberFormat().format(number.value()));
        }
        return lines.set(((Table.TextCell) cell).markdown(), name);
    }

    private static Element cell(String name, boolean numeric) {
        return numeric ? Element.of(name, "number") : Element.of(name);
    }
}
