package dev.workings.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Inline;
import dev.workings.source.Problems;
import dev.workings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns flexmark's inline nodes into ours; neighbouring texts become one. */
final class InlineBuilder {
    private final Origin origin;
    private final Document document;
    private final Problems problems;

    InlineBuilder(Origin origin, Document document, Problems problems) {
        this.origin = origin;
        this.document = document;
        this.problems = problems;
    }

    List<Inline> children(Node parent) {
        List<Inline> inlines = new ArrayList<>();
        parent.getChildren().forEach(child -> inlines.addAll(inline(child)));
        return merged(inlines);
    }

    private List<Inline> inline(Node node) {
        Span span = origin.span(node.getChars());
        if (node instanceof InlineNotation notation) {
            return List.of(notation.toInline(origin, problems));
        }
        if (node instanceof SoftLineBreak) {
            return List.of(new Inline.SoftBreak(span));
        }
        if (node instanceof HardLineBreak) {
            return List.of(new Inline.HardBreak(span));
        }
        if (node instanceof Emphasis) {
            return List.of(new Inline.Emphasis(children(node), span));
        }
        if (node instanceof StrongEmphasis) {
            return List.of(new Inline.Strong(children(node), span));
        }
        if (node instanceof Strikethrough) {
            return List.of(new Inline.Strikethrough(children(node), span));
        }
        if (node instanceof Code code) {
            return List.of(new Inline.Code(codeText(code), span));
        }
        if (node instanceof HtmlInline || node instanceof HtmlInlineComment) {
            return List.of(new Inline.RawInline(node.getChars().toString(), span));
        }
        if (node instanceof Footnote note) {
            return note.isDefined()
                    ? List.of(new Inline.FootnoteReference(note.getText().toString(), span))
                    : text(node);
        }
        return linkOrText(node, span);
    }

    private List<Inline> linkOrText(Node node, Span span) {
        if (node instanceof LinkNodeBase link && !Destination.isSound(link)) {
            return textWithChildren(node);
        }
        if (node instanceof Link link) {
            return List.of(new Inline.Link(Destination.of(link), title(link.getTitle()), children(node), span));
        }
        if (node instanceof Image image) {
            return List.of(new Inline.Image(Destination.of(image), title(image.getTitle()), children(node), span));
        }
        if (node instanceof RefNode reference) {
            return referenceLink(reference, span);
        }
        if (node instanceof AutoLink link) {
            return List.of(new Inline.Link(link.getText().toString(), Optional.empty(), textOf(link.getText()), span));
        }
        if (node instanceof MailLink link) {
            return List.of(new Inline.Link("mailto:" + link.getText(), Optional.empty(), textOf(link.getText()), span));
        }
        if (node instanceof HtmlEntity) {
            return List.of(new Inline.Text(node.getChars().unescape(), span));
        }
        return node.hasChildren() ? children(node) : text(node);
    }

    private List<Inline> referenceLink(RefNode node, Span span) {
        Reference target = node.getReferenceNode(document);
        if (target == null || !Destination.isSound(target)) {
            return textWithChildren(node);
        }
        String url = Destination.of(target);
        List<Inline> content = node.hasChildren()
                ? children(node)
                : textOf(node.getText().isEmpty() ? node.getReference() : node.getText());
        if (node instanceof ImageRef) {
            return List.of(new Inline.Image(url, title(target.getTitle()), content, span));
        }
        return node instanceof LinkRef
                ? List.of(new Inline.Link(url, title(target.getTitle()), content, span))
                : text(node);
    }

    /** Brackets that refer to nothing are text, but what is inside them still counts. */
    private List<Inline> textWithChildren(Node node) {
        if (!node.hasChildren()) {
            return text(node);
        }
        List<Inline> inlines = new ArrayList<>();
        BasedSequence chars = node.getChars();
        int from = chars.getStartOffset();
        for (Node child : node.getChildren()) {
            between(from, child.getStartOffset()).ifPresent(inlines::add);
            inlines.addAll(inline(child));
            from = child.getEndOffset();
        }
        between(from, chars.getEndOffset()).ifPresent(inlines::add);
        return inlines;
    }

    private Optional<Inline> between(int start, int end) {
        Span span = origin.span(start, end);
        return start < end ? Optional.of(new Inline.Text(span.text(), span)) : Optional.empty();
    }

    private List<Inline> text(Node node) {
        return textOf(node.getChars());
    }

    private List<Inline> textOf(BasedSequence chars) {
        String text = chars.toString();
        boolean mayBeEscaped = text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
        return List.of(new Inline.Text(mayBeEscaped ? chars.unescape() : text, origin.span(chars)));
    }

    private static Optional<String> title(BasedSequence title) {
        return title.isEmpty() ? Optional.empty() : Optional.of(title.unescape());
    }

    private static String codeText(Code code) {
        String text = code.getText().toString().replace("\r\n", " ").replace('\n', ' ');
        boolean padded = text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    private static List<Inline> merged(List<Inline> inlines) {
        List<Inline> merged = new ArrayList<>();
        for (int from = 0; from < inlines.size(); ) {
            int to = from + 1;
            while (inlines.get(from) instanceof Inline.Text
                    && to < inlines.size()
                    && inlines.get(to) instanceof Inline.Text) {
                to++;
            }
            merged.add(to == from + 1 ? inlines.get(from) : joined(inlines.subList(from, to)));
            from = to;
        }
        return merged;
    }

    private static Inline joined(List<Inline> texts) {
        Span first = texts.get(0).span();
        int end = texts.stream().mapToInt(text -> text.span().end()).max().orElseThrow();
        return new Inline.Text(plainText(texts), first.file().span(first.start(), end));
    }

    static String plainText(List<Inline> inlines) {
        return inlines.stream()
                .map(inline -> inline instanceof Inline.Text text ? text.text() : plainText(inline.children()))
                .collect(Collectors.joining());
    }
}
