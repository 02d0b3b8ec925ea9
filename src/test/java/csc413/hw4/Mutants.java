package csc413.hw4;

import dev.workings.compute.cases.Case;
import dev.workings.compute.check.Check;
import dev.workings.expression.Chain;
import dev.workings.expression.Expression;
import dev.workings.expression.Expression.Index;
import dev.workings.expression.Expression.Negation;
import dev.workings.expression.Expression.Power;
import dev.workings.expression.Expression.Product;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.Expression.Standard;
import dev.workings.expression.Expression.Sum;
import dev.workings.expression.ExpressionParser;
import dev.workings.expression.StandardFunction;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The slips that one can make in a term, one at a time: a summand or a factor left out, an exponent or an index changed by one, two matrices
 * swapped, a minus, a transpose or an inverse dropped, n for n − 1. Each is a change of the TeX.
 */
final class Mutants {
    /** A piece of the page and what is put in its place. */
    record Mutant(String kind, Span place, String replacement) {
        @Override
        public String toString() {
            return "%s: %s «%s» -> «%s»".formatted(place, kind, place.text(), replacement);
        }
    }

    private final Evaluator evaluator;
    private final List<Mutant> found = new ArrayList<>();

    private Mutants(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The mutants of a chain, term by term. */
    static List<Mutant> of(Chain chain, Check check) {
        Case first = check.cases().stream().findFirst().orElseThrow();
        Mutants mutants = new Mutants(new Evaluator(check.environment(first)));
        ExpressionParser parser = new ExpressionParser(check.notation().vocabulary());
        for (Chain.Term term : chain.terms()) {
            if (parser.parse(term.tex()) instanceof ExpressionParser.Read read) {
                mutants.visit(read.expression());
            }
        }
        return mutants.found;
    }

    private void visit(Expression node) {
        if (node instanceof Sum sum) {
            sum.terms().forEach(term -> add("summand dropped", term, "0"));
        } else if (node instanceof Product product) {
            product.factors().forEach(factor -> add("factor dropped", factor, "{1}"));
            swaps(product);
        } else if (node instanceof Power power) {
            visitPower(power);
        } else if (node instanceof Negation negation) {
            add("minus dropped", negation, negation.operand().place().text());
        } else if (node instanceof Standard standard && standard.function() == StandardFunction.TRANSPOSE) {
            add("transpose dropped", standard, "{" + text(standard.arguments().get(0)) + "}");
        } else if (node instanceof Reference reference) {
            reference.indices().forEach(this::shift);
        } else if (node instanceof Index index) {
            index.indices().forEach(this::shift);
        }
        node.children().forEach(this::visit);
    }

    private void visitPower(Power power) {
        boolean isInverse = power.exponent().toString().equals("(- 1)");
        if (isInverse) {
            add("inverse dropped", power, "{" + text(power.base()) + "}");
        } else {
            add("exponent changed", power.exponent(), "{" + text(power.exponent()) + "+1}");
        }
    }

    private void shift(Expression index) {
        boolean isLess = index.toString().startsWith("(- ") && index.toString().endsWith(" 1)");
        if (isLess && index instanceof Sum sum) {
            add("n for n - 1", index, text(sum.terms().get(0)));
        } else {
            add("index changed", index, "{" + text(index) + "+1}");
        }
    }

    private void swaps(Product product) {
        List<Expression> factors = product.factors();
        for (int i = 0; i + 1 < factors.size(); i++) {
            Expression left = factors.get(i);
            Expression right = factors.get(i + 1);
            if (isMatrix(left) && isMatrix(right) && !left.isSameAs(right)) {
                Span both = left.place()
                        .file()
                        .span(left.place().start(), right.place().end());
                found.add(new Mutant("matrices swapped", both, "{" + text(right) + "} {" + text(left) + "}"));
            }
        }
    }

    private boolean isMatrix(Expression factor) {
        return evaluator.evaluate(factor) instanceof Evaluator.Value value
                && Stream.of(Quantity.Matrix.class, Quantity.Vector.class)
                        .anyMatch(type -> type.isInstance(value.quantity()));
    }

    private void add(String kind, Expression node, String replacement) {
        found.add(new Mutant(kind, node.place(), replacement));
    }

    private static String text(Expression node) {
        return node.place().text();
    }
}
