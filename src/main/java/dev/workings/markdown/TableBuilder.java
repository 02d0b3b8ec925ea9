package dev.workings.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.workings.document.Block.MarkdownTable;
import dev.workings.document.Block.MarkdownTable.Alignment;
import dev.workings.document.Block.MarkdownTable.Cell;
import dev.workings.source.Span;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns flexmark's tables into ours. */
final class TableBuilder {
    private final InlineBuilder inlines;

    TableBuilder(InlineBuilder inlines) {
        this.inlines = inlines;
    }

    MarkdownTable table(TableBlock table, Span span) {
        List<Alignment> columns = children(table)
                .filter(TableHead.class::isInstance)
                .flatMap(TableBuilder::children)
                .findFirst()
                .map(TableBuilder::alignments)
                .orElse(List.of());
        return new MarkdownTable(columns, rows(table, TableHead.class), rows(table, TableBody.class), span);
    }

    private List<List<Cell>> rows(TableBlock table, Class<? extends Node> section) {
        return children(table)
                .filter(section::isInstance)
                .flatMap(TableBuilder::children)
                .filter(TableRow.class::isInstance)
                .map(this::cells)
                .toList();
    }

    private List<Cell> cells(Node row) {
        return cellNodes(row)
                .map(cell -> new Cell(inlines.children(cell), cell.getSpan()))
                .toList();
    }

    private static List<Alignment> alignments(Node row) {
        return cellNodes(row).map(TableBuilder::alignment).toList();
    }

    private static Alignment alignment(TableCell cell) {
        return cell.getAlignment() == null
                ? Alignment.NONE
                : Alignment.valueOf(cell.getAlignment().name());
    }

    private static Stream<TableCell> cellNodes(Node row) {
        return children(row).filter(TableCell.class::isInstance).map(TableCell.class::cast);
    }

    private static Stream<Node> children(Node node) {
        return StreamSupport.stream(node.getChildren().spliterator(), false);
    }
}
