package dev.workings.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.workings.document.Document;
import dev.workings.document.Footnote;
import dev.workings.document.Inline;
import dev.workings.source.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns flexmark's tree into ours. */
final class TreeBuilder {
    private final Origin origin;
    private final MarkdownParser parser;
    private final Problems problems;

    /** @param parser for text within the text, and running text that flexmark took for something else */
    TreeBuilder(Origin origin, MarkdownParser parser, Problems problems) {
        this.origin = origin;
        this.parser = parser;
        this.problems = problems;
    }

    Document document(com.vladsch.flexmark.util.ast.Document parsed) {
        InlineBuilder inlines = new InlineBuilder(origin, parsed, problems);
        BlockBuilder blocks = new BlockBuilder(origin, inlines, parser, problems);
        Document body = new Document(blocks.children(parsed), List.of());
        return new Document(body.blocks(), footnotes(parsed, blocks, body));
    }

    List<Inline> line(com.vladsch.flexmark.util.ast.Document parsed) {
        InlineBuilder inlines = new InlineBuilder(origin, parsed, problems);
        List<Inline> line = new ArrayList<>();
        for (Node paragraph : parsed.getChildren()) {
            if (!line.isEmpty()) {
                line.add(new Inline.SoftBreak(origin.span(paragraph.getChars())));
            }
            line.addAll(inlines.children(paragraph));
        }
        return line;
    }

    /** The notes in the order of their first use; a note that only another note uses comes after it. */
    private List<Footnote> footnotes(
            com.vladsch.flexmark.util.ast.Document parsed, BlockBuilder blocks, Document body) {
        Map<String, Footnote> defined = new LinkedHashMap<>();
        for (Node node : parsed.getDescendants()) {
            if (node instanceof FootnoteBlock note) {
                String label = note.getText().toString();
                Footnote footnote = new Footnote(label, 0, blocks.children(note), origin.span(note.getChars()));
                if (defined.putIfAbsent(label, footnote) != null) {
                    problems.report(
                            origin.span(note.getText()),
                            "footnote '%s' is defined twice".formatted(label),
                            "keep one of them");
                }
            }
        }
        if (defined.isEmpty()) {
            return List.of();
        }
        Set<String> used = new LinkedHashSet<>(uses(body));
        List<Footnote> ordered = new ArrayList<>();
        for (List<String> next = List.copyOf(used); !next.isEmpty(); ) {
            List<Footnote> notes =
                    next.stream().filter(defined::containsKey).map(defined::get).toList();
            ordered.addAll(notes);
            next = uses(new Document(List.of(), notes)).stream()
                    .filter(used::add)
                    .toList();
        }
        defined.values().stream()
                .filter(note -> !used.contains(note.label()))
                .forEach(note -> problems.report(
                        note.span(),
                        "no text refers to footnote '%s'".formatted(note.label()),
                        "remove it, or write [^%s]".formatted(note.label())));
        return numbered(ordered);
    }

    private static List<Footnote> numbered(List<Footnote> ordered) {
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> ordered.get(i).numbered(i + 1))
                .toList();
    }

    private static List<String> uses(Document document) {
        return document.allInlines()
                .filter(Inline.FootnoteReference.class::isInstance)
                .map(inline -> ((Inline.FootnoteReference) inline).label())
                .toList();
    }
}
