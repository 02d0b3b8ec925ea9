package dev.workings.expression;

import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Terms with relation signs between them, such as {@code a = b \le c}, as a reader reads them down the rows of a display.
 *
 * @param terms one more than there are relations
 * @param condition what is said of the chain beside it, such as {@code \text{for all } x}
 */
public record Chain(List<Term> terms, List<Relation> relations, Optional<SourceText> condition) {
    /**
     * A side of a relation.
     *
     * @param tex without alignment marks, labels and closing punctuation
     * @param row the display's row in which it begins, from 0
     */
    public record Term(SourceText tex, int row) {
        public Term {
            Objects.requireNonNull(tex);
        }
    }

    /**
     * A relation sign at its place.
     *
     * @param row the display's row in which it stands, from 0
     */
    public record Relation(Sign sign, Span place, int row) {
        public Relation {
            Objects.requireNonNull(sign);
            Objects.requireNonNull(place);
        }
    }

    public Chain {
        terms = List.copyOf(terms);
        relations = List.copyOf(relations);
        Objects.requireNonNull(condition);
        if (terms.size() != relations.size() + 1) {
            throw new IllegalArgumentException("%d terms for %d relations".formatted(terms.size(), relations.size()));
        }
    }

    /** The term on the left of the relation at {@code index}. */
    public Term left(int index) {
        return terms.get(index);
    }

    /** The term on the right of the relation at {@code index}. */
    public Term right(int index) {
        return terms.get(index + 1);
    }

    /** The terms' TeX and the signs, on one line. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(terms.get(0).tex.text());
        for (int i = 0; i < relations.size(); i++) {
            out.append(' ')
                    .append(relations.get(i).sign.symbol())
                    .append(' ')
                    .append(right(i).tex.text());
        }
        condition.ifPresent(text -> out.append(" [").append(text.text()).append(']'));
        return out.toString();
    }
}
