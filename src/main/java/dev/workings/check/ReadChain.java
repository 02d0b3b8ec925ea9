package dev.workings.check;

import dev.workings.compute.check.Notation;
import dev.workings.expression.Chain;
import dev.workings.expression.Expression;
import dev.workings.expression.ExpressionParser;
import dev.workings.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A chain whose terms have been read from their TeX.
 *
 * @param terms one for each term of the chain
 */
record ReadChain(Chain chain, List<Expression> terms) {
    ReadChain {
        terms = List.copyOf(terms);
    }

    /** A term that cannot be read is reported, and then there is no chain. */
    static Optional<ReadChain> read(Chain chain, Notation notation, Problems problems) {
        ExpressionParser parser = new ExpressionParser(notation.vocabulary());
        List<Expression> terms = new ArrayList<>();
        for (Chain.Term term : chain.terms()) {
            ExpressionParser.Reading reading = parser.parse(term.tex());
            if (reading instanceof ExpressionParser.Unreadable unreadable) {
                problems.report(unreadable.problem());
            } else {
                terms.add(((ExpressionParser.Read) reading).expression());
            }
        }
        return terms.size() == chain.terms().size() ? Optional.of(new ReadChain(chain, terms)) : Optional.empty();
    }

    /** The independent routes by which some of the terms are computed. */
    List<String> routes(Notation notation) {
        return new TreeSet<>(terms.stream()
                        .flatMap(ReadChain::withDescendants)
                        .filter(Expression.Reference.class::isInstance)
                        .flatMap(node -> notation.route(((Expression.Reference) node).name()).stream())
                        .toList())
                .stream().toList();
    }

    /** Why the term at an index is given by Java code, wholly or in part; empty if it was read. */
    Optional<String> given(int term, Notation notation) {
        return withDescendants(terms.get(term))
                .filter(Expression.Reference.class::isInstance)
                .flatMap(node -> notation.given(((Expression.Reference) node).name()).stream())
                .findFirst();
    }

    private static Stream<Expression> withDescendants(Expression node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(ReadChain::withDescendants));
    }
}
