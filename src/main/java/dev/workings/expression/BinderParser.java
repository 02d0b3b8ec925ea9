package dev.workings.expression;

import dev.workings.expression.Expression.Aggregate;
import dev.workings.expression.Expression.Comparison;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.Vocabulary.Entry;
import dev.workings.expression.Vocabulary.Kind;
import dev.workings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The rule {@code binders}: what stands below {@code \sum}, {@code \max} and their kin. */
final class BinderParser {
    private static final Set<Aggregate.Kind> OVER_INTEGERS =
            Set.of(Aggregate.Kind.SUM, Aggregate.Kind.PRODUCT, Aggregate.Kind.MAXIMUM, Aggregate.Kind.MINIMUM);

    private final TermParser terms;
    private final Cursor cursor;
    private final NameMatcher names;

    BinderParser(TermParser terms, Cursor cursor, NameMatcher names) {
        this.terms = terms;
        this.cursor = cursor;
        this.names = names;
    }

    /** Binders with the lexemes of their variables, and the condition on them. */
    record Bound(List<Binder> binders, List<List<Lexeme>> variables, Optional<Expression> filter) {
        Bound and(Bound other) {
            return new Bound(
                    joined(binders, other.binders),
                    joined(variables, other.variables),
                    filter.isPresent() ? filter : other.filter);
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            List<T> all = new ArrayList<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }
    }

    /** The binders in the lexemes from {@code from} to {@code to}, below a sign with {@code above} over it. */
    Bound read(int from, int to, Optional<Expression> above, Aggregate.Kind kind) {
        int equals = Brackets.find(cursor.lexemes(), "=", from, to);
        if (above.isPresent() || equals >= 0) {
            return range(from, equals, to, above);
        }
        if (Brackets.find(cursor.lexemes(), "\\in", from, to) >= 0) {
            return members(from, to);
        }
        return firstSign(from, to) >= 0 ? comparison(from, to, kind) : declared(from, to);
    }

    private Bound range(int from, int equals, int to, Optional<Expression> above) {
        if (equals <= from || above.isEmpty()) {
            throw cursor.problem(from, to, "this range lacks a bound", "write _{k=1}^{n}");
        }
        Expression first = terms.range(equals + 1, to);
        Bound bound = NONE;
        for (Template.Range name : variables(from, equals)) {
            Binder range = new Binder.Range(text(name), first, above.get(), false);
            bound = bound.and(new Bound(List.of(range), List.of(lexemes(name)), Optional.empty()));
        }
        return bound;
    }

    private static final Bound NONE = new Bound(List.of(), List.of(), Optional.empty());

    /** {@code s \in S, a \in A}, {@code i, j \in I}, {@code (s,a) \in S \times A}; a condition may follow. */
    private Bound members(int from, int to) {
        int in = Brackets.find(cursor.lexemes(), "\\in", from, to);
        if (in < 0) {
            return new Bound(List.of(), List.of(), Optional.of(condition(from, to)));
        }
        int comma = Brackets.find(cursor.lexemes(), ",", in, to);
        int end = comma < 0 ? to : comma;
        Bound first = member(from, in, end);
        return comma < 0 ? first : first.and(names.binding(first.variables, () -> members(comma + 1, to)));
    }

    private Bound member(int from, int in, int end) {
        boolean tuple = cursor.lexemes().get(from).is("(");
        List<Template.Range> variables = tuple ? variables(from + 1, in - 1) : variables(from, in);
        if (cursor.lexemes().get(Math.min(in + 1, end - 1)).is("\\{")) {
            return interval(variables, in + 1, end);
        }
        List<Expression> sets = sets(in + 1, end);
        List<List<Lexeme>> bound = variables.stream().map(this::lexemes).toList();
        List<String> named = variables.stream().map(this::text).toList();
        if (tuple) {
            return new Bound(List.of(new Binder.Member(named, sets)), bound, Optional.empty());
        }
        List<Binder> each = named.stream()
                .<Binder>map(name -> new Binder.Member(List.of(name), sets))
                .toList();
        return new Bound(each, bound, Optional.empty());
    }

    /** <code>k \in \{1, \dots, n\}</code>. */
    private Bound interval(List<Template.Range> variables, int open, int end) {
        int dots = Brackets.find(cursor.lexemes(), "\\dots", open + 1, end - 1);
        int first = Brackets.find(cursor.lexemes(), ",", open + 1, end);
        if (dots < 0
                || first < 0
                || first > dots
                || !cursor.lexemes().get(Math.min(dots + 1, end - 1)).is(",")) {
            throw cursor.problem(open, end, "this set cannot be read", "write \\{1, \\dots, n\\}, or declare the set");
        }
        Expression from = terms.range(open + 1, first);
        Expression to = terms.range(dots + 2, end - 1);
        List<Binder> ranges = variables.stream()
                .<Binder>map(name -> new Binder.Range(text(name), from, to, false))
                .toList();
        return new Bound(ranges, variables.stream().map(this::lexemes).toList(), Optional.empty());
    }

    /** A declared set, or a product of them. */
    List<Expression> sets(int from, int to) {
        Optional<Reference> whole = set(from, to);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Expression> sets = new ArrayList<>();
        for (Template.Range part : split(from, to, "\\times")) {
            sets.add(set(part.from(), part.to())
                    .orElseThrow(() -> cursor.problem(
                            part.from(),
                            part.to(),
                            "the set '%s' is not declared".formatted(text(part)),
                            "declare it in the page's notation")));
        }
        return sets;
    }

    private Optional<Reference> set(int from, int to) {
        for (Entry entry : names.vocabulary().all(Kind.SET)) {
            Optional<Template.Match> match =
                    entry.template().match(cursor.lexemes(), from, to).filter(found -> found.end() == to);
            if (match.isPresent()) {
                List<Expression> holes = match.get().holes().stream()
                        .map(hole -> terms.range(hole.from(), hole.to()))
                        .toList();
                return Optional.of(new Reference(entry.name(), holes, cursor.place(from, to)));
            }
        }
        return Optional.empty();
    }

    /** Variables alone: each must have a declared set. */
    private Bound declared(int from, int to) {
        Bound bound = NONE;
        for (Template.Range name : variables(from, to)) {
            String set = names.vocabulary()
                    .rangeOf(text(name))
                    .orElseThrow(() -> cursor.problem(
                            name.from(),
                            name.to(),
                            "it is not said what '%s' runs through".formatted(text(name)),
                            "write _{%s=1}^{n} or _{%s \\in S}, or declare its set".formatted(text(name), text(name))));
            bound = bound.and(one(name, set));
        }
        return bound;
    }

    private Bound one(Template.Range name, String set) {
        Span place = cursor.place(name.from(), name.to());
        Binder member = new Binder.Member(List.of(text(name)), List.of(new Reference(set, List.of(), place)));
        return new Bound(List.of(member), List.of(lexemes(name)), Optional.empty());
    }

    /** {@code i<j} and {@code 1 \le i < j \le n}: what is not known yet is bound, the rest are bounds. */
    private Bound comparison(int from, int to, Aggregate.Kind kind) {
        List<Template.Range> items = splitBySigns(from, to);
        Bound bound = NONE;
        for (Template.Range item : items) {
            if (isFresh(item)) {
                Optional<String> set = names.vocabulary().rangeOf(text(item));
                bound = bound.and(set.isPresent() ? one(item, set.get()) : between(item, items, from, to, kind));
            }
        }
        if (bound.binders.isEmpty()) {
            throw cursor.problem(from, to, "this condition binds no variable", "declare the set of its variable");
        }
        Supplier<Expression> condition = () -> condition(from, to);
        Expression filter = names.binding(bound.variables, condition);
        return bound.and(new Bound(List.of(), List.of(), Optional.of(filter)));
    }

    private boolean isFresh(Template.Range item) {
        List<Lexeme> lexemes = lexemes(item);
        boolean isName = lexemes.get(0).isLetter() && lexemes.stream().skip(1).allMatch(lexeme -> lexeme.is("'"));
        boolean isKnown =
                names.longest(cursor.lexemes(), item.from(), item.to()).isPresent();
        return isName
                && !names.isBound(text(item))
                && (!isKnown || names.vocabulary().rangeOf(text(item)).isPresent());
    }

    private Bound between(Template.Range item, List<Template.Range> items, int from, int to, Aggregate.Kind kind) {
        Template.Range first = items.get(0);
        Template.Range last = items.get(items.size() - 1);
        boolean ascending = signs(from, to).stream().allMatch(sign -> sign == Sign.LESS || sign == Sign.LESS_OR_EQUAL);
        if (isFresh(first) || isFresh(last) || !ascending || !OVER_INTEGERS.contains(kind)) {
            throw cursor.problem(
                    item.from(),
                    item.to(),
                    "it is not said what '%s' runs through".formatted(text(item)),
                    "write 1 \\le %s \\le n, or declare its set".formatted(text(item)));
        }
        Expression low = terms.range(first.from(), first.to());
        Expression high = terms.range(last.from(), last.to());
        Binder range = new Binder.Range(text(item), low, high, false);
        return new Bound(List.of(range), List.of(lexemes(item)), Optional.empty());
    }

    private Expression condition(int from, int to) {
        List<Expression> sides = splitBySigns(from, to).stream()
                .map(item -> terms.range(item.from(), item.to()))
                .toList();
        List<Sign> signs = signs(from, to);
        if (signs.isEmpty()) {
            throw cursor.problem(from, to, "this is no condition", "write a relation such as i \\ne j");
        }
        return new Comparison(sides, signs, cursor.place(from, to));
    }

    private int firstSign(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Sign.of(cursor.lexemes().get(i).text()).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private List<Sign> signs(int from, int to) {
        return cursor.lexemes().subList(from, to).stream()
                .flatMap(lexeme -> Sign.of(lexeme.text()).stream())
                .toList();
    }

    private List<Template.Range> splitBySigns(int from, int to) {
        List<Template.Range> items = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Sign.of(cursor.lexemes().get(i).text()).isPresent()) {
                items.add(nonEmpty(start, i, from, to));
                start = i + 1;
            }
        }
        return items;
    }

    /** The names between commas. */
    List<Template.Range> variables(int from, int to) {
        List<Template.Range> found = split(from, to, ",");
        for (Template.Range name : found) {
            Lexeme first = cursor.lexemes().get(name.from());
            if (!first.isLetter() && !first.text().matches("\\\\[a-zA-Z]+")) {
                throw cursor.problem(
                        name.from(), name.to(), "'%s' is no name of a variable".formatted(text(name)), "bind a letter");
            }
        }
        return found;
    }

    private List<Template.Range> split(int from, int to, String separator) {
        List<Template.Range> parts = new ArrayList<>();
        int start = from;
        while (true) {
            int next = Brackets.find(cursor.lexemes(), separator, start, to);
            int end = next < 0 ? to : next;
            parts.add(nonEmpty(start, end, from, to));
            if (next < 0) {
                return parts;
            }
            start = next + 1;
        }
    }

    private Template.Range nonEmpty(int start, int end, int from, int to) {
        if (end <= start) {
            throw cursor.problem(from, to, "something is missing in this range", "write _{k=1}^{n} or _{s \\in S}");
        }
        return new Template.Range(start, end);
    }

    private String text(Template.Range range) {
        return cursor.text(range.from(), range.to());
    }

    private List<Lexeme> lexemes(Template.Range range) {
        return cursor.lexemes().subList(range.from(), range.to());
    }
}
