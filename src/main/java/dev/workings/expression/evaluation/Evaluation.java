package dev.workings.expression.evaluation;

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
import dev.workings.expression.Sign;
import dev.workings.expression.StandardFunction;
import dev.workings.expression.Vocabulary;
import dev.workings.expression.evaluation.Quantity.Mapping;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.evaluation.Quantity.Truth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One walk over an expression, with some variables bound. */
final class Evaluation implements Expression.Visitor<Quantity>, Scope {
    private final Environment environment;
    private final Algebra algebra;
    private final StepLimit limit;
    private final Bindings bindings;

    Evaluation(Environment environment, StepLimit limit, Bindings bindings) {
        this.environment = environment;
        this.algebra = new Algebra(environment.arithmetic());
        this.limit = limit;
        this.bindings = bindings;
    }

    Evaluation with(String variable, Quantity value) {
        return new Evaluation(environment, limit, bindings.with(variable, value));
    }

    Environment environment() {
        return environment;
    }

    Algebra algebra() {
        return algebra;
    }

    Quantity value(Expression expression) {
        return located(expression, () -> {
            limit.step();
            return expression.accept(this);
        });
    }

    /** What fails without a place fails at this expression. */
    private static Quantity located(Expression expression, Supplier<Quantity> computation) {
        try {
            return computation.get();
        } catch (EvaluationException e) {
            throw e;
        } catch (QuantityException e) {
            throw new EvaluationException(e.kind(), expression, e.getMessage());
        } catch (RuntimeException e) {
            throw new EvaluationException(
                    FailureKind.BINDING,
                    expression,
                    "the page's code for '%s' failed: %s"
                            .formatted(expression.place().text(), e));
        } catch (StackOverflowError endless) {
            // Terms are read to a bounded depth, so that only the page's code can go so deep.
            throw new EvaluationException(
                    FailureKind.TOO_LARGE,
                    expression,
                    "the page's code for '%s' calls itself without end"
                            .formatted(expression.place().text()));
        }
    }

    Scalar scalar(Expression expression) {
        if (value(expression) instanceof Scalar scalar) {
            return scalar;
        }
        throw new EvaluationException(FailureKind.SHAPE, expression, "this must be a number");
    }

    private List<Quantity> values(List<Expression> expressions) {
        return expressions.stream().map(this::value).toList();
    }

    @Override
    public Quantity valueOf(String tex) {
        String name = Vocabulary.normal(tex);
        return bindings.find(name)
                .or(() -> environment.meaning(name).map(meaning -> meaning.of(List.of(), this)))
                .orElseThrow(() -> unbound(name));
    }

    private static QuantityException unbound(String name) {
        return new QuantityException(FailureKind.UNBOUND, "'%s' has no meaning here".formatted(name));
    }

    @Override
    public Quantity number(Numeral numeral) {
        return environment.arithmetic().number(numeral.value());
    }

    @Override
    public Quantity constant(Constant constant) {
        return switch (constant.name()) {
            case E -> environment.arithmetic().e();
            case PI -> environment.arithmetic().pi();
            case INFINITY -> throw new QuantityException(FailureKind.INFINITE, "infinity is no number");
        };
    }

    @Override
    public Quantity variable(Variable variable) {
        return bindings.find(variable.name()).orElseThrow(() -> unbound(variable.name()));
    }

    @Override
    public Quantity reference(Reference reference) {
        Optional<Quantity> parameter =
                reference.indices().isEmpty() ? bindings.find(reference.name()) : Optional.empty();
        return parameter.orElseGet(() -> declared(reference));
    }

    private Quantity declared(Reference reference) {
        Optional<Environment.Definition> definition = environment.definition(reference.name());
        if (definition.isPresent()) {
            return defined(reference.name(), definition.get());
        }
        Environment.Meaning meaning =
                environment.meaning(reference.name()).orElseThrow(() -> unbound(reference.name()));
        return meaning.of(values(reference.indices()), this);
    }

    private Quantity defined(String name, Environment.Definition definition) {
        return Rule.of(name, arguments -> {
            Rule.requireCount(name, arguments, definition.parameters().size());
            Bindings inner = Bindings.NONE;
            for (int i = 0; i < arguments.size(); i++) {
                inner = inner.with(definition.parameters().get(i), arguments.get(i));
            }
            limit.enter();
            Quantity value = new Evaluation(environment, limit, inner).value(definition.body());
            limit.leave();
            return value;
        });
    }

    @Override
    public Quantity sum(Sum sum) {
        Quantity total = value(sum.terms().get(0));
        for (Expression term : sum.terms().subList(1, sum.terms().size())) {
            total = term instanceof Negation negation
                    ? algebra.subtract(total, value(negation.operand()))
                    : algebra.add(total, value(term));
        }
        return total;
    }

    @Override
    public Quantity negation(Negation negation) {
        return algebra.negate(value(negation.operand()));
    }

    @Override
    public Quantity product(Product product) {
        Quantity result = value(product.factors().get(0));
        for (Expression factor : product.factors().subList(1, product.factors().size())) {
            result = algebra.multiply(result, value(factor));
        }
        return result;
    }

    @Override
    public Quantity quotient(Quotient quotient) {
        return algebra.divide(value(quotient.numerator()), value(quotient.denominator()));
    }

    /** Powers of e are the exponential function's. */
    @Override
    public Quantity power(Power power) {
        Quantity exponent = value(power.exponent());
        boolean ofE = power.base() instanceof Constant constant && constant.name() == Constant.Name.E;
        return ofE
                ? algebra.apply(StandardFunction.EXP, List.of(exponent))
                : algebra.power(value(power.base()), exponent);
    }

    @Override
    public Quantity call(Call call) {
        if (value(call.function()) instanceof Mapping mapping) {
            return mapping.apply(values(call.arguments()));
        }
        throw new EvaluationException(FailureKind.SHAPE, call.function(), "this is not a function");
    }

    @Override
    public Quantity standard(Standard standard) {
        return algebra.apply(standard.function(), values(standard.arguments()));
    }

    @Override
    public Quantity index(Index index) {
        return Entries.of(value(index.base()), values(index.indices()));
    }

    @Override
    public Quantity array(ArrayLiteral array) {
        List<Double> entries =
                array.entries().stream().map(entry -> scalar(entry).toDouble()).toList();
        return array.columns() == 1
                ? new Quantity.Vector(entries)
                : new Quantity.Matrix(entries.size() / array.columns(), array.columns(), entries);
    }

    @Override
    public Quantity tuple(Tuple tuple) {
        return new Quantity.Parts(values(tuple.parts()));
    }

    @Override
    public Quantity aggregate(Aggregate aggregate) {
        return new AggregateEvaluation(aggregate).value(this);
    }

    @Override
    public Quantity integral(Integral integral) {
        return Integrals.value(integral, this);
    }

    @Override
    public Quantity expectation(Expectation expectation) {
        return new Moments(expectation).value(this);
    }

    @Override
    public Quantity limit(Limit limitOf) {
        throw new QuantityException(FailureKind.NOT_EVALUABLE, "a limit cannot be evaluated; bind it as a fragment");
    }

    @Override
    public Quantity cases(Cases cases) {
        for (Cases.Branch branch : cases.branches()) {
            if (holds(branch.condition())) {
                return value(branch.value());
            }
        }
        return value(cases.otherwise()
                .orElseThrow(() -> new QuantityException(FailureKind.UNDEFINED, "none of the cases holds")));
    }

    boolean holds(Expression condition) {
        return value(condition) instanceof Truth truth && truth.value();
    }

    @Override
    public Quantity comparison(Comparison comparison) {
        boolean holds = true;
        Quantity left = value(comparison.terms().get(0));
        for (int i = 0; i < comparison.signs().size() && holds; i++) {
            Quantity right = value(comparison.terms().get(i + 1));
            holds = holds(left, comparison.signs().get(i), right);
            left = right;
        }
        return new Truth(holds);
    }

    private boolean holds(Quantity left, Sign sign, Quantity right) {
        if (left instanceof Scalar a && right instanceof Scalar b) {
            int order = environment.arithmetic().compare(a, b);
            return switch (sign) {
                case EQUAL, IDENTICAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
                default ->
                    throw new QuantityException(
                            FailureKind.NOT_EVALUABLE, "'%s' is no condition".formatted(sign.symbol()));
            };
        }
        return switch (sign) {
            case EQUAL, IDENTICAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            default -> throw new QuantityException(FailureKind.SHAPE, "only numbers have an order");
        };
    }
}
