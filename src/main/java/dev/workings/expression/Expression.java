package dev.workings.expression;

import dev.workings.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term of a chain as a tree that can be evaluated; each node knows its place.
 *
 * <p>{@code toString()} is the tree as a compact S-expression, the same for two trees that differ in their places only.
 */
public sealed interface Expression {
    Span place();

    <R> R accept(Visitor<R> visitor);

    /** The nodes directly below, in the order in which they are written. */
    List<Expression> children();

    /** This node over other children, as many as there were. */
    Expression withChildren(List<Expression> children);

    /** Whether the two say the same, wherever they stand. */
    default boolean isSameAs(Expression other) {
        return toString().equals(other.toString());
    }

    /** One method for each kind of node. */
    interface Visitor<R> {
        R number(Numeral numeral);

        R constant(Constant constant);

        R variable(Variable variable);

        R reference(Reference reference);

        R sum(Sum sum);

        R negation(Negation negation);

        R product(Product product);

        R quotient(Quotient quotient);

        R power(Power power);

        R call(Call call);

        R standard(Standard standard);

        R index(Index index);

        R array(ArrayLiteral array);

        R tuple(Tuple tuple);

        R aggregate(Aggregate aggregate);

        R integral(Integral integral);

        R expectation(Expectation expectation);

        R limit(Limit limit);

        R cases(Cases cases);

        R comparison(Comparison comparison);
    }

    /** A node with nothing below it. */
    sealed interface Leaf extends Expression {
        @Override
        default List<Expression> children() {
            return List.of();
        }

        @Override
        default Expression withChildren(List<Expression> children) {
            return this;
        }
    }

    /** A number in digits. */
    record Numeral(BigDecimal value, Span place) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** A number with a name that everybody knows. */
    record Constant(Name name, Span place) implements Leaf {
        /** Which one. */
        public enum Name {
            E("e"),
            PI("pi"),
            INFINITY("inf");

            private final String text;

            Name(String text) {
                this.text = text;
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }

        @Override
        public String toString() {
            return name.text;
        }
    }

    /** A name that a sum, a law or another binder around it gives its value. */
    record Variable(String name, Span place) implements Leaf {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variable(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Something that the page's notation declares.
     *
     * @param name the declared TeX in its normal form, with {@code #} for each index
     * @param indices what stands in the place of each {@code #}
     */
    record Reference(String name, List<Expression> indices, Span place) implements Expression {
        public Reference {
            indices = List.copyOf(indices);
        }

        @Override
        public List<Expression> children() {
            return indices;
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Reference(name, children, place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }

        @Override
        public String toString() {
            return indices.isEmpty() ? name : Listed.of(name, indices);
        }
    }

    /** a + b − c, the subtracted terms as negations. */
    record Sum(List<Expression> terms, Span place) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public List<Expression> children() {
            return terms;
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Sum(children, place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }

        @Override
        public String toString() {
            boolean isDifference = terms.stream().skip(1).allMatch(Negation.class::isInstance);
            return isDifference ? Listed.of("-", withoutMinus()) : Listed.of("+", terms);
        }

        private List<Expression> withoutMinus() {
            Stream<Expression> rest = terms.stream().skip(1).map(term -> ((Negation) term).operand);
            return Stream.concat(Stream.of(terms.get(0)), rest).toList();
        }
    }

    /** −a. */
    record Negation(Expression operand, Span place) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(operand);
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Negation(children.get(0), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }

        @Override
        public String toString() {
            return Listed.of("-", children());
        }
    }

    /** a b c in this order, which matters for matrices. */
    record Product(List<Expression> factors, Span place) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public List<Expression> children() {
            return factors;
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Product(children, place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }

        @Override
        public String toString() {
            return Listed.of("*", factors);
        }
    }

    /** a / b, be it written with a slash or a bar. */
    record Quotient(Expression numerator, Expression denominator, Span place) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(numerator, denominator);
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Quotient(children.get(0), children.get(1), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotient(this);
        }

        @Override
        public String toString() {
            return Listed.of("/", children());
        }
    }

    /** a to the power b; of a matrix, a repeated product or the inverse; of a function, repeated application. */
    record Power(Expression base, Expression exponent, Span place) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(base, exponent);
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Power(children.get(0), children.get(1), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.power(this);
        }

        @Override
        public String toString() {
            return Listed.of("^", children());
        }
    }

    /** A declared function or operator, or what one gives, applied to arguments. */
    record Call(Expression function, List<Expression> arguments, Span place) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> children() {
            return Stream.concat(Stream.of(function), arguments.stream()).toList();
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Call(children.get(0), children.subList(1, children.size()), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }

        @Override
        public String toString() {
            return Listed.of("@", children());
        }
    }

    /** A function that everybody knows, applied to arguments. */
    record Standard(StandardFunction function, List<Expression> arguments, Span place) implements Expression {
        public Standard {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> children() {
            return arguments;
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Standard(function, children, place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.standard(this);
        }

        @Override
        public String toString() {
            return Listed.of(function.text(), arguments);
        }
    }

    /** An entry of a vector or matrix, counted from 1. */
    record Index(Expression base, List<Expression> indices, Span place) implements Expression {
        public Index {
            indices = List.copyOf(indices);
        }

        @Override
        public List<Expression> children() {
            return Stream.concat(Stream.of(base), indices.stream()).toList();
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Index(children.get(0), children.subList(1, children.size()), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.index(this);
        }

        @Override
        public String toString() {
            return Listed.of("at", children());
        }
    }

    /**
     * A matrix written out; one of a single column is a vector.
     *
     * @param entries row after row
     */
    record ArrayLiteral(int columns, List<Expression> entries, Span place) implements Expression {
        public ArrayLiteral {
            entries = List.copyOf(entries);
        }

        @Override
        public List<Expression> children() {
            return entries;
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new ArrayLiteral(columns, children, place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder("(array");
            for (int row = 0; row < entries.size(); row += columns) {
                out.append(' ').append(Listed.bracketed(entries.subList(row, row + columns)));
            }
            return out.append(')').toString();
        }
    }

    /** Several values as one, such as a state with an action. */
    record Tuple(List<Expression> parts, Span place) implements Expression {
        public Tuple {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Expression> children() {
            return parts;
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Tuple(children, place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tuple(this);
        }

        @Override
        public String toString() {
            return Listed.of("tuple", parts);
        }
    }

    /** A sum, product, maximum … over ranges or finite sets. */
    record Aggregate(Kind kind, List<Binder> binders, Optional<Expression> filter, Expression body, Span place)
            implements Expression {
        /** What is made of the values. */
        public enum Kind {
            SUM("sum"),
            PRODUCT("prod"),
            MAXIMUM("max"),
            MINIMUM("min"),
            SUPREMUM("sup"),
            INFIMUM("inf"),
            ARGMAX("argmax"),
            ARGMIN("argmin");

            private final String text;

            Kind(String text) {
                this.text = text;
            }
        }

        public Aggregate {
            binders = List.copyOf(binders);
            Objects.requireNonNull(filter);
        }

        /** The body last; before it the filter, and before that the bounds of the binders. */
        @Override
        public List<Expression> children() {
            Stream<Expression> bounds = binders.stream().flatMap(binder -> binder.bounds().stream());
            return Stream.concat(Stream.concat(bounds, filter.stream()), Stream.of(body))
                    .toList();
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            int last = children.size() - 1;
            Optional<Expression> newFilter = filter.map(old -> children.get(last - 1));
            return new Aggregate(kind, Binder.withBounds(binders, children), newFilter, children.get(last), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }

        @Override
        public String toString() {
            String where = filter.map(condition -> " " + condition).orElse("");
            return "(" + kind.text + " " + Listed.bracketed(binders) + where + " " + body + ")";
        }
    }

    /** An integral over an interval or over the declared domain of its variable. */
    record Integral(Binder binder, Expression body, Span place) implements Expression {
        @Override
        public List<Expression> children() {
            return Stream.concat(binder.bounds().stream(), Stream.of(body)).toList();
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            List<Binder> binders = Binder.withBounds(List.of(binder), children);
            return new Integral(binders.get(0), children.get(children.size() - 1), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.integral(this);
        }

        @Override
        public String toString() {
            return "(int " + binder + " " + body + ")";
        }
    }

    /** An expectation, variance or covariance under declared laws. */
    record Expectation(Kind kind, List<Draw> draws, List<Expression> bodies, Span place) implements Expression {
        /** Which moment. */
        public enum Kind {
            MEAN("E"),
            VARIANCE("Var"),
            COVARIANCE("Cov");

            private final String text;

            Kind(String text) {
                this.text = text;
            }
        }

        /**
         * Variables drawn from a law; several get the parts of a tuple.
         *
         * @param law a declared law, with its indices
         */
        public record Draw(List<String> variables, Expression law) {
            public Draw {
                variables = List.copyOf(variables);
            }

            @Override
            public String toString() {
                return "(" + String.join(" ", variables) + " ~ " + law + ")";
            }
        }

        public Expectation {
            draws = List.copyOf(draws);
            bodies = List.copyOf(bodies);
        }

        @Override
        public List<Expression> children() {
            return Stream.concat(draws.stream().map(Draw::law), bodies.stream()).toList();
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            List<Draw> newDraws = Stream.iterate(0, i -> i + 1)
                    .limit(draws.size())
                    .map(i -> new Draw(draws.get(i).variables, children.get(i)))
                    .toList();
            return new Expectation(kind, newDraws, children.subList(draws.size(), children.size()), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expectation(this);
        }

        @Override
        public String toString() {
            return "(" + kind.text + " " + Listed.bracketed(draws) + " " + Listed.joined(bodies) + ")";
        }
    }

    /** A limit; it can be read but not evaluated. */
    record Limit(String variable, Expression target, Expression body, Span place) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(target, body);
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Limit(variable, children.get(0), children.get(1), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.limit(this);
        }

        @Override
        public String toString() {
            return "(lim " + variable + " " + target + " " + body + ")";
        }
    }

    /**
     * The value of the first branch whose condition holds.
     *
     * @param otherwise the branch without a condition, if there is one
     */
    record Cases(List<Branch> branches, Optional<Expression> otherwise, Span place) implements Expression {
        /** A value, and when it is the one. */
        public record Branch(Expression condition, Expression value) {
            @Override
            public String toString() {
                return "[" + condition + " " + value + "]";
            }
        }

        public Cases {
            branches = List.copyOf(branches);
            Objects.requireNonNull(otherwise);
        }

        @Override
        public List<Expression> children() {
            Stream<Expression> guarded = branches.stream().flatMap(b -> Stream.of(b.condition, b.value));
            return Stream.concat(guarded, otherwise.stream()).toList();
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            List<Branch> newBranches = Stream.iterate(0, i -> i + 2)
                    .limit(branches.size())
                    .map(i -> new Branch(children.get(i), children.get(i + 1)))
                    .toList();
            return new Cases(newBranches, otherwise.map(old -> children.get(children.size() - 1)), place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cases(this);
        }

        @Override
        public String toString() {
            String last = otherwise.map(value -> " [else " + value + "]").orElse("");
            return "(cases " + Listed.joined(branches) + last + ")";
        }
    }

    /** A chain of relations as a condition: {@code 1 \le i < j}. */
    record Comparison(List<Expression> terms, List<Sign> signs, Span place) implements Expression {
        public Comparison {
            terms = List.copyOf(terms);
            signs = List.copyOf(signs);
        }

        @Override
        public List<Expression> children() {
            return terms;
        }

        @Override
        public Expression withChildren(List<Expression> children) {
            return new Comparison(children, signs, place);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder("(").append(terms.get(0));
            for (int i = 0; i < signs.size(); i++) {
                out.append(' ').append(signs.get(i).symbol()).append(' ').append(terms.get(i + 1));
            }
            return out.append(')').toString();
        }
    }
}
