package dev.workings.expression;

import dev.workings.expression.Vocabulary.Entry;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the name that begins at a place: a bound variable, a declared name, or a function such as {@code \sigma_{\max}}. */
final class NameMatcher {
    /** A name that was found: exactly one of the three. */
    record Found(
            Template.Match match,
            Optional<String> variable,
            Optional<Entry> entry,
            Optional<StandardFunction> standard) {}

    private record Bound(String name, Template template) {}

    private record KnownFunction(Template template, StandardFunction function) {}

    private static final List<KnownFunction> KNOWN = List.of(
            known("\\sigma", "\\max", StandardFunction.LARGEST_SINGULAR_VALUE),
            known("\\sigma", "\\min", StandardFunction.SMALLEST_SINGULAR_VALUE),
            known("\\lambda", "\\max", StandardFunction.LARGEST_EIGENVALUE),
            known("\\lambda", "\\min", StandardFunction.SMALLEST_EIGENVALUE));

    private static final Comparator<Found> LONGEST = Comparator.comparingInt((Found found) -> found.match.end())
            .thenComparing(found -> -found.match.holes().size())
            .thenComparing(found -> found.variable.isPresent());

    private final Vocabulary vocabulary;
    private final Deque<Bound> bound = new ArrayDeque<>();

    NameMatcher(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private static KnownFunction known(String letter, String index, StandardFunction function) {
        List<Lexeme> lexemes = Stream.of(letter, "_", "{", index, "}")
                .map(text -> new Lexeme(text, 0, 0))
                .toList();
        return new KnownFunction(Template.of(lexemes), function);
    }

    /** The longest name at {@code at}; of equals the one with fewer indices, and a bound variable before a declared name. */
    Optional<Found> longest(List<Lexeme> formula, int at, int end) {
        Stream<Found> variables = bound.stream()
                .flatMap(variable -> variable.template.match(formula, at, end).stream()
                        .map(match ->
                                new Found(match, Optional.of(variable.name), Optional.empty(), Optional.empty())));
        Stream<Found> declared = at < end
                ? vocabulary.beginningWith(formula.get(at).text()).stream()
                        .flatMap(entry -> entry.template().match(formula, at, end).stream()
                                .map(match -> new Found(match, Optional.empty(), Optional.of(entry), Optional.empty())))
                : Stream.empty();
        Stream<Found> known = KNOWN.stream()
                .flatMap(name -> name.template.match(formula, at, end).stream()
                        .map(match ->
                                new Found(match, Optional.empty(), Optional.empty(), Optional.of(name.function))));
        return Stream.of(variables, declared, known).flatMap(found -> found).max(LONGEST);
    }

    boolean isBound(String name) {
        return bound.stream().anyMatch(variable -> variable.name.equals(name));
    }

    /** Reads something in which the variables, given by their lexemes, are bound. */
    <R> R binding(List<List<Lexeme>> variables, Supplier<R> reader) {
        variables.forEach(lexemes -> {
            Template template = Template.of(lexemes);
            bound.push(new Bound(template.toString(), template));
        });
        R read = reader.get();
        variables.forEach(lexemes -> bound.pop());
        return read;
    }
}
