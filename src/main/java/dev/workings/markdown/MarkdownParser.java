package dev.workings.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import dev.workings.document.Document;
import dev.workings.document.Inline;
import dev.workings.markdown.command.CommandExtension;
import dev.workings.markdown.div.DivExtension;
import dev.workings.markdown.math.MathExtension;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses CommonMark with tables, footnotes, definition lists, strikethrough, alerts, and the notation of Workings: mathematics,
 * fenced divs, and the commands {@code \val}, {@code \ref} and {@code \eqref}. Safe to use from several threads.
 */
public final class MarkdownParser {
    private static final List<Extension> NOTATION =
            List.of(MathExtension.create(), CommandExtension.create(), StrikethroughExtension.create());
    private static final List<Extension> BLOCK_NOTATION = List.of(
            MathExtension.create(),
            CommandExtension.create(),
            StrikethroughExtension.create(),
            DivExtension.create(),
            TablesExtension.create(),
            FootnoteExtension.create(),
            DefinitionExtension.create());

    /** An honest page is parsed in some hundredths of a second. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** A line without a mark that means anything in Markdown, as most titles and labels are. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ,;()'’–]*[\\p{L}\\p{N})])?");

    private final Parser pages = Parser.builder(pageOptions()).build();
    private final Parser lines = Parser.builder(lineOptions()).build();
    private final Patience patience = new Patience(LIMIT);

    /** The tree of a page's text. Problems of the notation, such as a block that is not closed, are reported. */
    public Document parse(SourceText text, Problems problems) {
        return patience.with(
                        pages,
                        text,
                        problems,
                        (parsed, told) -> new TreeBuilder(new Origin(text), this, told).document(parsed))
                .orElseGet(() -> new Document(List.of(), List.of()));
    }

    /** The running text of a title, a caption or a label, in which no block can begin. */
    public List<Inline> parseInline(SourceText text, Problems problems) {
        if (PLAIN.matcher(text.text()).matches()) {
            return List.of(new Inline.Text(text.text(), text.locate()));
        }
        return patience.with(
                        lines,
                        text,
                        problems,
                        (parsed, told) -> new TreeBuilder(new Origin(text), this, told).line(parsed))
                .orElseGet(List::of);
    }

    private static MutableDataSet pageOptions() {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, BLOCK_NOTATION)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(Parser.HTML_BLOCK_DEEP_PARSER, false);
    }

    private static MutableDataSet lineOptions() {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, NOTATION)
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(Parser.BLOCK_QUOTE_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.LIST_BLOCK_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
                .set(MathExtension.DISPLAY_BLOCKS, false);
    }
}
