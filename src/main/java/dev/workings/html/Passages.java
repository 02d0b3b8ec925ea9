package dev.workings.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts a page into its passages, each with a place that a link can lead to. */
public final class Passages {
    private static final Set<String> BLOCKS = Set.of("section", "details", "figure");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> NOT_READ = Set.of("svg", "script", "style", "pre");
    private static final Set<String> ASIDES = Set.of("plot", "legend", "footnotes");
    private static final Set<String> ASIDE = Set.of("table", "img", "picture");
    /** What is no text of the page: what leads on, what repeats, and what examples of the notation say. */
    private static final Set<String> TOOLS =
            Set.of("anchor", "data", "spoken", "footnote-reference", "footnote-back", "checks", "live-example");

    private static final Pattern COMMAND = Pattern.compile(
            "\\\\(?:(?:operatorname\\*?|text|mathrm|mathbf|mathsf)\\s*\\{([A-Za-z][A-Za-z -]+)}|([A-Za-z]+))");
    /** Names of the author's own notation, and what only says how large or where. */
    private static final Set<String> NOT_MATHEMATICS = Set.of(
            "val",
            "given",
            "label",
            "ref",
            "eqref",
            "tag",
            "begin",
            "end",
            "left",
            "right",
            "middle",
            "big",
            "bigl",
            "bigr",
            "Big",
            "Bigl",
            "Bigr",
            "bigg",
            "biggl",
            "biggr",
            "quad",
            "qquad",
            "displaystyle",
            "textstyle",
            "notag",
            "nonumber",
            "text",
            "mathrm",
            "operatorname");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
    /** What makes a text more than itself. */
    private static final Pattern MARKUP = Pattern.compile("[<&\\x00]");

    private final List<Draft> drafts = new ArrayList<>();

    private Passages() {}

    /** The passages in their order; the first is the page itself, with what stands before all others. */
    public static List<Passage> of(Html page) {
        Passages passages = new Passages();
        Draft whole = passages.open(0, "");
        passages.read(Jsoup.parseBodyFragment(Glyphs.removed(page.markup())).body(), whole);
        return passages.drafts.stream().map(Draft::finished).toList();
    }

    /** The text of a title, with its formulas as in passages. */
    public static String line(Html title) {
        String markup = title.markup();
        return MARKUP.matcher(markup).find()
                ? line(Jsoup.parseBodyFragment(markup).body(), new LinkedHashSet<>())
                : oneLine(markup);
    }

    private Draft open(int depth, String id) {
        Draft draft = new Draft(depth, id);
        drafts.add(draft);
        return draft;
    }

    /** A heading ends what was under the one before it, within the same element. */
    private void read(Element element, Draft owner) {
        Draft current = owner;
        Deque<Integer> levels = new ArrayDeque<>();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                current.text.append(text.getWholeText());
            } else if (node instanceof Element child) {
                if (isHeading(child)) {
                    current = openHeading(child, owner, levels);
                } else {
                    read(child, current, element);
                }
            }
        }
    }

    private static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName()) && !element.id().isEmpty() && !element.hasClass("block-title");
    }

    private Draft openHeading(Element heading, Draft owner, Deque<Integer> levels) {
        int level = heading.normalName().charAt(1) - '0';
        while (!levels.isEmpty() && levels.peek() >= level) {
            levels.pop();
        }
        levels.push(level);
        Draft draft = open(owner.depth + levels.size(), heading.id());
        draft.label.append(line(heading, draft.commands));
        return draft;
    }

    private void read(Element child, Draft current, Element parent) {
        if (!isRead(child)) {
            return;
        }
        if (child.hasClass("katex")) {
            current.text.append(formula(child, parent, current.commands));
        } else if (child.hasClass("block-title") || child.hasClass("caption-label")) {
            current.label.append(line(child, current.commands));
        } else if (ASIDE.contains(child.normalName())
                || child.classNames().stream().anyMatch(ASIDES::contains)) {
            current.further
                    .append(description(child))
                    .append(line(child, current.commands))
                    .append(' ');
        } else if (BLOCKS.contains(child.normalName()) && !child.id().isEmpty()) {
            read(child, open(current.depth + 1, child.id()));
        } else {
            read(child, current);
            current.text.append(child.isBlock() ? " " : "");
        }
    }

    private static boolean isRead(Element element) {
        return !NOT_READ.contains(element.normalName())
                && element.classNames().stream().noneMatch(TOOLS::contains);
    }

    private static String description(Element element) {
        String alternatives = String.join(" ", element.select("img[alt]").eachAttr("alt"));
        return alternatives + " "
                + String.join(" ", element.select("[role=img]").eachAttr("aria-label")) + " ";
    }

    private static String formula(Element katex, Element parent, Set<String> commands) {
        katex.select("annotation").forEach(tex -> commands.addAll(commands(tex.wholeText())));
        Element math = katex.selectFirst("math");
        return math == null || parent.hasClass("katex-display") ? MathText.TOO_MUCH : MathText.of(math);
    }

    private static List<String> commands(String tex) {
        return COMMAND.matcher(tex)
                .results()
                .map(Passages::name)
                .filter(name -> !NOT_MATHEMATICS.contains(name))
                .toList();
    }

    private static String name(MatchResult command) {
        return command.group(1) == null ? command.group(2) : command.group(1);
    }

    /** The text of an element that stays in one piece. */
    private static String line(Element element, Set<String> commands) {
        StringBuilder out = new StringBuilder();
        appendLine(element, commands, out);
        return oneLine(out);
    }

    private static void appendLine(Element element, Set<String> commands, StringBuilder out) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                out.append(text.getWholeText());
            } else if (node instanceof Element child && child.hasClass("katex")) {
                out.append(formula(child, element, commands));
            } else if (node instanceof Element child && isRead(child)) {
                appendLine(child, commands, out);
                out.append(child.isBlock() ? " " : "");
            }
        }
    }

    private static String oneLine(CharSequence text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** A passage while it is read. */
    private static final class Draft {
        private final int depth;
        private final String id;
        private final StringBuilder label = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder further = new StringBuilder();
        private final Set<String> commands = new LinkedHashSet<>();

        private Draft(int depth, String id) {
            this.depth = depth;
            this.id = id;
        }

        private Passage finished() {
            return new Passage(depth, id, oneLine(label), oneLine(text), oneLine(further), List.copyOf(commands));
        }
    }
}
