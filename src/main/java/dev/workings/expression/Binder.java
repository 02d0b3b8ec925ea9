package dev.workings.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which values a bound variable runs through. */
public sealed interface Binder {
    /** The names that it binds. */
    List<String> variables();

    /** The expressions that say how far it goes. */
    List<Expression> bounds();

    Binder withBounds(List<Expression> bounds);

    /** The integers, or for an integral the reals, from one bound to the other. */
    record Range(String variable, Expression from, Expression to, boolean descending) implements Binder {
        @Override
        public List<String> variables() {
            return List.of(variable);
        }

        @Override
        public List<Expression> bounds() {
            return List.of(from, to);
        }

        @Override
        public Binder withBounds(List<Expression> bounds) {
            return new Range(variable, bounds.get(0), bounds.get(1), descending);
        }

        @Override
        public String toString() {
            return "(" + variable + " " + from + (descending ? " down " : " ") + to + ")";
        }
    }

    /**
     * The elements of a declared set; several variables get the parts of a tuple.
     *
     * @param sets more than one for a product of sets, one for each variable
     */
    record Member(List<String> variables, List<Expression> sets) implements Binder {
        public Member {
            variables = List.copyOf(variables);
            sets = List.copyOf(sets);
        }

        @Override
        public List<Expression> bounds() {
            return sets;
        }

        @Override
        public Binder withBounds(List<Expression> bounds) {
            return new Member(variables, bounds);
        }

        @Override
        public String toString() {
            return "(" + String.join(" ", variables) + " in " + Listed.joined(sets) + ")";
        }
    }

    /** The binders over the first of {@code bounds}, each with as many as it had. */
    static List<Binder> withBounds(List<Binder> binders, List<Expression> bounds) {
        List<Binder> changed = new ArrayList<>();
        int at = 0;
        for (Binder binder : binders) {
            int count = binder.bounds().size();
            changed.add(binder.withBounds(bounds.subList(at, at + count)));
            at += count;
        }
        return changed;
    }

    /** All names that the binders bind. */
    static Stream<String> names(List<Binder> binders) {
        return binders.stream().flatMap(binder -> binder.variables().stream());
    }
}
