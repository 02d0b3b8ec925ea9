package dev.workings.expression.evaluation;

import dev.workings.expression.Expression;
import dev.workings.expression.Vocabulary;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the names of a vocabulary mean in one case.
 *
 * <p>Names are given by their TeX in any spelling, as in the {@link Vocabulary}.
 */
public final class Environment {
    /** What a name means, given its indices and the names around it. */
    @FunctionalInterface
    public interface Meaning {
        Quantity of(List<Quantity> indices, Scope scope);
    }

    /** What a law's name means, given its indices and the names around it. */
    @FunctionalInterface
    public interface LawMeaning {
        Law of(List<Quantity> indices, Scope scope);
    }

    /** A function that is given by an expression in its parameters, whose names are in normal form. */
    public record Definition(List<String> parameters, Expression body) {
        public Definition {
            parameters = List.copyOf(parameters);
            Objects.requireNonNull(body);
        }
    }

    private final UnaryOperator<String> normal;
    private final Arithmetic arithmetic;
    private final Map<String, Meaning> meanings;
    private final Map<String, Definition> definitions;
    private final Map<String, Domain> domains;
    private final Map<String, LawMeaning> laws;

    private Environment(Builder builder) {
        this.normal = builder.normal;
        this.arithmetic = builder.arithmetic;
        this.meanings = Collections.unmodifiableMap(new HashMap<>(builder.meanings));
        this.definitions = Collections.unmodifiableMap(new HashMap<>(builder.definitions));
        this.domains = Collections.unmodifiableMap(new HashMap<>(builder.domains));
        this.laws = Collections.unmodifiableMap(new HashMap<>(builder.laws));
    }

    public static Builder builder() {
        return builder(Vocabulary::normal);
    }

    /** @param normal makes the normal form of a name's TeX: for many environments with the same names, that can be done once */
    public static Builder builder(UnaryOperator<String> normal) {
        return new Builder(normal);
    }

    /** A builder that begins with all of this. */
    public Builder extend() {
        Builder builder = new Builder(normal);
        builder.arithmetic = arithmetic;
        builder.meanings.putAll(meanings);
        builder.definitions.putAll(definitions);
        builder.domains.putAll(domains);
        builder.laws.putAll(laws);
        return builder;
    }

    public Arithmetic arithmetic() {
        return arithmetic;
    }

    /** What a name in normal form means, unless it is given by an expression. */
    public Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(meanings.get(name));
    }

    /** The expression that defines a function, by the function's name in normal form. */
    public Optional<Definition> definition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    Optional<Domain> domain(String name) {
        return Optional.ofNullable(domains.get(name));
    }

    Optional<LawMeaning> law(String name) {
        return Optional.ofNullable(laws.get(name));
    }

    /** Collects meanings; a later one of the same name wins. */
    public static final class Builder {
        private final Map<String, Meaning> meanings = new HashMap<>();
        private final Map<String, Definition> definitions = new HashMap<>();
        private final Map<String, Domain> domains = new HashMap<>();
        private final Map<String, LawMeaning> laws = new HashMap<>();
        private final UnaryOperator<String> normal;
        private Arithmetic arithmetic = Arithmetic.doubles();

        private Builder(UnaryOperator<String> normal) {
            this.normal = normal;
        }

        /** The numbers to compute with; doubles unless told. */
        public Builder arithmetic(Arithmetic numbers) {
            this.arithmetic = numbers;
            return this;
        }

        /** A symbol's value. */
        public Builder bind(String tex, Quantity value) {
            return fragment(tex, (indices, scope) -> value);
        }

        public Builder bind(String tex, long value) {
            return bind(tex, Quantity.of(value));
        }

        public Builder bind(String tex, double value) {
            return bind(tex, Quantity.of(value));
        }

        /** A family's value for its indices; they are whole numbers more often than not. */
        public Builder family(String tex, Function<List<Quantity>, Quantity> value) {
            return fragment(tex, (indices, scope) -> value.apply(indices));
        }

        /** A fragment's value, which may depend on its indices and on the names around it. */
        public Builder fragment(String tex, Meaning meaning) {
            String name = normal.apply(tex);
            definitions.remove(name);
            meanings.put(name, meaning);
            return this;
        }

        /** A function or operator of any arguments. */
        public Builder function(String tex, Function<List<Quantity>, Quantity> function) {
            return bind(tex, Rule.of(tex, function));
        }

        /** A function of one number, computed in doubles. */
        public Builder realFunction(String tex, DoubleUnaryOperator function) {
            return bind(tex, Rule.real(tex, function));
        }

        /** A function given by an expression, which a proof can look into. */
        public Builder define(String tex, List<String> parameters, Expression body) {
            String name = normal.apply(tex);
            meanings.remove(name);
            definitions.put(name, new Definition(parameters.stream().map(normal).toList(), body));
            return this;
        }

        /** The elements of a finite set. */
        public Builder set(String tex, List<? extends Quantity> elements) {
            domains.put(normal.apply(tex), new Domain.FiniteSet(List.copyOf(elements)));
            return this;
        }

        /** An interval of reals, for integrals. */
        public Builder interval(String tex, double from, double to) {
            domains.put(normal.apply(tex), new Domain.RealInterval(from, to));
            return this;
        }

        public Builder law(String tex, Law law) {
            return law(tex, (indices, scope) -> law);
        }

        /** A law that depends on its indices or on the names around it. */
        public Builder law(String tex, LawMeaning meaning) {
            laws.put(normal.apply(tex), meaning);
            return this;
        }

        public Environment build() {
            return new Environment(this);
        }
    }
}
