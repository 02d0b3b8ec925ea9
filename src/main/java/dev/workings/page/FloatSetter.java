package dev.workings.page;

import dev.workings.compute.Results;
import dev.workings.compute.Table;
import dev.workings.compute.TableCsv;
import dev.workings.document.Block;
import dev.workings.figure.Plot;
import dev.workings.figure.PlotCsv;
import dev.workings.figure.PlotRenderer;
import dev.workings.html.Element;
import dev.workings.html.Href;
import dev.workings.html.Html;
import dev.workings.source.Names;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sets what has a number and a caption: figures, tables and listings. The blocks inside are the caption. */
final class FloatSetter {
    private final String pagePath;
    private final Optional<Results> results;
    private final PlotSetter plots;
    private final TableSetter tables;
    private final ListingSetter listings;
    private final PictureSetter pictures;
    private final LineSetter lines;
    private final InlineSetter inlines;
    private final Problems problems;
    private final List<Page.DataFile> files = new ArrayList<>();

    FloatSetter(
            String pagePath,
            Optional<Results> results,
            PlotRenderer plots,
            ListingSetter listings,
            References references,
            LineSetter lines,
            InlineSetter inlines,
            Problems problems) {
        this.pagePath = pagePath;
        this.results = results;
        this.plots = new PlotSetter(plots, lines);
        this.tables = new TableSetter(lines);
        this.listings = listings;
        this.pictures = new PictureSetter(references);
        this.lines = lines;
        this.inlines = inlines;
        this.problems = problems;
    }

    /** The data of the plots and tables set so far. */
    List<Page.DataFile> files() {
        return List.copyOf(files);
    }

    Html set(Block.Div div, DivKind kind, Outline.Identity identity, BlockSetter blocks) {
        return switch (kind) {
            case FIGURE -> figure(div, identity, blocks);
            case TABLE -> table(div, identity, blocks);
            default -> listings.listing(div).plus(caption(div, kind, identity, div.blocks(), Html.EMPTY, blocks));
        };
    }

    private Html figure(Block.Div div, Outline.Identity identity, BlockSetter blocks) {
        Optional<SourceText> plot = div.attributes().value("plot");
        Optional<SourceText> src = div.attributes().value("src");
        if (plot.isEmpty() && src.isEmpty()) {
            return figureOfContent(div, identity, blocks);
        }
        String alt = alternative(div);
        Html data = plot.map(name -> dataLink(name.text())).orElse(Html.EMPTY);
        Html picture = plot.map(name -> plot(name, alt)).orElseGet(() -> image(src.get(), alt));
        return picture.plus(caption(div, DivKind.FIGURE, identity, div.blocks(), data, blocks));
    }

    /** A figure that shows its first block, an image as a rule, and has the others for its caption. */
    private Html figureOfContent(Block.Div div, Outline.Identity identity, BlockSetter blocks) {
        if (div.blocks().isEmpty()) {
            problems.report(
                    div.opening(),
                    "this figure shows nothing",
                    "add plot=\"name\", src=\"file\", or an image ![…](file)");
            return Html.EMPTY;
        }
        Html shown = blocks.set(div.blocks().subList(0, 1));
        List<Block> rest = div.blocks().subList(1, div.blocks().size());
        return shown.plus(caption(div, DivKind.FIGURE, identity, rest, Html.EMPTY, blocks));
    }

    private String alternative(Block.Div div) {
        String alt = div.attributes().value("alt").map(lines::plain).orElse("");
        if (alt.isEmpty()) {
            problems.report(
                    div.opening(),
                    "this figure has no alternative text",
                    "add alt=\"what one sees\" for readers who cannot see it");
        }
        return alt;
    }

    private Html image(SourceText src, String alt) {
        return pictures.set(src.text(), src.locate(), alt, Optional.empty());
    }

    private Html plot(SourceText name, String alt) {
        Optional<Plot> plot = named(name, "plot", Results::plots);
        plot.ifPresent(found -> files.add(new Page.DataFile(dataPath(name.text()), () -> PlotCsv.of(found))));
        return plot.map(found -> plots.set(found, alt, name)).orElse(Html.EMPTY);
    }

    private Html table(Block.Div div, Outline.Identity identity, BlockSetter blocks) {
        Optional<SourceText> data = div.attributes().value("data");
        if (data.isEmpty()) {
            return tableOfContent(div, identity, blocks);
        }
        Optional<Table> table = named(data.get(), "table", Results::tables);
        Html set = table.map(found -> tables.set(found, data.get())).orElse(Html.EMPTY);
        table.ifPresent(found -> files.add(new Page.DataFile(dataPath(data.get().text()), () -> TableCsv.of(found))));
        return caption(
                        div,
                        DivKind.TABLE,
                        identity,
                        div.blocks(),
                        dataLink(data.get().text()),
                        blocks)
                .plus(set);
    }

    private Html tableOfContent(Block.Div div, Outline.Identity identity, BlockSetter blocks) {
        List<Block> tables = div.blocks().stream()
                .filter(Block.MarkdownTable.class::isInstance)
                .toList();
        List<Block> rest = div.blocks().stream()
                .filter(block -> !(block instanceof Block.MarkdownTable))
                .toList();
        if (tables.isEmpty()) {
            problems.report(div.opening(), "this table holds nothing", "add data=\"name\", or a Markdown table inside");
        }
        return caption(div, DivKind.TABLE, identity, rest, Html.EMPTY, blocks).plus(blocks.set(tables));
    }

    private Html caption(
            Block.Div div,
            DivKind kind,
            Outline.Identity identity,
            List<Block> content,
            Html data,
            BlockSetter blocks) {
        Html label = Element.of("a", "caption-label")
                .attribute("href", "#" + identity.id())
                .with(kind.label() + " " + identity.number().orElseThrow());
        Html title = div.attributes()
                .value("title")
                .map(text -> Element.of("span", "caption-title")
                        .with(lines.set(text))
                        .plus(Html.text(" ")))
                .orElse(Html.EMPTY);
        Html text = content.size() == 1 && content.get(0) instanceof Block.Paragraph paragraph
                ? inlines.set(paragraph.inlines())
                : blocks.set(content);
        Html space = Html.text(" ");
        return Element.of("figcaption")
                .with(label.plus(space).plus(title).plus(text).plus(data.isEmpty() ? Html.EMPTY : space.plus(data)));
    }

    private Html dataLink(String name) {
        String file = dataPath(name);
        return Element.of("a", "data")
                .attribute("href", Href.of(file.substring(file.lastIndexOf('/') + 1)))
                .attribute("title", "The numbers as CSV")
                .with("Data");
    }

    private String dataPath(String name) {
        return pagePath.substring(0, pagePath.length() - ".html".length()) + "."
                + name.replaceAll("[^A-Za-z0-9._-]", "-") + ".csv";
    }

    private <T> Optional<T> named(SourceText name, String what, Function<Results, Map<String, T>> kind) {
        if (results.isEmpty()) {
            return Optional.empty();
        }
        Map<String, T> known = kind.apply(results.get());
        Optional<T> found = Optional.ofNullable(known.get(name.text()));
        if (found.isEmpty()) {
            problems.report(
                    name.locate(),
                    "no %s '%s' in this page's computation".formatted(what, name),
                    Names.suggest(name.text(), known.keySet()));
        }
        return found;
    }
}
