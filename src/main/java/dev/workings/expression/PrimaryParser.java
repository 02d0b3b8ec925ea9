package dev.workings.expression;

import dev.workings.expression.Expression.Constant;
import dev.workings.expression.Expression.Numeral;
import dev.workings.expression.Expression.Quotient;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.Expression.Standard;
import dev.workings.expression.Expression.Tuple;
import dev.workings.expression.Expression.Variable;
import dev.workings.expression.Vocabulary.Entry;
import dev.workings.expression.Vocabulary.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules {@code primary}, {@code name}, {@code group}, {@code bars}, {@code fraction}, {@code root} and {@code arguments}. */
final class PrimaryParser {
    private static final Map<String, Constant.Name> CONSTANTS =
            Map.of("e", Constant.Name.E, "\\pi", Constant.Name.PI, "\\infty", Constant.Name.INFINITY);
    private static final Map<String, StandardFunction> NORMS = Map.of(
            "1", StandardFunction.NORM_1,
            "2", StandardFunction.NORM_2,
            "\\infty", StandardFunction.NORM_INFINITY,
            "F", StandardFunction.NORM_FROBENIUS,
            "\\operatorname{op}", StandardFunction.NORM_2);
    private static final Set<String> BARS = Set.of("|", "\\lvert", "\\|", "\\lVert");

    private final TermParser terms;
    private final Cursor cursor;
    private final NameMatcher names;
    private final FunctionParser functions;
    private final AggregateParser aggregates;
    private final EnvironmentParser environments;

    PrimaryParser(TermParser terms, Cursor cursor, NameMatcher names) {
        this.terms = terms;
        this.cursor = cursor;
        this.names = names;
        this.functions = new FunctionParser(terms, this, cursor);
        this.aggregates = new AggregateParser(terms, cursor, names);
        this.environments = new EnvironmentParser(terms, cursor);
    }

    Expression primary() {
        if (cursor.atEnd()) {
            throw terms.unexpected();
        }
        Optional<NameMatcher.Found> name = names.longest(cursor.lexemes(), cursor.at(), cursor.end());
        if (name.isPresent()) {
            return named(name.get());
        }
        int start = cursor.at();
        String next = cursor.peek();
        if (cursor.lexemes().get(start).isNumber()) {
            cursor.take();
            return new Numeral(new BigDecimal(next), cursor.since(start));
        }
        if (aggregates.beginsHere()) {
            return aggregates.aggregate();
        }
        if (CONSTANTS.containsKey(next)) {
            cursor.take();
            return new Constant(CONSTANTS.get(next), cursor.since(start));
        }
        if (functionName(next).isPresent()) {
            return functions.function(functionName(next).get());
        }
        return structure(next, start);
    }

    private Expression structure(String next, int start) {
        if (BARS.contains(next)) {
            return bars();
        }
        return switch (next) {
            case "(" -> group(")");
            case "[" -> group("]");
            case "{" -> braced();
            case "\\frac", "\\binom" -> fraction();
            case "\\sqrt" -> root();
            case "\\lfloor" -> rounded(StandardFunction.FLOOR, "\\rfloor");
            case "\\lceil" -> rounded(StandardFunction.CEILING, "\\rceil");
            case "\\langle" -> innerProduct();
            default -> {
                if (next.startsWith("\\begin{")) {
                    yield environments.environment();
                }
                throw undeclared(start);
            }
        };
    }

    /** The function that a lexeme names, if one needs no declaration. */
    static Optional<StandardFunction> functionName(String lexeme) {
        String word = lexeme.replaceFirst("^\\\\(?:operatorname|text)\\{(.*)}$", "$1");
        boolean isWord = !word.equals(lexeme);
        return isWord
                ? StandardFunction.named(word.strip())
                : lexeme.startsWith("\\") ? StandardFunction.named(lexeme.substring(1)) : Optional.empty();
    }

    private Expression named(NameMatcher.Found found) {
        int start = cursor.at();
        List<Expression> holes = found.match().holes().stream()
                .map(hole -> terms.range(hole.from(), hole.to()))
                .toList();
        cursor.moveTo(found.match().end());
        if (found.variable().isPresent()) {
            return new Variable(found.variable().get(), cursor.since(start));
        }
        if (found.standard().isPresent()) {
            return functions.applied(found.standard().get(), start);
        }
        Entry entry = found.entry().orElseThrow();
        if (entry.kind() == Kind.FUNCTION && !cursor.is("(") && terms.beginsFactor()) {
            String name = cursor.text(start, cursor.at());
            throw cursor.problem(
                    start,
                    cursor.at(),
                    "the function '%s' lacks its argument".formatted(name),
                    "write %s(…)".formatted(name));
        }
        return new Reference(entry.name(), holes, cursor.since(start));
    }

    /** Parentheses around one expression, or around several that make a tuple. */
    private Expression group(String close) {
        int start = cursor.at();
        List<Expression> parts = listed(close);
        return parts.size() == 1 ? parts.get(0) : new Tuple(parts, cursor.since(start));
    }

    List<Expression> listed(String close) {
        String open = cursor.take().text();
        int to = cursor.closing();
        List<Expression> parts = separated(to, Set.of(","));
        cursor.moveTo(to);
        cursor.expect(close, "'%s' closes '%s'".formatted(close, open));
        return parts;
    }

    private Expression braced() {
        cursor.take();
        int to = cursor.closing();
        Expression inside = terms.range(cursor.at(), to);
        cursor.moveTo(to + 1);
        return inside;
    }

    /** The content of the braces that open here. */
    Expression argument() {
        if (!cursor.is("{")) {
            throw terms.unexpected();
        }
        return braced();
    }

    /** What is applied to: a parenthesis with expressions, separated by commas, semicolons or bars. */
    List<Expression> arguments() {
        cursor.take();
        int to = cursor.closing();
        List<Expression> parts =
                separated(to, singleBar(to) ? Set.of(",", ";", "\\mid", "|") : Set.of(",", ";", "\\mid"));
        cursor.moveTo(to);
        cursor.expect(")", "close the arguments with )");
        return parts;
    }

    private boolean singleBar(int to) {
        int first = Brackets.find(cursor.lexemes(), "|", cursor.at(), to);
        return first >= 0 && Brackets.find(cursor.lexemes(), "|", first + 1, to) < 0;
    }

    /** The indices of an entry: with commas, or two letters side by side. */
    List<Expression> indices() {
        cursor.take();
        int to = cursor.closing();
        boolean twoLetters = to - cursor.at() == 2
                && cursor.lexemes().subList(cursor.at(), to).stream().allMatch(Lexeme::isLetter);
        List<Expression> parts = twoLetters
                ? List.of(terms.range(cursor.at(), cursor.at() + 1), terms.range(cursor.at() + 1, to))
                : separated(to, Set.of(","));
        cursor.moveTo(to + 1);
        return parts;
    }

    private List<Expression> separated(int to, Set<String> separators) {
        List<Expression> parts = new ArrayList<>();
        int from = cursor.at();
        int depth = 0;
        for (int i = from; i < to; i++) {
            String lexeme = cursor.lexemes().get(i).text();
            depth += Brackets.step(lexeme);
            if (depth == 0 && separators.contains(lexeme)) {
                parts.add(terms.range(from, i));
                from = i + 1;
            }
        }
        parts.add(terms.range(from, to));
        return parts;
    }

    private Expression fraction() {
        int start = cursor.at();
        boolean binomial = cursor.take().is("\\binom");
        if (isDerivative()) {
            int end = cursor.closingOf(cursor.closingOf(cursor.at()));
            throw cursor.problem(
                    start,
                    end,
                    "the derivative '%s' is not declared".formatted(cursor.text(start, end)),
                    "declare it as a fragment, bound to an independent route");
        }
        Expression above = argument();
        Expression below = argument();
        return binomial
                ? new Standard(StandardFunction.BINOMIAL, List.of(above, below), cursor.since(start))
                : new Quotient(above, below, cursor.since(start));
    }

    private boolean isDerivative() {
        return cursor.peek(1).equals("\\partial");
    }

    private Expression root() {
        int start = cursor.at();
        cursor.take();
        Expression degree = new Numeral(BigDecimal.valueOf(2), cursor.place(start, start + 1));
        if (cursor.accept("[")) {
            int to = cursor.closing();
            degree = terms.range(cursor.at(), to);
            cursor.moveTo(to);
            cursor.expect("]", "close the degree with ]");
        }
        Expression radicand = argument();
        return new Standard(StandardFunction.ROOT, List.of(radicand, degree), cursor.since(start));
    }

    private Expression rounded(StandardFunction function, String close) {
        int start = cursor.at();
        cursor.take();
        int to = cursor.closing();
        Expression inside = terms.range(cursor.at(), to);
        cursor.moveTo(to);
        cursor.expect(close, "close it with " + close);
        return new Standard(function, List.of(inside), cursor.since(start));
    }

    private Expression innerProduct() {
        int start = cursor.at();
        cursor.take();
        int to = cursor.closing();
        List<Expression> parts = separated(to, Set.of(",", "\\mid"));
        cursor.moveTo(to);
        cursor.expect("\\rangle", "close it with \\rangle");
        if (parts.size() != 2) {
            throw cursor.problem(start, cursor.at(), "an inner product has two sides", "write \\langle u, v \\rangle");
        }
        return new Standard(StandardFunction.INNER_PRODUCT, parts, cursor.since(start));
    }

    private Expression bars() {
        int start = cursor.at();
        String open = cursor.take().text();
        Expression inside;
        if (open.startsWith("\\l")) {
            int to = cursor.closing();
            inside = terms.range(cursor.at(), to);
            cursor.moveTo(to);
            cursor.expect(open.replace("\\l", "\\r"), "close the bars");
        } else {
            inside = terms.insideBars(open.equals("\\|"));
            cursor.expect(open, "close the bars; nested ones are clear as \\left| … \\right|");
        }
        boolean isNorm = open.equals("\\|") || open.equals("\\lVert");
        StandardFunction function = isNorm ? norm() : StandardFunction.ABSOLUTE;
        return new Standard(function, List.of(inside), cursor.since(start));
    }

    private StandardFunction norm() {
        if (!cursor.is("_")) {
            return StandardFunction.NORM;
        }
        int start = cursor.at();
        int end = cursor.closingOf(start + 1);
        String index = cursor.text(start + 2, end - 1);
        if (!NORMS.containsKey(index)) {
            throw cursor.problem(
                    start, end, "the norm '%s' is not known".formatted(index), "there are 1, 2, F and \\infty");
        }
        cursor.moveTo(end);
        return NORMS.get(index);
    }

    private TexException undeclared(int start) {
        String next = cursor.peek();
        boolean isName = Remedies.isNone(next) && next.matches("\\\\[a-zA-Z]+(\\{.*})?")
                || cursor.lexemes().get(start).isLetter();
        boolean isRelation = Sign.of(next).isPresent() || next.equals("\\not");
        if (!isName || isRelation || next.startsWith("\\text{")) {
            return terms.unexpected();
        }
        int end = start + 1;
        while (end < cursor.end()
                && Set.of("{", "_", "'").contains(cursor.lexemes().get(end).text())) {
            end = cursor.lexemes().get(end).is("{") ? cursor.closingOf(end) : end + 1;
        }
        String name = cursor.text(start, end);
        return cursor.problem(
                start,
                end,
                "'%s' is not declared".formatted(name),
                "correct it, or declare it in the check's notation: .symbol(\"%s\", …)"
                        .formatted(name.replace("\\", "\\\\")));
    }
}
