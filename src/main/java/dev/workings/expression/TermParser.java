package dev.workings.expression;

import dev.workings.expression.Expression.Call;
import dev.workings.expression.Expression.Index;
import dev.workings.expression.Expression.Negation;
import dev.workings.expression.Expression.Numeral;
import dev.workings.expression.Expression.Power;
import dev.workings.expression.Expression.Product;
import dev.workings.expression.Expression.Quotient;
import dev.workings.expression.Expression.Standard;
import dev.workings.expression.Expression.Sum;
import dev.workings.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The upper rules of the grammar of {@link ExpressionParser}: sums, products, powers and application. */
final class TermParser {
    /** How many factors may be read inside one another. */
    static final int MAX_DEPTH = 150;

    private static final Set<String> TIMES = Set.of("\\cdot", "\\times", "*");
    private static final Set<String> NEVER_FIRST = Set.of(
            "",
            "+",
            "-",
            "/",
            "\\div",
            "\\cdot",
            "\\times",
            "*",
            ",",
            ";",
            ":",
            ".",
            ")",
            "]",
            "}",
            "\\}",
            "&",
            "\\\\",
            "\\rvert",
            "\\rVert",
            "\\rfloor",
            "\\rceil",
            "\\rangle",
            "^",
            "_",
            "'",
            "!",
            "\\mid",
            "\\dots",
            "\\to",
            "\\in",
            "\\pm",
            "\\mp");
    private static final Set<String> TRANSPOSITION = Set.of("\\top", "T", "\\mathsf{T}");
    private static final Set<String> MARKS = Set.of("*", "+", "-", "\\star", "\\dagger", "\\circ", "\\bot", "\\perp");
    private static final String DOTS = "\\dots";

    private final Cursor cursor;
    private final NameMatcher names;
    private final FunctionKinds kinds;
    private final PrimaryParser primaries;
    private int bars;
    private int norms;
    private int depth;

    TermParser(Cursor cursor, NameMatcher names) {
        this.cursor = cursor;
        this.names = names;
        this.kinds = new FunctionKinds(names.vocabulary());
        this.primaries = new PrimaryParser(this, cursor, names);
    }

    /** A whole term, to the end. */
    Expression whole() {
        int to = cursor.end();
        while (to > cursor.at()
                && Set.of(".", ",", ";").contains(cursor.lexemes().get(to - 1).text())) {
            to--;
        }
        return range(cursor.at(), to);
    }

    /** The expression that is all of the lexemes from {@code from} to {@code to}, except for words before and behind. */
    Expression range(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isProse(start)) {
            start++;
        }
        while (end > start && isProse(end - 1)) {
            end--;
        }
        return isolated(start, end);
    }

    private boolean isProse(int index) {
        String text = cursor.lexemes().get(index).text();
        return text.startsWith("\\text{") && PrimaryParser.functionName(text).isEmpty();
    }

    private Expression isolated(int from, int to) {
        int bars0 = bars;
        int norms0 = norms;
        bars = 0;
        norms = 0;
        Expression read = cursor.within(from, to, () -> {
            Expression expression = expression();
            if (!cursor.atEnd()) {
                throw unexpected();
            }
            return expression;
        });
        bars = bars0;
        norms = norms0;
        return read;
    }

    /** An expression inside a pair of bars, which the cursor is behind the first of. */
    Expression insideBars(boolean norm) {
        bars += norm ? 0 : 1;
        norms += norm ? 1 : 0;
        Expression inside = expression();
        bars -= norm ? 0 : 1;
        norms -= norm ? 1 : 0;
        return inside;
    }

    Expression expression() {
        int start = cursor.at();
        List<Expression> terms = new ArrayList<>();
        boolean negative = cursor.accept("-");
        if (!negative) {
            cursor.accept("+");
        }
        terms.add(signed(negative, start));
        while (cursor.is("+") || cursor.is("-")) {
            int sign = cursor.at();
            boolean minus = cursor.take().is("-");
            if (cursor.is(DOTS)) {
                sumWithDots(terms, minus);
            } else {
                terms.add(signed(minus, sign));
            }
        }
        return terms.size() == 1 ? terms.get(0) : new Sum(terms, cursor.since(start));
    }

    private Expression signed(boolean negative, int start) {
        Expression term = term(true);
        return negative ? new Negation(term, cursor.since(start)) : term;
    }

    private void sumWithDots(List<Expression> before, boolean minus) {
        int dots = cursor.at();
        cursor.take();
        if (minus || !cursor.is("+")) {
            throw cursor.problem(dots, dots + 1, "only sums of added terms can have dots", "write them as \\sum");
        }
        cursor.take();
        Expression last = term(true);
        Dots.replaceSum(before, last, cursor.place(dots, dots + 1), cursor.since(dots));
    }

    /**
     * @param slash whether a {@code /} may follow; behind {@code \prod} it would be unclear what is divided
     */
    Expression term(boolean slash) {
        int start = cursor.at();
        List<Expression> factors = new ArrayList<>(List.of(factor()));
        while (true) {
            if (cursor.is("{") && cursor.peek(1).equals("}")) {
                // An empty group, which only makes TeX set a sign at the start of a row as one between two things.
                cursor.take();
                cursor.take();
            } else if (TIMES.contains(cursor.peek())) {
                cursor.take();
                if (cursor.is(DOTS)) {
                    continue;
                }
                factors.add(factor());
            } else if (cursor.is("/") || cursor.is("\\div")) {
                quotient(factors, start, slash);
            } else if (cursor.is(DOTS) && !",".equals(cursor.peek(1)) && !"+".equals(cursor.peek(1))) {
                productWithDots(factors);
            } else if (beginsFactor()) {
                refuseNumber();
                factors.add(factor());
            } else {
                return product(factors, cursor.since(start));
            }
        }
    }

    /** {@code x^10} is x¹0 to TeX, and a slip; only a power of a number may follow a factor, as in {@code 2^n 3^m}. */
    private void refuseNumber() {
        if (cursor.lexemes().get(cursor.at()).isNumber() && !cursor.peek(1).equals("^")) {
            throw cursor.problem(
                    "a number cannot follow a factor", "write \\cdot before it, or braces around an exponent: x^{10}");
        }
    }

    private static Expression product(List<Expression> factors, Span place) {
        return factors.size() == 1 ? factors.get(0) : new Product(factors, place);
    }

    private void quotient(List<Expression> factors, int start, boolean slash) {
        if (!slash) {
            throw cursor.problem(
                    "it is unclear what is divided here", "use \\frac, or put the whole product in parentheses");
        }
        Expression numerator = product(factors, cursor.since(start));
        int sign = cursor.at();
        cursor.take();
        Expression denominator = factor();
        if (beginsFactor() || cursor.is("/")) {
            throw cursor.problem(
                    sign,
                    cursor.at(),
                    "it is unclear how far the denominator reaches",
                    "use \\frac, or put it in parentheses");
        }
        factors.clear();
        factors.add(new Quotient(numerator, denominator, cursor.since(start)));
    }

    private void productWithDots(List<Expression> before) {
        int dots = cursor.at();
        cursor.take();
        List<Expression> after = new ArrayList<>();
        while (TIMES.contains(cursor.peek()) || beginsFactor()) {
            if (TIMES.contains(cursor.peek())) {
                cursor.take();
            }
            after.add(factor());
        }
        Dots.replaceProduct(before, after, cursor.place(dots, dots + 1), cursor.since(dots));
    }

    /** Whether a factor without a multiplication sign begins here. */
    boolean beginsFactor() {
        String next = cursor.peek();
        if (next.equals("|")) {
            return bars == 0;
        }
        if (next.equals("\\|")) {
            return norms == 0;
        }
        return !NEVER_FIRST.contains(next)
                && !next.startsWith("\\end{")
                && !next.startsWith("\\text{")
                && Sign.of(next).isEmpty();
    }

    /** The expressions, with commas between them, of the group that opens here. */
    List<Expression> listed(String close) {
        return primaries.listed(close);
    }

    Expression factor() {
        if (++depth > MAX_DEPTH) {
            throw cursor.problem(
                    "this is nested more than %d deep".formatted(MAX_DEPTH), "give an inner part a name of its own");
        }
        int start = cursor.at();
        Expression factor = postfixes(primaries.primary(), start);
        while (kinds.isOperator(factor) && beginsFactor()) {
            factor = applied(factor, start);
        }
        depth--;
        return factor;
    }

    private Expression applied(Expression operator, int start) {
        int from = cursor.at();
        Expression operand = factor();
        boolean isApplied = operand instanceof Call call
                && !kinds.isOperator(call.function())
                && Brackets.step(cursor.lexemes().get(from).text()) == 0;
        if (isApplied || cursor.is("(")) {
            throw cursor.problem(
                    start,
                    cursor.at(),
                    "it is unclear what the last parenthesis belongs to",
                    "put parentheses around '%s' with what it acts on, or around that"
                            .formatted(cursor.text(start, from)));
        }
        if (!isOneThing(operand)) {
            throw cursor.problem(
                    from,
                    cursor.at(),
                    "it is unclear what '%s' acts on".formatted(cursor.text(start, from)),
                    "put it in parentheses");
        }
        return new Call(operator, List.of(operand), cursor.since(start));
    }

    private static boolean isOneThing(Expression operand) {
        return !(operand instanceof Numeral);
    }

    /** What may follow any primary. */
    Expression postfixes(Expression primary, int start) {
        Expression read = primary;
        while (true) {
            if (cursor.is("(") && kinds.isFunction(read)) {
                List<Expression> arguments = primaries.arguments();
                read = new Call(read, arguments, cursor.since(start));
            } else if (cursor.is("_")) {
                read = index(read, start);
            } else if (cursor.is("!")) {
                read = factorial(read, start);
            } else if (cursor.is("^")) {
                read = power(read, start);
            } else if (cursor.is("'")) {
                throw primed(start);
            } else {
                return read;
            }
        }
    }

    private TexException primed(int start) {
        int end = cursor.at();
        while (cursor.peek(end - cursor.at()).equals("'")) {
            end++;
        }
        String name = cursor.text(start, end);
        return cursor.problem(start, end, "'%s' is not declared".formatted(name), "declare it in the page's notation");
    }

    private Expression index(Expression base, int start) {
        if (base instanceof Numeral || kinds.isFunction(base)) {
            String name = cursor.text(start, cursor.closingOf(cursor.at() + 1));
            throw cursor.problem("'%s' is not declared".formatted(name), "declare it in the page's notation");
        }
        cursor.take();
        List<Expression> indices = primaries.indices();
        return new Index(base, indices, cursor.since(start));
    }

    private Expression factorial(Expression operand, int start) {
        cursor.take();
        if (cursor.is("!")) {
            throw cursor.problem("a double factorial cannot be read", "write it as a product");
        }
        if (operand instanceof Power) {
            throw cursor.problem("it is unclear what the factorial is of", "put parentheses around it");
        }
        return new Standard(StandardFunction.FACTORIAL, List.of(operand), cursor.since(start));
    }

    private Expression power(Expression base, int start) {
        int sign = cursor.at();
        cursor.take();
        cursor.take();
        int from = cursor.at();
        int to = cursor.closing();
        cursor.moveTo(to + 1);
        String exponent = cursor.text(from, to);
        boolean negative = exponent.startsWith("-");
        if (isTransposition(negative ? exponent.substring(1) : exponent, sign, from, to)) {
            Span place = cursor.since(start);
            Expression operand = negative ? inverse(base, cursor.place(from, from + 1), place) : base;
            return new Standard(StandardFunction.TRANSPOSE, List.of(operand), place);
        }
        if (MARKS.contains(exponent)) {
            throw cursor.problem(
                    start,
                    cursor.at(),
                    "'%s' is not declared".formatted(cursor.text(start, cursor.at())),
                    "declare the name with its mark");
        }
        refuseNotation(base, sign, from, to);
        return new Power(base, range(from, to), cursor.since(start));
    }

    /** A declared T in braces is an exponent; without them nobody can tell. */
    private boolean isTransposition(String exponent, int sign, int from, int to) {
        if (!TRANSPOSITION.contains(exponent)) {
            return false;
        }
        boolean declared = exponent.equals("T")
                && names.longest(cursor.lexemes(), to - 1, to).isPresent();
        boolean inBraces = cursor.place(sign, to + 1).text().startsWith("^{");
        if (declared && !inBraces) {
            throw cursor.problem(
                    from,
                    to,
                    "this 'T' may be a transpose or the declared 'T'",
                    "write ^\\top for the transpose, ^{T} for the power");
        }
        return !declared;
    }

    private static Expression inverse(Expression base, Span sign, Span place) {
        Expression minusOne = new Negation(new Numeral(BigDecimal.ONE, sign), sign);
        return new Power(base, minusOne, place);
    }

    /** {@code x^{(k)}} is hardly ever a power, and {@code f^2(x)} may be a square or a repetition. */
    private void refuseNotation(Expression base, int sign, int from, int to) {
        boolean parenthesised = cursor.lexemes()
                        .get(Math.min(from, cursor.lexemes().size() - 1))
                        .is("(")
                && Brackets.closing(cursor.lexemes(), from + 1, to) == to - 1;
        if (parenthesised) {
            throw cursor.problem(
                    from,
                    to,
                    "an exponent in parentheses looks like an index",
                    "declare the name, or leave the parentheses out");
        }
        if (kinds.isFunction(base) && !kinds.isOperator(base)) {
            throw cursor.problem(
                    sign,
                    to,
                    "a power of a function may be a square or a repetition",
                    "put the power behind the argument: (f(x))^2");
        }
    }

    /** What to say of a lexeme that nothing can be made of. */
    TexException unexpected() {
        String next = cursor.peek();
        if (next.isEmpty()) {
            return cursor.problem("something is missing here", "complete the term");
        }
        if (next.startsWith("\\text{")) {
            return cursor.problem("words cannot be read in the middle of a term", "move them to the end of the row");
        }
        if (Sign.of(next).isPresent() || next.equals("\\not")) {
            return cursor.problem(
                    "a relation sign cannot stand inside a term", "a chain has its signs at the top, and ≠ is \\ne");
        }
        return cursor.problem("'%s' cannot stand here".formatted(next), Remedies.of(next));
    }
}
