package dev.workings.expression.interval;

import dev.workings.expression.Binder;
import dev.workings.expression.Expression;
import dev.workings.expression.Expression.Aggregate;
import dev.workings.expression.Expression.ArrayLiteral;
import dev.workings.expression.Expression.Call;
import dev.workings.expression.Expression.Cases;
import dev.workings.expression.Expression.Comparison;
import dev.workings.expression.Expression.Constant;
import dev.workings.expression.Expression.Expectation;
import dev.workings.expression.Expression.Index;
import dev.workings.expression.Expression.Integral;
import dev.workings.expression.Expression.Limit;
import dev.workings.expression.Expression.Negation;
import dev.workings.expression.Expression.Numeral;
import dev.workings.expression.Expression.Power;
import dev.workings.expression.Expression.Product;
import dev.workings.expression.Expression.Quotient;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.Expression.Standard;
import dev.workings.expression.Expression.Sum;
import dev.workings.expression.Expression.Tuple;
import dev.workings.expression.Expression.Variable;
import dev.workings.expression.evaluation.Environment;
import dev.workings.expression.evaluation.FailureKind;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.expression.evaluation.QuantityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Encloses an expression and its derivatives on a box.
 *
 * <p>Names that are not sides of the box are constants of the environment, or functions that it {@linkplain Environment.Builder#define
 * defines} by an expression; a meaning given as Java code may be used for numbers only, and may not look at the names around it.
 */
public final class IntervalEvaluator {
    private static final int MAX_DEPTH = 50;
    private static final long MAX_TERMS = 10_000;

    private final Environment environment;

    public IntervalEvaluator(Environment environment) {
        this.environment = environment;
    }

    /**
     * An interval that holds the values at all points of the box.
     *
     * @throws UndefinedException if the expression may be undefined somewhere in it
     */
    public Interval enclose(Expression expression, Box box) {
        return jet(expression, box).value();
    }

    Jet jet(Expression expression, Box box) {
        List<String> names = new ArrayList<>(box.sides().keySet());
        Map<String, Jet> bound = new LinkedHashMap<>();
        for (String name : names) {
            bound.put(name, Jet.variable(box.sides().get(name), names.indexOf(name), names.size()));
        }
        return expression.accept(new Walk(bound, names.size(), 0));
    }

    private final class Walk implements Expression.Visitor<Jet> {
        private final Map<String, Jet> bound;
        private final int variables;
        private final int depth;

        Walk(Map<String, Jet> bound, int variables, int depth) {
            this.bound = bound;
            this.variables = variables;
            this.depth = depth;
        }

        private Jet of(Expression expression) {
            return expression.accept(this);
        }

        private Jet constantOf(Interval value) {
            return Jet.constant(value, variables);
        }

        private Jet unsupported(Expression where) {
            throw new UnsupportedException(where, "interval arithmetic does not know this notation");
        }

        @Override
        public Jet number(Numeral numeral) {
            return constantOf(Interval.around(numeral.value()));
        }

        @Override
        public Jet constant(Constant constant) {
            return switch (constant.name()) {
                case E -> constantOf(Interval.of(Math.nextDown(Math.E), Math.nextUp(Math.E)));
                case PI -> constantOf(Interval.of(Math.nextDown(Math.PI), Math.nextUp(Math.PI)));
                case INFINITY -> unsupported(constant);
            };
        }

        @Override
        public Jet variable(Variable variable) {
            Jet value = bound.get(variable.name());
            return value != null ? value : unsupported(variable);
        }

        @Override
        public Jet reference(Reference reference) {
            if (reference.indices().isEmpty() && bound.containsKey(reference.name())) {
                return bound.get(reference.name());
            }
            Environment.Meaning meaning = environment
                    .meaning(reference.name())
                    .orElseThrow(() -> new UnsupportedException(reference, "this name is no constant"));
            List<Quantity> indices =
                    reference.indices().stream().map(this::whole).toList();
            return constantOf(enclosed(constant(meaning, indices, reference), reference));
        }

        /** Code that needs an input of a case fails: the name stands for no constant then. */
        private Quantity constant(Environment.Meaning meaning, List<Quantity> indices, Reference reference) {
            try {
                return meaning.of(indices, IntervalEvaluator::refuse);
            } catch (RuntimeException dependent) {
                throw new UnsupportedException(
                        reference, "'" + reference.place().text() + "' is no constant");
            }
        }

        private Quantity whole(Expression index) {
            Interval value = of(index).value();
            if (!value.isPoint() || value.low() != StrictMath.rint(value.low())) {
                throw new UnsupportedException(index, "an index must be a whole number that the box does not change");
            }
            return Quantity.of((long) value.low());
        }

        private Interval enclosed(Quantity quantity, Expression where) {
            if (quantity instanceof Quantity.Exact exact) {
                Interval above =
                        Interval.around(new java.math.BigDecimal(exact.value().getNumerator()));
                return above.dividedBy(
                        Interval.around(new java.math.BigDecimal(exact.value().getDenominator())));
            }
            if (quantity instanceof Quantity.Real real) {
                return Interval.point(real.value());
            }
            if (quantity instanceof Quantity.Wide wide) {
                double near = wide.toDouble();
                return Interval.of(Rounding.below(near, 1), Rounding.above(near, 1));
            }
            throw new UnsupportedException(where, "intervals are of numbers, not of " + quantity.description());
        }

        @Override
        public Jet sum(Sum sum) {
            return sum.terms().stream().map(this::of).reduce(Jet::plus).orElseThrow();
        }

        @Override
        public Jet negation(Negation negation) {
            return of(negation.operand()).negated();
        }

        @Override
        public Jet product(Product product) {
            return product.factors().stream().map(this::of).reduce(Jet::times).orElseThrow();
        }

        @Override
        public Jet quotient(Quotient quotient) {
            return of(quotient.numerator()).dividedBy(of(quotient.denominator()));
        }

        @Override
        public Jet power(Power power) {
            Jet exponent = of(power.exponent());
            if (power.base() instanceof Constant constant && constant.name() == Constant.Name.E) {
                return exponent.exp();
            }
            Jet base = of(power.base());
            Optional<Integer> whole = whole(exponent.value());
            return whole.isPresent()
                    ? base.power(whole.get())
                    : base.log().times(exponent).exp();
        }

        private static Optional<Integer> whole(Interval value) {
            boolean isWhole =
                    value.isPoint() && value.low() == StrictMath.rint(value.low()) && Math.abs(value.low()) < 1e6;
            return isWhole ? Optional.of((int) value.low()) : Optional.empty();
        }

        @Override
        public Jet call(Call call) {
            Optional<Environment.Definition> definition = call.function() instanceof Reference reference
                    ? environment.definition(reference.name())
                    : Optional.empty();
            if (definition.isEmpty() || depth >= MAX_DEPTH) {
                throw new UnsupportedException(call, "a proof needs the function's definition by an expression");
            }
            List<String> parameters = definition.get().parameters();
            if (parameters.size() != call.arguments().size()) {
                throw new UnsupportedException(call, "the function takes %d arguments".formatted(parameters.size()));
            }
            Map<String, Jet> inner = new LinkedHashMap<>();
            for (int i = 0; i < parameters.size(); i++) {
                inner.put(parameters.get(i), of(call.arguments().get(i)));
            }
            return definition.get().body().accept(new Walk(inner, variables, depth + 1));
        }

        @Override
        public Jet standard(Standard standard) {
            Jet argument = of(standard.arguments().get(0));
            return switch (standard.function()) {
                case EXP -> argument.exp();
                case LOG -> argument.log();
                case TANH -> argument.tanh();
                case SINH -> argument.sinh();
                case COSH -> argument.cosh();
                case ABSOLUTE -> argument.abs();
                case ROOT -> root(argument, standard);
                default -> unsupported(standard);
            };
        }

        private Jet root(Jet argument, Standard standard) {
            boolean isSquare = standard.arguments().get(1).toString().equals("2");
            return isSquare ? argument.sqrt() : unsupported(standard);
        }

        @Override
        public Jet aggregate(Aggregate aggregate) {
            boolean isSimple = aggregate.binders().size() == 1
                    && aggregate.filter().isEmpty()
                    && aggregate.binders().get(0) instanceof Binder.Range;
            return switch (aggregate.kind()) {
                case SUM -> isSimple ? folded(aggregate, Interval.ZERO) : unsupported(aggregate);
                case PRODUCT -> isSimple ? folded(aggregate, Interval.ONE) : unsupported(aggregate);
                default -> unsupported(aggregate);
            };
        }

        private Jet folded(Aggregate aggregate, Interval start) {
            Binder.Range range = (Binder.Range) aggregate.binders().get(0);
            long from = ((Quantity.Exact) whole(range.from())).value().longValue();
            long to = ((Quantity.Exact) whole(range.to())).value().longValue();
            long count = range.descending() ? from - to + 1 : to - from + 1;
            if (count > MAX_TERMS) {
                throw new UnsupportedException(aggregate, "this has more than %d terms".formatted(MAX_TERMS));
            }
            Jet result = constantOf(start);
            for (long i = 0; i < count; i++) {
                Map<String, Jet> inner = new LinkedHashMap<>(bound);
                inner.put(range.variable(), constantOf(Interval.point(range.descending() ? from - i : from + i)));
                Jet term = aggregate.body().accept(new Walk(inner, variables, depth));
                result = aggregate.kind() == Aggregate.Kind.SUM ? result.plus(term) : result.times(term);
            }
            return result;
        }

        @Override
        public Jet index(Index index) {
            return unsupported(index);
        }

        @Override
        public Jet array(ArrayLiteral array) {
            return unsupported(array);
        }

        @Override
        public Jet tuple(Tuple tuple) {
            return unsupported(tuple);
        }

        @Override
        public Jet integral(Integral integral) {
            return unsupported(integral);
        }

        @Override
        public Jet expectation(Expectation expectation) {
            return unsupported(expectation);
        }

        @Override
        public Jet limit(Limit limit) {
            return unsupported(limit);
        }

        @Override
        public Jet cases(Cases cases) {
            return unsupported(cases);
        }

        @Override
        public Jet comparison(Comparison comparison) {
            return unsupported(comparison);
        }
    }

    private static Quantity refuse(String name) {
        throw new QuantityException(
                FailureKind.NOT_EVALUABLE, "a proof cannot use code that looks at '%s'".formatted(name));
    }
}
