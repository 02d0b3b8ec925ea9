package dev.workings.expression;

import dev.workings.expression.DisplayPiece.Kind;
import dev.workings.math.TexScanner;
import dev.workings.math.TexScanner.Token;
import dev.workings.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts a display into the pieces that stand at its top. */
final class DisplayScanner {
    private static final Set<String> PAIRS_OF_COLUMNS =
            Set.of("align", "aligned", "alignat", "alignedat", "flalign", "xalignat");
    private static final Set<String> ROWS =
            Set.of("gather", "gathered", "split", "equation", "eqnarray", "displaymath", "math");
    private static final Set<String> ONE_FORMULA = Set.of("multline");
    private static final Set<String> WITH_COUNT = Set.of("alignat", "alignedat", "xalignat");
    private static final Set<String> OPEN =
            Set.of("(", "[", "\\{", "\\lbrace", "\\lbrack", "\\langle", "\\lfloor", "\\lceil", "\\lvert", "\\lVert");
    private static final Set<String> CLOSE =
            Set.of(")", "]", "\\}", "\\rbrace", "\\rbrack", "\\rangle", "\\rfloor", "\\rceil", "\\rvert", "\\rVert");
    private static final Set<String> ARROWS = Set.of(
            "\\Longleftrightarrow",
            "\\Leftrightarrow",
            "\\iff",
            "\\implies",
            "\\impliedby",
            "\\Rightarrow",
            "\\Longrightarrow",
            "\\Leftarrow",
            "\\Longleftarrow",
            "\\therefore",
            "\\because",
            "\\land",
            "\\wedge");
    private static final Set<String> GAPS = Set.of("\\quad", "\\qquad", ",", ";");
    private static final Set<String> PROSE =
            Set.of("\\text", "\\textrm", "\\textnormal", "\\textit", "\\mbox", "\\textbf");
    private static final Set<String> STRIPPED =
            Set.of("\\label", "\\tag", "\\intertext", "\\shortintertext", "\\vspace");
    private static final Set<String> SILENT =
            Set.of("\\notag", "\\nonumber", "\\displaystyle", "\\[", "\\]", "$", "\\allowdisplaybreaks");
    private static final Set<String> STACKS = Set.of("\\stackrel", "\\overset", "\\underset");

    private record Environment(String name, boolean transparent) {}

    private final String text;
    private final List<Token> tokens;
    private final List<DisplayPiece> pieces = new ArrayList<>();
    private final Deque<Environment> environments = new ArrayDeque<>();
    private int next;
    private int brackets;
    private int fences;
    private int alignments;
    private int contentStart = -1;
    private int contentEnd;

    private DisplayScanner(SourceText tex) {
        this.text = tex.text();
        this.tokens = TexScanner.scan(text);
    }

    static List<DisplayPiece> scan(SourceText tex) {
        return new DisplayScanner(tex).pieces();
    }

    private List<DisplayPiece> pieces() {
        while (next < tokens.size()) {
            Token token = tokens.get(next++);
            if (token.kind() != TexScanner.Kind.COMMENT) {
                read(token);
            } else {
                endContent();
            }
        }
        endContent();
        return List.copyOf(pieces);
    }

    private void read(Token token) {
        if (token.kind() == TexScanner.Kind.OPEN) {
            contentTo(token.start(), skipGroup(token.start()));
        } else if (token.is("\\begin") || token.is("\\end")) {
            edge(token);
        } else if (isScript(token)) {
            contentTo(token.start(), skipArgument(token.end()));
        } else if (isInside()) {
            inner(token);
        } else {
            top(token);
        }
    }

    private boolean isInside() {
        return brackets > 0 || fences > 0 || !environments.isEmpty() && !environments.peek().transparent;
    }

    private void inner(Token token) {
        if (isRowBreak(token) && (environments.isEmpty() || environments.peek().transparent) && fences == 0) {
            brackets = 0;
            top(token);
            return;
        }
        boolean alignment = token.kind() == TexScanner.Kind.ALIGNMENT
                && (environments.isEmpty() || environments.peek().transparent);
        if (alignment) {
            endContent();
            alignments++;
            return;
        }
        bracket(token);
        stripped(token);
    }

    private void bracket(Token token) {
        if (token.is("\\left") || token.is("\\right")) {
            fences = Math.max(0, fences + (token.is("\\left") ? 1 : -1));
            if (next < tokens.size()) {
                contentTo(token.start(), tokens.get(next++).end());
            }
        } else if (OPEN.contains(token.text())) {
            brackets++;
        } else if (CLOSE.contains(token.text())) {
            brackets = Math.max(0, brackets - 1);
        }
    }

    private void top(Token token) {
        Optional<Sign> sign = sign(token);
        if (sign.isPresent()) {
            put(Kind.SIGN, sign, token.start(), tokens.get(next - 1).end());
        } else if (isRowBreak(token)) {
            rowBreak(token);
        } else if (token.kind() == TexScanner.Kind.ALIGNMENT) {
            alignment(token);
        } else if (ARROWS.contains(token.text())) {
            put(Kind.ARROW, Optional.empty(), token.start(), token.end());
        } else if (GAPS.contains(token.text())) {
            gap(token);
        } else if (PROSE.contains(token.text())) {
            prose(token);
        } else {
            bracket(token);
            stripped(token);
        }
    }

    /** Labels and tags are no content. */
    private void stripped(Token token) {
        if (STRIPPED.contains(token.text())) {
            endContent();
            if (next < tokens.size() && tokens.get(next).is("*")) {
                next++;
            }
            skipArgument(next < tokens.size() ? tokens.get(next).start() : text.length());
        } else if (SILENT.contains(token.text())) {
            endContent();
        } else if (STACKS.contains(token.text())) {
            contentTo(token.start(), skipArgument(skipArgument(token.end())));
        } else if (token.is("\\not")) {
            int end = next < tokens.size() ? tokens.get(next++).end() : token.end();
            contentTo(token.start(), end);
        } else if (!token.text().isBlank() && contentEnd < token.end()) {
            contentTo(token.start(), token.end());
        }
    }

    private void gap(Token token) {
        if (token.is(",") && isThousands(token)) {
            contentTo(token.start(), token.end());
            return;
        }
        endContent();
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1).kind() == Kind.GAP) {
            return;
        }
        if (isParenthesisedCondition()) {
            condition();
        } else {
            put(Kind.GAP, Optional.empty(), token.start(), token.end());
        }
    }

    private boolean isThousands(Token token) {
        return token.start() > 0
                && Character.isDigit(text.charAt(token.start() - 1))
                && token.end() < text.length()
                && Character.isDigit(text.charAt(token.end()));
    }

    /** {@code \qquad (n \ge 1)}: what is left of the row is one parenthesis with a sign in it. */
    private boolean isParenthesisedCondition() {
        int from = skippedGaps(next);
        int to = rowEnd(from);
        while (to > from
                && (tokens.get(to - 1).text().isBlank()
                        || Set.of(".", ",", ";").contains(tokens.get(to - 1).text()))) {
            to--;
        }
        if (from >= to || !tokens.get(from).is("(") || !tokens.get(to - 1).is(")")) {
            return false;
        }
        int depth = 0;
        boolean hasSign = false;
        for (int i = from; i < to; i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            hasSign |= Sign.of(tokens.get(i).text()).isPresent()
                    || Set.of("\\in", "\\to", "\\text", "\\dots", "\\ldots")
                            .contains(tokens.get(i).text());
            if (depth == 0 && i < to - 1) {
                return false;
            }
        }
        return hasSign;
    }

    private int skippedGaps(int from) {
        int at = from;
        while (at < tokens.size()
                && (tokens.get(at).text().isBlank()
                        || GAPS.contains(tokens.get(at).text()))) {
            at++;
        }
        return at;
    }

    private int rowEnd(int from) {
        int at = from;
        while (at < tokens.size()
                && !isRowBreak(tokens.get(at))
                && !Set.of("\\end", "\\label", "\\tag", "\\notag", "\\nonumber", "\\]", "$")
                        .contains(tokens.get(at).text())) {
            at++;
        }
        return at;
    }

    private void condition() {
        int from = skippedGaps(next);
        next = rowEnd(from);
        put(
                Kind.PROSE,
                Optional.empty(),
                tokens.get(from).start(),
                tokens.get(next - 1).end());
    }

    /** {@code \text{for all } x}: a word that introduces a condition takes the rest of the row with it. */
    private void prose(Token token) {
        int end = skipArgument(token.end());
        DisplayPiece piece = DisplayPiece.of(Kind.PROSE, token.start(), end);
        boolean isName = StandardFunction.named(text.substring(token.end(), end).replaceAll("[{}\\s]", ""))
                        .isPresent()
                || next < tokens.size()
                        && Set.of("(", "\\left", "_", "[")
                                .contains(tokens.get(next).text());
        if (isName) {
            contentTo(token.start(), end);
            return;
        }
        if (!piece.separates(text)) {
            next = rowEnd(next);
            end = next > 0 ? Math.max(end, tokens.get(next - 1).end()) : end;
        }
        put(Kind.PROSE, Optional.empty(), token.start(), end);
    }

    private boolean isRowBreak(Token token) {
        return token.is("\\\\") || token.is("\\cr") || token.is("\\newline");
    }

    private void rowBreak(Token token) {
        alignments = 0;
        boolean joined = environments.stream().anyMatch(environment -> ONE_FORMULA.contains(environment.name));
        put(joined ? Kind.JOINED_ROW : Kind.ROW, Optional.empty(), token.start(), token.end());
        if (next < tokens.size() && tokens.get(next).is("*")) {
            next++;
        }
        if (next < tokens.size() && tokens.get(next).is("[")) {
            int close = text.indexOf(']', tokens.get(next).start());
            skipTo(close < 0 ? tokens.get(next).end() : close + 1);
        }
    }

    /** Of the marks of an {@code align} each second one begins another equation. */
    private void alignment(Token token) {
        alignments++;
        boolean pairs = environments.stream().anyMatch(environment -> PAIRS_OF_COLUMNS.contains(environment.name));
        if (pairs && alignments % 2 == 0) {
            put(Kind.COLUMN, Optional.empty(), token.start(), token.end());
        } else {
            endContent();
        }
    }

    private void edge(Token token) {
        int open = text.indexOf('{', token.end());
        int end = open < 0 ? -1 : TexScanner.endOfGroup(text, open);
        String name = end < 0
                ? ""
                : text.substring(open + 1, end - 1).replace("*", "").strip();
        if (token.is("\\begin")) {
            boolean transparent = !isInside() && isTransparent(name);
            environments.push(new Environment(name, transparent));
        }
        boolean transparent = !environments.isEmpty() && environments.peek().transparent;
        if (token.is("\\end") && !environments.isEmpty()) {
            environments.pop();
        }
        skipTo(Math.max(end, token.end()));
        if (!transparent) {
            contentTo(token.start(), Math.max(end, token.end()));
            return;
        }
        endContent();
        if (token.is("\\begin")) {
            alignments = 0;
            skipOptions(name);
        }
    }

    private static boolean isTransparent(String name) {
        return PAIRS_OF_COLUMNS.contains(name) || ROWS.contains(name) || ONE_FORMULA.contains(name);
    }

    private void skipOptions(String name) {
        if (next < tokens.size() && tokens.get(next).is("[")) {
            int close = text.indexOf(']', tokens.get(next).start());
            skipTo(close < 0 ? tokens.get(next).end() : close + 1);
        }
        if (WITH_COUNT.contains(name)) {
            skipArgument(next < tokens.size() ? tokens.get(next).start() : text.length());
        }
    }

    /** The sign that begins at a token; the tokens that belong to it are skipped. */
    private Optional<Sign> sign(Token token) {
        if (token.is(":") && next < tokens.size() && tokens.get(next).is("=")) {
            next++;
            return Optional.of(Sign.DEFINITION);
        }
        if (STACKS.contains(token.text())) {
            return stacked(token);
        }
        return Sign.of(token.text());
    }

    private Optional<Sign> stacked(Token token) {
        int before = next;
        int middle = skipArgument(token.end());
        int end = skipArgument(middle);
        String top = text.substring(token.end(), middle);
        Optional<Sign> base = Sign.of(text.substring(middle, end).replaceAll("[{}\\s]", ""));
        if (base.isEmpty()) {
            next = before;
            return base;
        }
        return top.matches("(?s).*(?:def|Def|\\\\triangle|\\\\Delta|∆|△).*") ? Optional.of(Sign.DEFINITION) : base;
    }

    private static boolean isScript(Token token) {
        return token.is("_") || token.is("^");
    }

    /** Moves behind the argument at {@code from}, and returns where it ends. */
    private int skipArgument(int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '{') {
            return skipGroup(start);
        }
        skipTo(start);
        int end = next < tokens.size() ? tokens.get(next++).end() : text.length();
        return Math.max(end, from);
    }

    private int skipGroup(int open) {
        int end = TexScanner.endOfGroup(text, open);
        int to = end < 0 ? text.length() : end;
        skipTo(to);
        return to;
    }

    private void skipTo(int offset) {
        while (next < tokens.size() && tokens.get(next).start() < offset) {
            next++;
        }
    }

    private void contentTo(int start, int end) {
        contentStart = contentStart < 0 ? start : contentStart;
        contentEnd = Math.max(contentEnd, end);
    }

    private void endContent() {
        if (contentStart >= 0) {
            pieces.add(DisplayPiece.of(Kind.CONTENT, contentStart, contentEnd));
            contentStart = -1;
        }
    }

    private void put(Kind kind, Optional<Sign> sign, int start, int end) {
        endContent();
        contentEnd = Math.max(contentEnd, end);
        pieces.add(new DisplayPiece(kind, sign, start, end));
    }
}
