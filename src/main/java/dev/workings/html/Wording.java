package dev.workings.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * All that markup says to anybody: to eyes, to ears, and to programs that read its attributes. A formula is said as its TeX; that it is
 * drawn as well is left out.
 *
 * @param texts its text, each paragraph, table or other block of its own, then each attribute, script and comment
 * @param drawings the shapes of its SVG, as numbers
 * @param formulas the TeX of each formula
 * @param values each computed number
 */
public record Wording(List<String> texts, List<String> drawings, List<String> formulas, List<String> values) {
    /** A row of a table is said as a whole. */
    private static final Set<String> CELLS = Set.of("tr", "td", "th", "thead", "tbody");

    private static final Set<String> NO_WORDS = Set.of("class", "style");
    /** Those in which authors and computations speak; all others are the engine's own, such as addresses. */
    private static final Set<String> SPEAKING = Set.of("alt", "title", "aria-label", "content");

    private static final Set<String> SHAPES =
            Set.of("d", "points", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height");
    private static final String TOOLS = ".spoken, .anchor, .withheld";

    public Wording {
        texts = List.copyOf(texts);
        drawings = List.copyOf(drawings);
        formulas = List.copyOf(formulas);
        values = List.copyOf(values);
    }

    /** What an author says with a part of a page. */
    public static Wording ofPart(Html part) {
        Element body = Jsoup.parseBodyFragment(Glyphs.removed(part.markup())).body();
        body.select(TOOLS).remove();
        return new Reader(false).read(body);
    }

    /** Everything that is said in a document. */
    public static Wording ofDocument(String html) {
        return new Reader(true).read(Jsoup.parse(Glyphs.removed(html)));
    }

    /** The same of XML, such as a feed or a drawing. */
    public static Wording ofXml(String xml) {
        return new Reader(true).read(Jsoup.parse(xml, Parser.xmlParser()));
    }

    private static final class Reader {
        private final boolean allAttributes;
        private final List<String> blocks = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private final List<String> others = new ArrayList<>();
        private final List<String> drawings = new ArrayList<>();
        private final List<String> formulas = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        Reader(boolean allAttributes) {
            this.allAttributes = allAttributes;
        }

        Wording read(Element root) {
            visit(root);
            endBlock();
            blocks.addAll(others);
            return new Wording(blocks, drawings, formulas, values);
        }

        /** What stands in two blocks makes no passage: elsewhere one of them may follow another. */
        private void endBlock() {
            if (!text.isEmpty()) {
                blocks.add(text.toString());
                text = new StringBuilder();
            }
        }

        private static boolean isBlock(Element element) {
            return element.isBlock() && !CELLS.contains(element.normalName());
        }

        private void visit(Element element) {
            attributes(element);
            if (isBlock(element)) {
                endBlock();
            }
            if (element.normalName().equals("math")) {
                formula(element);
                return;
            }
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof DataNode data) {
                    others.add(data.getWholeData());
                } else if (node instanceof Comment comment) {
                    others.add(comment.getData());
                } else if (node instanceof Element child) {
                    visit(child);
                }
            }
            if (isBlock(element)) {
                endBlock();
            }
            text.append(CELLS.contains(element.normalName()) ? " " : "");
        }

        private void formula(Element math) {
            for (Element tex : math.select("annotation")) {
                formulas.add(tex.wholeText());
                text.append(' ').append(tex.wholeText()).append(' ');
            }
        }

        private void attributes(Element element) {
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                String value = attribute.getValue();
                if (value.isEmpty() || NO_WORDS.contains(key)) {
                    continue;
                }
                if (key.equals("value") && element.hasClass("value")) {
                    values.add(value);
                } else if (SHAPES.contains(key)) {
                    drawings.add(value);
                } else if (SPEAKING.contains(key) || allAttributes) {
                    others.add(decoded(value));
                }
            }
        }

        /** An address can carry text, such as that of an issue to be opened. */
        private static String decoded(String value) {
            if (value.indexOf('%') < 0) {
                return value;
            }
            try {
                return URLDecoder.decode(value, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException noAddress) {
                return value;
            }
        }
    }
}
