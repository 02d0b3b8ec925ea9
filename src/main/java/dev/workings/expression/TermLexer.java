package dev.workings.expression;

import dev.workings.math.TexScanner;
import dev.workings.math.TexScanner.Kind;
import dev.workings.math.TexScanner.Token;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings a term's TeX into a normal form: what only looks different becomes the same.
 *
 * <pre>
 * item     = number | "{" { item } "}" | item scripts | command arguments | environment | symbol
 * scripts  = [ "_" argument ] { "'" } [ "^" argument ]            in this order, whatever the author's
 * argument = "{" { item } "}" | item
 * number   = digit { digit | "{,}" } [ "." digit { digit } ]
 * </pre>
 *
 * <p>So {@code \tfrac12} is {@code \frac{1}{2}}, {@code x^2_k} is {@code x_{k}^{2}}, and space, colours, labels and the size of
 * brackets are gone. Braces remain, always in pairs.
 */
final class TermLexer {
    /** How deep groups may nest. */
    static final int MAX_DEPTH = 60;

    /** The longest term, in UTF-16 units. */
    static final int MAX_LENGTH = 10_000;

    private static final Set<String> SCRIPTS = Set.of("_", "^", "'", "’", "′");

    private final SourceText tex;
    private final String text;
    private final List<Token> tokens;
    private List<Lexeme> out = new ArrayList<>();
    private int next;
    private int depth;

    private TermLexer(SourceText tex) {
        this.tex = tex;
        this.text = tex.text();
        this.tokens = TexScanner.scan(text).stream()
                .filter(token -> token.kind() != Kind.COMMENT && !token.text().isBlank())
                .toList();
    }

    /** @throws TexException if braces or environments do not match, or the term is too long or too deep */
    static List<Lexeme> lex(SourceText tex) {
        if (tex.length() > MAX_LENGTH) {
            throw new TexException(
                    tex.locate(0, 1),
                    "this term is longer than %d characters".formatted(MAX_LENGTH),
                    "break it into several with names of their own");
        }
        TermLexer lexer = new TermLexer(tex);
        while (lexer.next < lexer.tokens.size()) {
            lexer.item();
        }
        return List.copyOf(lexer.out);
    }

    private void item() {
        Token token = tokens.get(next);
        if (token.kind() == Kind.OPEN) {
            group();
        } else if (token.kind() == Kind.CLOSE) {
            throw problem(token, "this brace closes nothing", "remove it, or open it before");
        } else if (isScript(token)) {
            scripts();
        } else if (isDigit(token)) {
            number();
        } else if (token.kind() == Kind.COMMAND) {
            next++;
            command(token, synonym(token.text()));
        } else {
            next++;
            if (!LexicalTable.IGNORED.contains(token.text())) {
                symbol(token);
            }
        }
    }

    private void symbol(Token token) {
        boolean pair = Character.isHighSurrogate(token.text().charAt(0)) && next < tokens.size();
        Token last = pair ? tokens.get(next++) : token;
        emit(synonym(text.substring(token.start(), last.end())), token.start(), last.end());
    }

    private void command(Token token, String name) {
        if (LexicalTable.IGNORED.contains(name)) {
            return;
        }
        if (LexicalTable.IGNORED_WITH_ARGUMENT.contains(name)) {
            skipStar();
            discard(this::argument);
        } else if (LexicalTable.TRANSPARENT.contains(name)) {
            transparent();
        } else if (LexicalTable.COLOURING.contains(name)) {
            discard(this::argument);
            argument();
        } else if (LexicalTable.WORDS.contains(name) || LexicalTable.PROSE.contains(name)) {
            word(token, LexicalTable.PROSE.contains(name));
        } else {
            structure(token, name);
        }
    }

    private void structure(Token token, String name) {
        switch (name) {
            case "\\left" -> delimiter(LexicalTable.LEFT);
            case "\\right" -> delimiter(LexicalTable.RIGHT);
            case "\\begin" -> environment(token);
            case "\\end" -> throw problem(token, "this \\end has no \\begin", "remove it, or begin the environment");
            case "\\sqrt" -> root(token);
            default -> {
                if (LexicalTable.SIZES.contains(name)) {
                    sized(name);
                    return;
                }
                emit(name, token.start(), token.end());
                int arguments =
                        LexicalTable.TWO_ARGUMENTS.contains(name) ? 2 : LexicalTable.ACCENTS.contains(name) ? 1 : 0;
                for (int i = 0; i < arguments; i++) {
                    argument();
                }
            }
        }
    }

    /** What is under or over a brace is a comment on it. */
    private void transparent() {
        argument();
        if (next < tokens.size() && isScript(tokens.get(next))) {
            discard(this::scripts);
        }
    }

    private void sized(String name) {
        delimiter(name.endsWith("l") ? LexicalTable.LEFT : name.endsWith("r") ? LexicalTable.RIGHT : Map.of());
    }

    private void delimiter(Map<String, String> names) {
        if (next >= tokens.size()) {
            return;
        }
        Token token = tokens.get(next++);
        if (token.kind() == Kind.OPEN || token.kind() == Kind.CLOSE || isScript(token)) {
            throw problem(token, "'%s' is no bracket".formatted(token.text()), "a brace as a bracket is \\{ or \\}");
        }
        String name = synonym(token.text());
        if (!name.equals(".")) {
            emit(names.getOrDefault(name, name), token.start(), token.end());
        }
    }

    private void root(Token token) {
        emit("\\sqrt", token.start(), token.end());
        if (next < tokens.size() && tokens.get(next).is("[")) {
            while (next < tokens.size() && !tokens.get(next).is("]")) {
                item();
            }
            if (next < tokens.size()) {
                item();
            }
        }
        argument();
    }

    private void word(Token command, boolean prose) {
        skipStar();
        if (next >= tokens.size()) {
            throw problem(command, "'%s' lacks its argument".formatted(command.text()), "write it in braces");
        }
        Token open = tokens.get(next);
        int end = open.kind() == Kind.OPEN ? TexScanner.endOfGroup(text, open.start()) : open.end();
        if (end < 0) {
            throw problem(open, "this brace is not closed", "close it with }");
        }
        int inset = open.kind() == Kind.OPEN ? 1 : 0;
        String content = text.substring(open.start() + inset, end - inset);
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
        emit(prose ? "\\text{" + content + "}" : name(content), command.start(), end);
    }

    /** An upright letter or digit is that; a word is an operator's name, and so is a sign, which must not be taken for TeX's own. */
    private static String name(String content) {
        String word = content.replaceAll("\\\\[,;:! ]|[\\s~{}]", "");
        return word.length() == 1 && Character.isLetterOrDigit(word.charAt(0)) ? word : "\\operatorname{" + word + "}";
    }

    private void environment(Token begin) {
        String name = environmentName(begin);
        emit("\\begin{" + name + "}", begin.start(), tokens.get(next - 1).end());
        if (name.equals("array") || name.startsWith("alignat") || name.startsWith("alignedat")) {
            discard(this::argument);
        }
        nested(begin, () -> {
            while (next < tokens.size() && !tokens.get(next).is("\\end")) {
                item();
            }
        });
        if (next >= tokens.size()) {
            throw problem(begin, "the environment '%s' has no end".formatted(name), "write \\end{" + name + "}");
        }
        Token end = tokens.get(next++);
        if (!environmentName(end).equals(name)) {
            throw problem(end, "this \\end does not belong to '%s'".formatted(name), "write \\end{" + name + "}");
        }
        emit("\\end{" + name + "}", end.start(), tokens.get(next - 1).end());
    }

    private String environmentName(Token edge) {
        int open = next < tokens.size() ? tokens.get(next).start() : text.length();
        int end = open < text.length() && text.charAt(open) == '{' ? TexScanner.endOfGroup(text, open) : -1;
        if (end < 0) {
            throw problem(edge, "'%s' lacks the name of its environment".formatted(edge.text()), "write it in braces");
        }
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
        return text.substring(open + 1, end - 1).strip();
    }

    private void group() {
        Token open = tokens.get(next++);
        emit("{", open.start(), open.end());
        nested(open, () -> {
            while (next < tokens.size() && tokens.get(next).kind() != Kind.CLOSE) {
                item();
            }
        });
        if (next >= tokens.size()) {
            throw problem(open, "this brace is not closed", "close it with }");
        }
        Token close = tokens.get(next++);
        emit("}", close.start(), close.end());
    }

    /** A group, or one item in braces of its own: a single digit of a number, as TeX has it. */
    private void argument() {
        if (next >= tokens.size()) {
            throw new TexException(
                    tex.locate(text.length(), text.length()), "something is missing at the end", "write it in braces");
        }
        Token first = tokens.get(next);
        if (first.kind() == Kind.OPEN) {
            group();
            return;
        }
        if (isScript(first)) {
            throw problem(first, "something is missing before '%s'".formatted(first.text()), "write it in braces");
        }
        emit("{", first.start(), first.start());
        if (isDigit(first)) {
            next++;
            emit(first.text(), first.start(), first.end());
        } else {
            nested(first, this::item);
        }
        int end = tokens.get(next - 1).end();
        emit("}", end, end);
    }

    private void scripts() {
        List<Lexeme> before = out;
        List<Lexeme> below = new ArrayList<>();
        List<Lexeme> primes = new ArrayList<>();
        List<Lexeme> above = new ArrayList<>();
        while (next < tokens.size() && isScript(tokens.get(next))) {
            Token token = tokens.get(next++);
            out = new ArrayList<>();
            emit(synonym(token.text()), token.start(), token.end());
            if (!out.get(0).is("'")) {
                nested(token, this::argument);
            }
            sortScript(token, below, primes, above);
        }
        out = before;
        out.addAll(below);
        out.addAll(primes);
        out.addAll(above);
    }

    private void sortScript(Token token, List<Lexeme> below, List<Lexeme> primes, List<Lexeme> above) {
        if (out.get(0).is("'")) {
            primes.addAll(out);
        } else if (isPrimes(out)) {
            primes.addAll(out.subList(2, out.size() - 1));
        } else {
            List<Lexeme> place = out.get(0).is("_") ? below : above;
            if (!place.isEmpty()) {
                throw problem(token, "a second '%s' in a row".formatted(token.text()), "put braces around the first");
            }
            place.addAll(out);
        }
    }

    private static boolean isPrimes(List<Lexeme> script) {
        return script.get(0).is("^")
                && script.size() > 3
                && script.subList(2, script.size() - 1).stream().allMatch(lexeme -> lexeme.is("'"));
    }

    private void number() {
        int start = tokens.get(next).start();
        StringBuilder digits = new StringBuilder();
        int end = start;
        boolean fraction = false;
        while (next < tokens.size()) {
            if (isDigit(tokens.get(next)) && (digits.length() == 0 || isNear(end))) {
                digits.append(tokens.get(next).text());
                end = tokens.get(next++).end();
            } else if (!fraction && isPointBeforeDigit()) {
                fraction = true;
                digits.append('.');
                end = tokens.get(next++).end();
            } else if (isThousandsComma()) {
                next += 3;
                end = tokens.get(next - 1).end();
            } else {
                break;
            }
        }
        emit(digits.toString(), start, end);
    }

    private boolean isNear(int end) {
        return tokens.get(next).start() == end;
    }

    private boolean isPointBeforeDigit() {
        return tokens.get(next).is(".")
                && next + 1 < tokens.size()
                && isDigit(tokens.get(next + 1))
                && tokens.get(next).end() == tokens.get(next + 1).start();
    }

    private boolean isThousandsComma() {
        return next + 3 < tokens.size()
                && tokens.get(next).is("{")
                && tokens.get(next + 1).is(",")
                && tokens.get(next + 2).is("}")
                && isDigit(tokens.get(next + 3));
    }

    private void nested(Token place, Runnable inner) {
        if (++depth > MAX_DEPTH) {
            throw problem(
                    place,
                    "this is nested more than %d deep".formatted(MAX_DEPTH),
                    "give an inner part a name of its own");
        }
        inner.run();
        depth--;
    }

    private void discard(Runnable reader) {
        List<Lexeme> kept = out;
        out = new ArrayList<>();
        reader.run();
        out = kept;
    }

    private void skipStar() {
        if (next < tokens.size() && tokens.get(next).is("*")) {
            next++;
        }
    }

    private void emit(String lexeme, int start, int end) {
        out.add(new Lexeme(lexeme, start, end));
    }

    private TexException problem(Token token, String message, String remedy) {
        return new TexException(tex.locate(token.start(), token.end()), message, remedy);
    }

    /** A prime is a script in itself; the command {@code \prime} needs a {@code ^}. */
    private static boolean isScript(Token token) {
        return SCRIPTS.contains(token.text());
    }

    private static boolean isDigit(Token token) {
        return token.text().length() == 1
                && token.text().charAt(0) >= '0'
                && token.text().charAt(0) <= '9';
    }

    private static String synonym(String name) {
        return LexicalTable.SYNONYMS.getOrDefault(name, name);
    }
}
