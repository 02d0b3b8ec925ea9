package dev.workings.expression;

import dev.workings.expression.Expression.Expectation;
import dev.workings.expression.Expression.Expectation.Draw;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.Vocabulary.Entry;
import dev.workings.expression.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule {@code expectation}. */
final class ExpectationParser {
    private static final Map<String, Expectation.Kind> KINDS = Map.of(
            "\\mathbb{E}", Expectation.Kind.MEAN,
            "E", Expectation.Kind.MEAN,
            "\\operatorname{Var}", Expectation.Kind.VARIANCE,
            "\\text{Var}", Expectation.Kind.VARIANCE,
            "\\mathbb{V}", Expectation.Kind.VARIANCE,
            "\\operatorname{Cov}", Expectation.Kind.COVARIANCE,
            "\\text{Cov}", Expectation.Kind.COVARIANCE);
    private static final Map<String, String> CLOSE = Map.of("[", "]", "(", ")", "\\{", "\\}");

    private final TermParser terms;
    private final Cursor cursor;
    private final NameMatcher names;

    ExpectationParser(TermParser terms, Cursor cursor, NameMatcher names) {
        this.terms = terms;
        this.cursor = cursor;
        this.names = names;
    }

    private record Drawn(Draw draw, List<List<Lexeme>> variables) {}

    boolean beginsHere() {
        int length = nameLength();
        String next = cursor.peek(length);
        return KINDS.containsKey(name(length)) && (next.equals("_") || CLOSE.containsKey(next));
    }

    private int nameLength() {
        return cursor.is("\\mathbb") ? 4 : 1;
    }

    private String name(int length) {
        int to = cursor.at() + length;
        return to > cursor.end() ? "" : cursor.text(cursor.at(), to);
    }

    Expression expectation() {
        int start = cursor.at();
        Expectation.Kind kind = KINDS.get(name(nameLength()));
        cursor.moveTo(start + nameLength());
        List<Drawn> drawn = draws(start);
        String open = cursor.peek();
        if (!CLOSE.containsKey(open)) {
            throw cursor.problem("the expectation lacks its brackets", "write \\mathbb{E}[…]");
        }
        List<List<Lexeme>> variables =
                drawn.stream().flatMap(one -> one.variables.stream()).toList();
        List<Expression> bodies = names.binding(variables, () -> terms.listed(CLOSE.get(open)));
        if (bodies.size() != (kind == Expectation.Kind.COVARIANCE ? 2 : 1)) {
            throw cursor.problem(
                    start, cursor.at(), "a covariance is of two things, and the others of one", "count the commas");
        }
        return new Expectation(kind, drawn.stream().map(Drawn::draw).toList(), bodies, cursor.since(start));
    }

    private List<Drawn> draws(int start) {
        if (!cursor.accept("_")) {
            return List.of(bare(start));
        }
        int from = cursor.at() + 1;
        int to = cursor.closingOf(cursor.at()) - 1;
        if (cursor.lexemes().get(from).is("\\substack")) {
            from += 2;
            to -= 1;
        }
        List<Drawn> drawn = new ArrayList<>();
        sequence(from, to, drawn);
        cursor.moveTo(cursor.closingOf(cursor.at()));
        return drawn;
    }

    /** Draws one after the other; a later law may depend on what was drawn before. */
    private void sequence(int from, int to, List<Drawn> drawn) {
        int end = separator(from, to);
        Drawn first = draw(from, end);
        drawn.add(first);
        if (end < to) {
            names.binding(first.variables, () -> {
                sequence(end + 1, to, drawn);
                return first;
            });
        }
    }

    private int separator(int from, int to) {
        int tilde = Brackets.find(cursor.lexemes(), "\\sim", from, to);
        for (int i = Math.max(tilde, from); i < to; i++) {
            Set<String> separators = Set.of(",", "\\\\");
            if (separators.contains(cursor.lexemes().get(i).text())
                    && Brackets.find(cursor.lexemes(), cursor.lexemes().get(i).text(), from, to) >= 0
                    && isOutside(from, i)) {
                return i;
            }
        }
        return to;
    }

    private boolean isOutside(int from, int at) {
        return Brackets.closing(cursor.lexemes(), at, cursor.end())
                == Brackets.closing(cursor.lexemes(), from, cursor.end());
    }

    private Drawn draw(int from, int to) {
        int tilde = Brackets.find(cursor.lexemes(), "\\sim", from, to);
        List<List<Lexeme>> variables = tilde < 0 ? List.of() : variables(from, tilde);
        return names.binding(variables, () -> law(tilde < 0 ? from : tilde + 1, to, variables));
    }

    private List<List<Lexeme>> variables(int from, int to) {
        boolean tuple = from < to && cursor.lexemes().get(from).is("(");
        return new BinderParser(terms, cursor, names)
                .variables(tuple ? from + 1 : from, tuple ? to - 1 : to).stream()
                        .map(name -> cursor.lexemes().subList(name.from(), name.to()))
                        .toList();
    }

    private Drawn law(int from, int to, List<List<Lexeme>> variables) {
        for (Entry law : names.vocabulary().all(Kind.LAW)) {
            Optional<Template.Match> match =
                    law.template().match(cursor.lexemes(), from, to).filter(found -> found.end() == to);
            if (match.isPresent() && (!variables.isEmpty() || !law.variables().isEmpty())) {
                List<Expression> holes = match.get().holes().stream()
                        .map(hole -> terms.range(hole.from(), hole.to()))
                        .toList();
                return drawn(law, new Reference(law.name(), holes, cursor.place(from, to)), variables);
            }
        }
        throw cursor.problem(
                from,
                to,
                "the law '%s' is not declared".formatted(cursor.text(from, to)),
                "declare it in the page's notation");
    }

    private Drawn drawn(Entry law, Reference reference, List<List<Lexeme>> written) {
        List<List<Lexeme>> variables = written.isEmpty() ? declared(law) : written;
        List<String> named = variables.stream()
                .map(lexemes -> Template.of(lexemes).toString())
                .toList();
        return new Drawn(new Draw(named, reference), variables);
    }

    private static List<List<Lexeme>> declared(Entry law) {
        return law.variables().stream().map(Vocabulary::lexemes).toList();
    }

    private Drawn bare(int start) {
        Entry law = names.vocabulary().all(Kind.LAW).stream()
                .filter(entry -> entry.name().isEmpty())
                .findFirst()
                .orElseThrow(() -> cursor.problem(
                        start,
                        cursor.at(),
                        "this expectation does not say under which law",
                        "write \\mathbb{E}_{…}, or declare a law with the empty name"));
        return drawn(law, new Reference("", List.of(), cursor.place(start, cursor.at())), List.of());
    }
}
