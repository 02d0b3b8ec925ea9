package dev.workings.math;

import dev.workings.math.Display.Command;
import dev.workings.math.Display.Rename;
import dev.workings.math.Display.Row;
import dev.workings.math.TexScanner.Kind;
import dev.workings.math.TexScanner.Token;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the rows of a display and what the author says of their numbers. */
public final class DisplayReader {
    private static final Set<String> NUMBERED = Set.of("equation", "align", "gather", "alignat");
    private static final Set<String> MANY_ROWS =
            Set.of("align", "align*", "gather", "gather*", "alignat", "alignat*", "aligned", "gathered", "alignedat");

    private final SourceText tex;
    private final String text;
    private final List<Token> tokens;
    private final Problems problems;

    private final List<Row> rows = new ArrayList<>();
    private final List<Rename> renames = new ArrayList<>();
    private List<Command> labels = new ArrayList<>();
    private List<Command> tags = new ArrayList<>();
    private List<Command> suppressions = new ArrayList<>();
    private Optional<String> environment = Optional.empty();

    private DisplayReader(SourceText tex, Problems problems) {
        this.tex = tex;
        this.text = tex.text();
        this.tokens = TexScanner.scan(text);
        this.problems = problems;
    }

    /** Two labels or two tags in one row are reported. */
    public static Display read(SourceText tex, Problems problems) {
        return new DisplayReader(tex, problems).display();
    }

    private Display display() {
        environment = outerEnvironment();
        int depth = 0;
        int braces = 0;
        int last = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            braces += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            if (token.is("\\begin")) {
                depth++;
                rename(token, depth);
            } else if (token.is("\\end")) {
                if (depth == 1 && environment.isPresent()) {
                    endRow(last);
                    rename(token, depth);
                }
                depth--;
            } else if (token.is("\\\\") && depth == 1 && braces == 0 && hasManyRows()) {
                endRow(token.start());
            } else {
                collect(token);
            }
            last = isBlank(token) ? last : token.end();
        }
        if (environment.isEmpty()) {
            endRow(last);
        }
        return new Display(tex, rows, renames);
    }

    /** The environment that is the whole display, if it is one whose rows can be numbered. */
    private Optional<String> outerEnvironment() {
        String stripped = text.strip();
        if (!stripped.startsWith("\\begin{")) {
            return Optional.empty();
        }
        String name =
                argument(text.indexOf("\\begin") + 6).map(SourceText::text).orElse("");
        boolean known = NUMBERED.contains(name.replace("*", "")) || MANY_ROWS.contains(name);
        return known && endsWithIt(stripped, name) ? Optional.of(name) : Optional.empty();
    }

    private static boolean endsWithIt(String stripped, String name) {
        int depth = 0;
        for (Token token : TexScanner.scan(stripped)) {
            depth += token.is("\\begin") ? 1 : token.is("\\end") ? -1 : 0;
            if (token.is("\\end") && depth == 0) {
                return stripped.substring(token.end()).equals("{" + name + "}");
            }
        }
        return false;
    }

    private boolean hasManyRows() {
        return environment.map(MANY_ROWS::contains).orElse(false);
    }

    private boolean isNumberedByDefault() {
        return environment.map(NUMBERED::contains).orElse(false);
    }

    /** Starred, and for rows that are to be numbered the {@code …ed} environments, which cannot be, become those that can. */
    private void rename(Token edge, int depth) {
        if (depth != 1 || environment.isEmpty()) {
            return;
        }
        String name = environment.get();
        String wanted = switch (name) {
            case "aligned" -> "align*";
            case "gathered" -> "gather*";
            case "alignedat" -> "alignat*";
            default -> name.endsWith("*") ? name : name + "*";
        };
        boolean needed = NUMBERED.contains(name) || name.endsWith("ed") || name.equals("alignedat");
        if (needed && (NUMBERED.contains(name) || text.contains("\\label") || text.contains("\\tag"))) {
            int start = text.indexOf('{', edge.end()) + 1;
            renames.add(new Rename(start, start + name.length(), wanted));
        }
    }

    private void collect(Token token) {
        switch (token.text()) {
            case "\\label" -> command(token).ifPresent(labels::add);
            case "\\tag" -> command(token).ifPresent(tags::add);
            case "\\notag", "\\nonumber" ->
                suppressions.add(new Command(token.start(), token.end(), tex.substring(token.start(), token.end())));
            default -> {}
        }
    }

    private Optional<Command> command(Token name) {
        return argument(name.end())
                .map(argument -> new Command(
                        name.start(), TexScanner.endOfGroup(text, text.indexOf('{', name.end())), argument));
    }

    private Optional<SourceText> argument(int from) {
        int open = from;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        int end = open < text.length() && text.charAt(open) == '{' ? TexScanner.endOfGroup(text, open) : -1;
        return end < 0
                ? Optional.empty()
                : Optional.of(tex.substring(open + 1, end - 1).strip());
    }

    private void endRow(int end) {
        warnAboutSecond(labels, "a second \\label in one row");
        warnAboutSecond(tags, "a second \\tag in one row");
        boolean numbered = !labels.isEmpty() || !tags.isEmpty() || isNumberedByDefault() && suppressions.isEmpty();
        boolean isEmptyLastRow =
                isNumberedByDefault() && hasManyRows() && labels.isEmpty() && tags.isEmpty() && isEmptyRow(end);
        rows.add(new Row(
                end, labels.stream().findFirst(), tags.stream().findFirst(), removed(), numbered && !isEmptyLastRow));
        labels = new ArrayList<>();
        tags = new ArrayList<>();
        suppressions = new ArrayList<>();
    }

    /** What must not reach KaTeX: what takes a number away, and every label and tag but the first. */
    private List<Command> removed() {
        return Stream.of(
                        suppressions.stream(),
                        labels.stream().skip(1),
                        tags.stream().skip(1))
                .flatMap(commands -> commands)
                .toList();
    }

    /** A row with nothing in it follows a {@code \\} at the end of the last line; LaTeX writers often leave one. */
    private boolean isEmptyRow(int end) {
        String before = text.substring(0, end).stripTrailing();
        return before.endsWith("\\\\");
    }

    private void warnAboutSecond(List<Command> commands, String message) {
        commands.stream()
                .skip(1)
                .forEach(command -> problems.report(
                        tex.locate(command.start(), command.end()),
                        message,
                        "one row has one number: remove it, or break the row with \\\\"));
    }

    private boolean isBlank(Token token) {
        return token.kind() == Kind.COMMENT
                || token.kind() == Kind.OTHER && token.text().isBlank();
    }
}
