package dev.workings.compute.check;

import dev.workings.compute.cases.Case;
import dev.workings.expression.Vocabulary;
import dev.workings.expression.evaluation.Environment;
import dev.workings.expression.evaluation.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

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
 * <p>Values are numbers (a whole one or a {@code Rational} is exact), vectors ({@code double[]}) and matrices ({@code double[][]}).
 */
public final class Notation {
    /** A value that depends on indices. */
    @FunctionalInterface
    public interface Indexed {
        Object at(Case inputs, int... indices);
    }

    private final Vocabulary vocabulary;
    private final List<BiConsumer<Case, Environment.Builder>> meanings;
    private final Map<String, String> routes;

    private Notation(Builder builder) {
        this.vocabulary = builder.vocabulary.build();
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
        Environment.Builder environment = Environment.builder();
        meanings.forEach(meaning -> meaning.accept(inputs, environment));
        return environment.build();
    }

    /** By which independent route a name is computed, if it is by one; the name in its normal form. */
    public Optional<String> route(String name) {
        return Optional.ofNullable(routes.get(name));
    }

    /** Collects names. */
    public static final class Builder {
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
        public Builder function(String tex, Function<Case, Function<double[], Object>> function) {
            vocabulary.function(tex);
            return meaning((inputs, environment) -> environment.function(
                    tex, arguments -> Quantities.of(function.apply(inputs).apply(Quantities.numbers(arguments)))));
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
