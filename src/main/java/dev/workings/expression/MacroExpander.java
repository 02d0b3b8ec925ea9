package dev.workings.expression;

import dev.workings.math.Macros;
import dev.workings.math.TexScanner;
import dev.workings.math.TexScanner.Kind;
import dev.workings.math.TexScanner.Token;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the site's own commands by what they stand for. What a command brings along is at the place of its use; what the author
 * gave it as an argument stays at its own.
 */
public final class MacroExpander {
    /** How often a body may use another macro. */
    static final int MAX_ROUNDS = 20;

    /** The longest formula, in UTF-16 units, that is expanded further. */
    static final int MAX_LENGTH = 50_000;

    private static final Pattern PARAMETER = Pattern.compile("#([1-9])");
    private static final Pattern ENDS_IN_COMMAND = Pattern.compile("\\\\[a-zA-Z]+$");

    private final SourceText tex;
    private final String text;
    private final Macros macros;
    private final List<Token> tokens;
    private final SourceText.Builder out;
    private int next;
    private boolean changed;

    private MacroExpander(SourceText tex, Macros macros) {
        this.tex = tex;
        this.text = tex.text();
        this.macros = macros;
        this.tokens = TexScanner.scan(text);
        this.out = SourceText.builder(tex.locate(0, 0));
    }

    /** The TeX without any of the macros; if they never end, a problem is reported and the text is left as it was. */
    public static SourceText expand(SourceText tex, Macros macros, Problems problems) {
        SourceText expanded = tex;
        for (int round = 0; round < MAX_ROUNDS && expanded.length() <= MAX_LENGTH; round++) {
            MacroExpander once = new MacroExpander(expanded, macros);
            expanded = once.onePass();
            if (!once.changed) {
                return expanded;
            }
        }
        problems.report(tex.locate(), "the macros in this formula do not come to an end", "one of them uses itself");
        return tex;
    }

    private SourceText onePass() {
        while (next < tokens.size()) {
            Token token = tokens.get(next++);
            String body = token.kind() == Kind.COMMAND ? macros.bodies().get(token.text()) : null;
            if (body == null) {
                out.append(tex, token.start(), token.end());
            } else {
                replace(token, body);
            }
        }
        return out.build();
    }

    private void replace(Token command, String body) {
        changed = true;
        Span place = tex.locate(command.start(), command.end());
        List<int[]> arguments = arguments(arity(body));
        Matcher parameter = PARAMETER.matcher(body);
        int from = 0;
        while (parameter.find()) {
            putBody(body.substring(from, parameter.start()), place);
            int index = Integer.parseInt(parameter.group(1)) - 1;
            if (index < arguments.size()) {
                out.append(tex, arguments.get(index)[0], arguments.get(index)[1]);
            }
            from = parameter.end();
        }
        putBody(body.substring(from), place);
    }

    /** A command at the end of the chunk must not swallow the letters that follow it. */
    private void putBody(String chunk, Span place) {
        out.put(ENDS_IN_COMMAND.matcher(chunk).find() ? chunk + " " : chunk, place);
    }

    private static int arity(String body) {
        return PARAMETER
                .matcher(body)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    /** The next tokens or groups, each as where it begins and ends; fewer if the formula ends before. */
    private List<int[]> arguments(int count) {
        List<int[]> found = new ArrayList<>();
        while (found.size() < count && next < tokens.size()) {
            Token token = tokens.get(next++);
            if (token.kind() == Kind.OPEN) {
                int end = Math.max(TexScanner.endOfGroup(text, token.start()), token.end());
                found.add(new int[] {token.end(), Math.max(token.end(), end - 1)});
                skipTo(end);
            } else if (!token.text().isBlank()) {
                found.add(new int[] {token.start(), token.end()});
            }
        }
        return found;
    }

    private void skipTo(int end) {
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
    }
}
