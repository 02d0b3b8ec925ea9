package dev.workings.math;

import dev.workings.math.TexScanner.Kind;
import dev.workings.math.TexScanner.Token;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a macros file:
 *
 * <pre>
 * file       = { definition | comment | blank }
 * definition = ( "\newcommand" | "\renewcommand" | "\providecommand" ) name [ "[" digit "]" ] "{" body "}"
 *            | "\DeclareMathOperator" [ "*" ] name "{" text "}"
 *            | "\def" "\command" { "#" digit } "{" body "}"
 * name       = "\command" | "{" "\command" "}"
 * </pre>
 */
public final class MacroReader {
    private static final Set<String> COMMANDS = Set.of("\\newcommand", "\\renewcommand", "\\providecommand");

    private final SourceFile file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens;
    private final Map<String, String> bodies = new TreeMap<>();
    private int next;

    private MacroReader(SourceFile file, Problems problems) {
        this.file = file;
        this.text = file.text();
        this.tokens = TexScanner.scan(text);
        this.problems = problems;
    }

    public static Macros read(SourceFile file, Problems problems) {
        return new MacroReader(file, problems).macros();
    }

    private Macros macros() {
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            if (isSkipped(token)) {
                next++;
            } else if (COMMANDS.contains(token.text()) || token.is("\\DeclareMathOperator") || token.is("\\def")) {
                next++;
                definition(token);
            } else {
                problems.report(
                        file.span(token.start(), token.end()),
                        "a macros file holds definitions only, and '%s' is none".formatted(token.text()),
                        "write \\newcommand{\\name}[1]{…}");
                skipToNextDefinition();
            }
        }
        return new Macros(bodies);
    }

    private void definition(Token command) {
        boolean starred = command.is("\\DeclareMathOperator") && skipIf("*");
        String name = name();
        String arity = name.isEmpty() ? "" : arity(command);
        int open = skipBlanks();
        int end = open < text.length() && text.charAt(open) == '{' ? TexScanner.endOfGroup(text, open) : -1;
        if (name.isEmpty() || end < 0) {
            problems.report(
                    file.span(command.start(), command.end()),
                    "this definition is not complete",
                    "write %s{\\name}%s{…}"
                            .formatted(command.text(), command.is("\\DeclareMathOperator") ? "" : "[1]"));
            skipToNextDefinition();
            return;
        }
        String body = text.substring(open + 1, end - 1);
        bodies.put(
                name,
                command.is("\\DeclareMathOperator")
                        ? "\\operatorname" + (starred ? "*" : "") + "{" + body + "}"
                        : body);
        checkArguments(body, arity, open + 1);
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
    }

    private void checkArguments(String body, String arity, int at) {
        int declared = arity.isEmpty() ? 0 : Integer.parseInt(arity);
        for (int i = body.indexOf('#'); i >= 0 && i + 1 < body.length(); i = body.indexOf('#', i + 1)) {
            char digit = body.charAt(i + 1);
            if (Character.isDigit(digit) && digit - '0' > declared) {
                problems.report(
                        file.span(at + i, at + i + 2),
                        "argument #%s of a macro that has %d".formatted(digit, declared),
                        "declare it: [%s]".formatted(digit));
            }
        }
    }

    private String name() {
        skipBlanks();
        boolean braced = skipIf("{");
        skipBlanks();
        if (next >= tokens.size() || tokens.get(next).kind() != Kind.COMMAND) {
            return "";
        }
        String name = tokens.get(next++).text();
        if (braced) {
            skipBlanks();
            skipIf("}");
        }
        return name;
    }

    /** The number of arguments, as a digit; empty for none. */
    private String arity(Token command) {
        if (command.is("\\def")) {
            String last = "";
            while (skipIf("#")) {
                last = next < tokens.size() ? tokens.get(next++).text() : "";
            }
            return last.matches("\\d") ? last : "";
        }
        skipBlanks();
        if (!skipIf("[")) {
            return "";
        }
        String digit = next < tokens.size() ? tokens.get(next++).text() : "";
        skipIf("]");
        return digit.matches("\\d") ? digit : "";
    }

    private void skipToNextDefinition() {
        while (next < tokens.size()
                && !COMMANDS.contains(tokens.get(next).text())
                && !tokens.get(next).is("\\DeclareMathOperator")
                && !tokens.get(next).is("\\def")) {
            next++;
        }
    }

    /** @return the offset of the next token that counts */
    private int skipBlanks() {
        while (next < tokens.size() && isSkipped(tokens.get(next))) {
            next++;
        }
        return next < tokens.size() ? tokens.get(next).start() : text.length();
    }

    private boolean skipIf(String expected) {
        boolean found = next < tokens.size() && tokens.get(next).is(expected);
        next += found ? 1 : 0;
        return found;
    }

    private static boolean isSkipped(Token token) {
        return token.kind() == Kind.COMMENT || token.text().isBlank();
    }
}
