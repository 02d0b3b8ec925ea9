package dev.workings.expression;

import dev.workings.expression.Expression.Aggregate;
import dev.workings.expression.Expression.Limit;
import dev.workings.expression.Expression.Product;
import dev.workings.expression.Expression.Standard;
import dev.workings.expression.Expression.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules {@code aggregate} and {@code limit}, and the door to {@code expectation} and {@code integral}. */
final class AggregateParser {
    private static final Map<String, Aggregate.Kind> KINDS = Map.ofEntries(
            Map.entry("\\sum", Aggregate.Kind.SUM),
            Map.entry("\\prod", Aggregate.Kind.PRODUCT),
            Map.entry("\\max", Aggregate.Kind.MAXIMUM),
            Map.entry("\\min", Aggregate.Kind.MINIMUM),
            Map.entry("\\sup", Aggregate.Kind.SUPREMUM),
            Map.entry("\\inf", Aggregate.Kind.INFIMUM),
            Map.entry("\\argmax", Aggregate.Kind.ARGMAX),
            Map.entry("\\argmin", Aggregate.Kind.ARGMIN),
            Map.entry("\\operatorname{argmax}", Aggregate.Kind.ARGMAX),
            Map.entry("\\operatorname{argmin}", Aggregate.Kind.ARGMIN));
    private static final Set<String> EXTREMES = Set.of("\\max", "\\min");

    private final TermParser terms;
    private final Cursor cursor;
    private final NameMatcher names;
    private final BinderParser binders;
    private final ExpectationParser expectations;
    private final IntegralParser integrals;

    AggregateParser(TermParser terms, Cursor cursor, NameMatcher names) {
        this.terms = terms;
        this.cursor = cursor;
        this.names = names;
        this.binders = new BinderParser(terms, cursor, names);
        this.expectations = new ExpectationParser(terms, cursor, names);
        this.integrals = new IntegralParser(terms, cursor, names, binders);
    }

    boolean beginsHere() {
        String next = cursor.peek();
        return KINDS.containsKey(next)
                || next.equals("\\int")
                || next.equals("\\lim")
                || isArg()
                || expectations.beginsHere();
    }

    private boolean isArg() {
        return cursor.is("\\arg") && EXTREMES.contains(cursor.peek(1));
    }

    Expression aggregate() {
        if (expectations.beginsHere()) {
            return expectations.expectation();
        }
        return switch (cursor.peek()) {
            case "\\int" -> integrals.integral();
            case "\\lim" -> limit();
            default -> ranged();
        };
    }

    private Expression ranged() {
        int start = cursor.at();
        boolean arg = cursor.accept("\\arg");
        String name = cursor.take().text();
        Aggregate.Kind kind = KINDS.get(arg ? "\\arg" + name.substring(1) : name);
        if (!cursor.is("_")) {
            return extreme(kind, start);
        }
        int from = cursor.at() + 2;
        int to = cursor.closingOf(cursor.at() + 1) - 1;
        cursor.moveTo(to + 1);
        Optional<Expression> above = Optional.empty();
        if (cursor.accept("^")) {
            cursor.take();
            int end = cursor.closing();
            above = Optional.of(terms.range(cursor.at(), end));
            cursor.moveTo(end + 1);
        }
        BinderParser.Bound bound = binders.read(from, to, above, kind);
        int bodyStart = cursor.at();
        Expression body = names.binding(bound.variables(), () -> terms.term(kind == Aggregate.Kind.SUM));
        if (kind != Aggregate.Kind.SUM) {
            refuseSecond(start, bodyStart, body, bound);
        }
        return new Aggregate(kind, bound.binders(), bound.filter(), body, cursor.since(start));
    }

    /**
     * In ∏ₜ aₜ ∏ₜ bₜ the second product may be a factor of the first's body or of the first. It is part of the body if it uses the first's
     * variable; a sum is the same either way.
     */
    private void refuseSecond(int start, int bodyStart, Expression body, BinderParser.Bound bound) {
        if (!(body instanceof Product product)) {
            return;
        }
        int depth = 0;
        for (int i = bodyStart; i < cursor.at(); i++) {
            String lexeme = cursor.lexemes().get(i).text();
            depth += Brackets.step(lexeme);
            if (depth == 0 && i > bodyStart && KINDS.containsKey(lexeme) && !usesBound(product, bound)) {
                throw cursor.problem(
                        i,
                        i + 1,
                        "it is unclear whether this is inside of the '%s' before it"
                                .formatted(cursor.lexemes().get(start).text()),
                        "put one of them in parentheses");
            }
        }
    }

    /** Whether the last factor that is a sum, product … of its own uses a variable of these binders. */
    private static boolean usesBound(Product product, BinderParser.Bound bound) {
        List<String> variables = Binder.names(bound.binders()).toList();
        return product.factors().stream()
                .filter(Aggregate.class::isInstance)
                .allMatch(inner -> withDescendants(inner)
                        .anyMatch(node -> node instanceof Variable variable && variables.contains(variable.name())));
    }

    private static Stream<Expression> withDescendants(Expression node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(AggregateParser::withDescendants));
    }

    /** The largest or smallest of those listed. */
    private Expression extreme(Aggregate.Kind kind, int start) {
        boolean braces = cursor.is("\\{");
        boolean isExtreme = kind == Aggregate.Kind.MAXIMUM || kind == Aggregate.Kind.MINIMUM;
        if (!isExtreme || !braces && !cursor.is("(")) {
            String name = cursor.text(start, cursor.at());
            throw cursor.problem(
                    start, cursor.at(), "'%s' does not say over what".formatted(name), "write %s_{…}".formatted(name));
        }
        List<Expression> values = terms.listed(braces ? "\\}" : ")");
        StandardFunction function =
                kind == Aggregate.Kind.MAXIMUM ? StandardFunction.MAXIMUM : StandardFunction.MINIMUM;
        return new Standard(function, values, cursor.since(start));
    }

    private Expression limit() {
        int start = cursor.at();
        cursor.take();
        if (!cursor.is("_")) {
            throw cursor.problem(start, start + 1, "this limit does not say of what", "write \\lim_{n \\to \\infty}");
        }
        int from = cursor.at() + 2;
        int to = cursor.closingOf(cursor.at() + 1) - 1;
        int arrow = Brackets.find(cursor.lexemes(), "\\to", from, to);
        if (arrow <= from) {
            throw cursor.problem(from, to, "this limit has no arrow", "write \\lim_{n \\to \\infty}");
        }
        Expression target = terms.range(arrow + 1, to);
        cursor.moveTo(to + 1);
        List<Lexeme> variable = cursor.lexemes().subList(from, arrow);
        Expression body = names.binding(List.of(variable), () -> terms.term(false));
        return new Limit(cursor.text(from, arrow), target, body, cursor.since(start));
    }
}
