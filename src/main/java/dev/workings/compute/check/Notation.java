package dev.workings.compute.check;

import dev.workings.compute.cases.Case;
import dev.workings.expression.ExpressionParser;
import dev.workings.expression.Vocabulary;
import dev.workings.expression.evaluation.Environment;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the symbols in a page's displays mean on each case, declared once by the page's computation. Names are the TeX that the reader
 * sees; a {@code #} in one stands for an index.
 *
 * <pre>{@code
 * Notation.builder()
 *     .symbol("n", c -> c.whole("n"))
 *     .symbol("x", c -> c.number("x"))
 *     .family("x_#", (c, k) -> state(c.number("x"), k[0]))
 *     .function("\\sigma'", SigmoidChain::slope)
 *     .route("\\frac{\\partial f(x)}{\\partial x}", "dual numbers", c -> gradientByDuals(c.number("x"), c.integer("n")))
 *     .build();
 * }</pre>
 *
 * <p>Values are numbers (a whole one or a {@code Rational} is exact), vectors ({@code double[]}), matrices ({@code double[][]}), functions
 * on a finite set ({@link FiniteFunction}), names of elements of a set ({@code String}), tuples ({@code List}), and estimates by
 * simulation ({@code ConfidenceInterval}).
 */
public final class Notation {
    /** A value that depends on indices. */
    @FunctionalInterface
    public interface Indexed {
        Object at(Case inputs, int... indices);
    }

    /** A value that depends on real numbers. */
    @FunctionalInterface
    public interface RealIndexed {
        Object at(Case inputs, double... arguments);
    }

    /** A value that depends on indices and on what a bound variable stands for. */
    @FunctionalInterface
    public interface BoundIndexed {
        /** @param bound a {@code Rational} if it is a whole number or a fraction, a {@code List} if it is a tuple */
        Object at(Case inputs, Object bound, int... indices);
    }

    /** A distribution that depends on real numbers or indices, such as a policy on its state. */
    @FunctionalInterface
    public interface Conditional {
        Distribution given(Case inputs, double... arguments);
    }

    private final Vocabulary vocabulary;
    private final List<BiConsumer<Case, Environment.Builder>> meanings;
    private final Map<String, String> routes;
    private final Map<String, String> given;
    /** Of the names' TeX; a check has thousands of cases, and each has all names. */
    private final Map<String, String> normalForms = new ConcurrentHashMap<>();

    private Notation(Builder builder) {
        this.vocabulary = builder.vocabulary.build();
        builder.definitions.forEach(definition -> builder.meaning(definition.meaning(vocabulary)));
        this.given = Collections.unmodifiableMap(new LinkedHashMap<>(builder.given));
        this.meanings = List.copyOf(builder.meanings);
        this.routes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.routes));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What the names mean on one case. */
    public Environment environment(Case inputs) {
        return meanings(inputs).build();
    }

    Environment.Builder meanings(Case inputs) {
        Environment.Builder environment =
                Environment.builder(tex -> normalForms.computeIfAbsent(tex, Vocabulary::normal));
        meanings.forEach(meaning -> meaning.accept(inputs, environment));
        return environment;
    }

    /** By which independent route a name is computed, if it is by one; the name in its normal form. */
    public Optional<String> route(String name) {
        return Optional.ofNullable(routes.get(name));
    }

    /** Why a name is given as Java code instead of being read, if it is; the name in its normal form. */
    public Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** A function that is defined by TeX, which is read when all names are known. */
    private record Definition(String tex, List<String> parameters, String body) {
        BiConsumer<Case, Environment.Builder> meaning(Vocabulary vocabulary) {
            Vocabulary.Builder inner = vocabulary.extend();
            parameters.forEach(inner::symbol);
            SourceFile file = SourceFile.of("definition of " + tex, body);
            ExpressionParser.Reading reading =
                    new ExpressionParser(inner.build()).parse(SourceText.copyOf(file.span(0, body.length())));
            if (reading instanceof ExpressionParser.Read read) {
                return (inputs, environment) -> environment.define(tex, parameters, read.expression());
            }
            String message = ((ExpressionParser.Unreadable) reading).problem().message();
            throw new IllegalArgumentException("the definition of '%s' cannot be read: %s".formatted(tex, message));
        }
    }

    /** Collects names. */
    public static final class Builder {
        private final List<Definition> definitions = new ArrayList<>();
        private final Map<String, String> given = new LinkedHashMap<>();
        private final Vocabulary.Builder vocabulary = Vocabulary.builder();
        private final List<BiConsumer<Case, Environment.Builder>> meanings = new ArrayList<>();
        private final Map<String, String> routes = new LinkedHashMap<>();

        private Builder() {}

        /** A name for one value. */
        public Builder symbol(String tex, Function<Case, Object> value) {
            vocabulary.symbol(tex);
            return lazily(tex, value);
        }

        /** A name with indices, each written {@code #}. */
        public Builder family(String tex, Indexed value) {
            vocabulary.family(tex);
            return meaning((inputs, environment) ->
                    environment.family(tex, indices -> Quantities.of(value.at(inputs, whole(indices)))));
        }

        /**
         * A piece of TeX whose value is computed by a route that does not use the algebra that is being checked. At least one term of
         * every chain must hold one.
         *
         * @param route how, in a few words: {@code dual numbers}, {@code central differences}, {@code counting}
         */
        public Builder route(String tex, String route, Function<Case, Object> value) {
            vocabulary.fragment(tex);
            routes.put(Vocabulary.normal(tex), route);
            return lazily(tex, value);
        }

        /** A piece of TeX with indices, computed by an independent route. */
        public Builder indexedRoute(String tex, String route, Indexed value) {
            routes.put(Vocabulary.normal(tex), route);
            return family(tex, value);
        }

        /** A function of one number. */
        public Builder function(String tex, DoubleUnaryOperator function) {
            vocabulary.function(tex);
            return meaning((inputs, environment) -> environment.realFunction(tex, function));
        }

        /** A function of numbers that may differ from case to case. */
        public Builder caseFunction(String tex, Function<Case, Function<double[], Object>> function) {
            vocabulary.function(tex);
            return meaning((inputs, environment) -> environment.function(
                    tex, arguments -> Quantities.of(function.apply(inputs).apply(Quantities.numbers(arguments)))));
        }

        /** A value with arguments that are real numbers, each written {@code #}: {@code p(#|#)}, {@code \nabla_\theta \log \pi(#)}. */
        public Builder realFamily(String tex, RealIndexed value) {
            vocabulary.family(tex);
            return meaning((inputs, environment) ->
                    environment.family(tex, indices -> Quantities.of(value.at(inputs, Quantities.numbers(indices)))));
        }

        /** A value with real arguments, computed by an independent route. */
        public Builder realRoute(String tex, String route, RealIndexed value) {
            routes.put(Vocabulary.normal(tex), route);
            return realFamily(tex, value);
        }

        /**
         * A name with indices whose value also depends on a variable around it: below {@code \mathbb{E}_{\tau \sim p}} the name
         * {@code s_t} is a state of the trajectory {@code \tau}. Where nothing binds the variable, it is the declared symbol.
         */
        public Builder boundFamily(String tex, String variable, BoundIndexed value) {
            vocabulary.family(tex);
            return meaning((inputs, environment) -> environment.fragment(
                    tex,
                    (indices, scope) -> Quantities.of(
                            value.at(inputs, Quantities.value(scope.valueOf(variable)), whole(indices)))));
        }

        /**
         * A function that is defined by TeX. A proof can look into it, and the page's cases are evaluated by it.
         *
         * @param parameters their TeX, which need not be declared
         * @param body in these and in declared names
         */
        public Builder define(String tex, List<String> parameters, String body) {
            vocabulary.function(tex);
            definitions.add(new Definition(tex, List.copyOf(parameters), body));
            return this;
        }

        /** A function on a finite set. */
        public Builder finiteFunction(String tex, Function<Case, FiniteFunction> function) {
            vocabulary.function(tex);
            return lazily(tex, function::apply);
        }

        /** Functions on a finite set, told apart by indices: {@code V_#}. */
        public Builder finiteFunctions(String tex, Indexed function) {
            vocabulary.function(tex);
            return meaning((inputs, environment) ->
                    environment.family(tex, indices -> Quantities.of(function.at(inputs, whole(indices)))));
        }

        /** A function on a finite set that is computed by an independent route. */
        public Builder finiteFunctionRoute(String tex, String route, Function<Case, FiniteFunction> function) {
            routes.put(Vocabulary.normal(tex), route);
            return finiteFunction(tex, function);
        }

        /** What acts on a function on a finite set and gives another, as {@code T^\pi} in {@code T^\pi V}. */
        public Builder operator(String tex, Function<Case, UnaryOperator<FiniteFunction>> operator) {
            vocabulary.operator(tex);
            return meaning((inputs, environment) -> environment.function(
                    tex, FiniteFunction.onTables(f -> operator.apply(inputs).apply(f))));
        }

        /** An operator that is computed by an independent route. */
        public Builder operatorRoute(String tex, String route, Function<Case, UnaryOperator<FiniteFunction>> operator) {
            routes.put(Vocabulary.normal(tex), route);
            return operator(tex, operator);
        }

        /**
         * A distribution, as it stands below {@code \mathbb{E}} or behind {@code \sim}; the empty name is that of an expectation or a
         * variance with nothing below it.
         *
         * @param variables what is drawn from it
         */
        public Builder law(String tex, List<String> variables, Function<Case, Distribution> law) {
            return conditionalLaw(tex, variables, (inputs, arguments) -> law.apply(inputs));
        }

        /** A distribution that depends on what stands at each {@code #} of its name, as in {@code \pi(\cdot|#)}. */
        public Builder conditionalLaw(String tex, List<String> variables, Conditional law) {
            vocabulary.law(tex, variables.toArray(String[]::new));
            return meaning((inputs, environment) -> environment.law(
                    tex,
                    (indices, scope) ->
                            law.given(inputs, Quantities.numbers(indices)).law()));
        }

        /** What a variable runs through when its binder does not say, as in {@code \sum_a}. */
        public Builder variable(String variable, String set) {
            vocabulary.variable(variable, set);
            return this;
        }

        /** A set of real numbers, for integrals; its ends may be infinite. */
        public Builder interval(String tex, double from, double to) {
            vocabulary.set(tex);
            return meaning((inputs, environment) -> environment.interval(tex, from, to));
        }

        /**
         * A piece of TeX that cannot be read, and whose value Java code gives instead: a last resort, since a mistake in it goes
         * unseen as long as its spelling is the declared one. Pages show it as <em>given</em>.
         *
         * @param reason why it cannot be read
         */
        public Builder given(String tex, String reason, Function<Case, Object> value) {
            vocabulary.fragment(tex);
            given.put(Vocabulary.normal(tex), reason);
            return lazily(tex, value);
        }

        /** A finite set that sums and maxima run through, and its elements. */
        public Builder set(String tex, Function<Case, List<?>> elements) {
            vocabulary.set(tex);
            return meaning((inputs, environment) -> environment.set(
                    tex, elements.apply(inputs).stream().map(Quantities::of).toList()));
        }

        public Notation build() {
            return new Notation(this);
        }

        /** A value is computed when a chain asks for it, and once a case. */
        private Builder lazily(String tex, Function<Case, Object> value) {
            return meaning((inputs, environment) -> {
                Map<Case, Quantity> known = new HashMap<>();
                environment.fragment(
                        tex, (indices, scope) -> known.computeIfAbsent(inputs, one -> Quantities.of(value.apply(one))));
            });
        }

        private Builder meaning(BiConsumer<Case, Environment.Builder> meaning) {
            meanings.add(meaning);
            return this;
        }

        private static int[] whole(List<Quantity> indices) {
            return Arrays.stream(Quantities.numbers(indices))
                    .mapToInt(number -> (int) Math.rint(number))
                    .toArray();
        }
    }
}
