package dev.workings.expression;

import dev.workings.expression.Expression.Integral;
import dev.workings.expression.Expression.Reference;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;

/** The rule {@code integral}. */
final class IntegralParser {
    private final TermParser terms;
    private final Cursor cursor;
    private final NameMatcher names;
    private final BinderParser binders;

    IntegralParser(TermParser terms, Cursor cursor, NameMatcher names, BinderParser binders) {
        this.terms = terms;
        this.cursor = cursor;
        this.names = names;
        this.binders = binders;
    }

    Expression integral() {
        int start = cursor.at();
        cursor.take();
        int below = cursor.at();
        Optional<Template.Range> low = script("_");
        Optional<Template.Range> high = script("^");
        int differential = differential(start);
        int variableEnd = variableEnd(differential + 1);
        List<Lexeme> variable = cursor.lexemes().subList(differential + 1, variableEnd);
        Binder binder = binder(cursor.text(differential + 1, variableEnd), low, high, cursor.since(below));
        int from = cursor.at();
        Expression body = names.binding(List.of(variable), () -> terms.range(from, differential));
        cursor.moveTo(variableEnd);
        return new Integral(binder, body, cursor.since(start));
    }

    private Optional<Template.Range> script(String mark) {
        if (!cursor.accept(mark)) {
            return Optional.empty();
        }
        int end = cursor.closingOf(cursor.at());
        Template.Range inside = new Template.Range(cursor.at() + 1, end - 1);
        cursor.moveTo(end);
        return Optional.of(inside);
    }

    /** The {@code d} that belongs to this integral: each inner one has its own before. */
    private int differential(int start) {
        int depth = 0;
        int inner = 0;
        for (int i = cursor.at(); i + 1 < cursor.end() && depth >= 0; i++) {
            Lexeme lexeme = cursor.lexemes().get(i);
            depth += Brackets.step(lexeme.text());
            inner += depth == 0 && lexeme.is("\\int") ? 1 : 0;
            if (depth == 0 && lexeme.is("d") && isName(i + 1) && inner-- == 0) {
                return i;
            }
        }
        throw cursor.problem(start, start + 1, "this integral does not say over what", "end it with \\,dx");
    }

    private boolean isName(int index) {
        Lexeme lexeme = cursor.lexemes().get(index);
        return lexeme.isLetter() || lexeme.text().matches("\\\\(?!end|begin|right|r)[a-zA-Z]+");
    }

    private int variableEnd(int from) {
        int end = from + 1;
        if (end < cursor.end() && cursor.lexemes().get(end).is("_")) {
            end = cursor.closingOf(end + 1);
        }
        while (end < cursor.end() && cursor.lexemes().get(end).is("'")) {
            end++;
        }
        return end;
    }

    private Binder binder(String variable, Optional<Template.Range> low, Optional<Template.Range> high, Span place) {
        if (low.isPresent() && high.isPresent()) {
            Expression from = terms.range(low.get().from(), low.get().to());
            Expression to = terms.range(high.get().from(), high.get().to());
            return new Binder.Range(variable, from, to, false);
        }
        if (low.isPresent()) {
            return new Binder.Member(
                    List.of(variable), binders.sets(low.get().from(), low.get().to()));
        }
        String set = names.vocabulary()
                .rangeOf(variable)
                .orElseThrow(() -> new TexException(
                        place,
                        "it is not said what '%s' runs through".formatted(variable),
                        "write \\int_a^b, or declare its domain"));
        return new Binder.Member(List.of(variable), List.of(new Reference(set, List.of(), place)));
    }
}
