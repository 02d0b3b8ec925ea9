package dev.workings.expression;

import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page's notation declares, by its TeX: which names there are, and what may be done with them.
 *
 * <p>The TeX is a pattern. A {@code #} in it stands for an index, which may be any expression: {@code x_#}, {@code x^{(#)}}, {@code
 * P(#|#,#)}, {@code f_#'}. Spelling does not count: {@code x_k} is {@code x_{k}}, {@code \tfrac12} is {@code \frac{1}{2}}, and space
 * and the size of brackets are nothing. Where several patterns match, the longest wins.
 */
public final class Vocabulary {
    /** What can be done with a name. */
    public enum Kind {
        /** It is a number, vector, matrix … and can be multiplied. */
        VALUE,
        /** It is applied to arguments in parentheses. */
        FUNCTION,
        /** It is applied to arguments in parentheses, or to what stands at its right. */
        OPERATOR,
        SET,
        LAW;

        private boolean isInFormulas() {
            return compareTo(OPERATOR) <= 0;
        }

        /** Sets and laws have name spaces of their own: {@code q(z|x)} may be a law and its density. */
        private String key(String name) {
            return isInFormulas() ? name : this + " " + name;
        }
    }

    /**
     * A declared name.
     *
     * @param name its TeX in normal form
     * @param variables what a law draws
     */
    record Entry(Kind kind, String name, Template template, List<String> variables) {}

    private final Map<String, Entry> entries;
    private final Map<String, List<Entry>> inFormulas;
    private final Map<String, String> ranges;

    private Vocabulary(Map<String, Entry> entries, Map<String, String> ranges) {
        this.entries = Map.copyOf(entries);
        this.ranges = Map.copyOf(ranges);
        this.inFormulas = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            if (entry.kind.isInFormulas()) {
                inFormulas
                        .computeIfAbsent(entry.template.first(), first -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with all of this. */
    public Builder extend() {
        Builder builder = new Builder();
        builder.entries.putAll(entries);
        builder.ranges.putAll(ranges);
        return builder;
    }

    /** The normal form of a name's TeX, by which it is known. */
    public static String normal(String tex) {
        return Template.of(lexemes(tex)).toString();
    }

    /** What can be done with a name in normal form. */
    public Optional<Kind> kindOf(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::kind);
    }

    /** The normal forms of all names. */
    public List<String> names() {
        return entries.values().stream().map(Entry::name).distinct().sorted().toList();
    }

    /** The set through which a variable runs when a binder does not say: its name in normal form. */
    Optional<String> rangeOf(String variable) {
        return Optional.ofNullable(ranges.get(variable));
    }

    /** Values, functions and operators whose pattern begins with the lexeme. */
    List<Entry> beginningWith(String lexeme) {
        return inFormulas.getOrDefault(lexeme, List.of());
    }

    /** The sets or laws, in the order of their names. */
    List<Entry> all(Kind kind) {
        return entries.values().stream()
                .filter(entry -> entry.kind == kind)
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    static List<Lexeme> lexemes(String tex) {
        SourceFile file = SourceFile.of("vocabulary", tex);
        try {
            return TermLexer.lex(SourceText.copyOf(file.span(0, tex.length())));
        } catch (TexException e) {
            throw new IllegalArgumentException("the name '%s' cannot be read: %s".formatted(tex, e.getMessage()), e);
        }
    }

    /** Collects declarations. */
    public static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<String, String> ranges = new LinkedHashMap<>();

        private Builder() {}

        /** Names for one value each. */
        public Builder symbol(String... tex) {
            return all(Kind.VALUE, tex);
        }

        /** Names with indices, each written {@code #}: {@code x_#}, {@code P_{##}}. */
        public Builder family(String... tex) {
            return all(Kind.VALUE, tex);
        }

        /** Whole pieces of TeX that stand for one value: {@code \frac{\partial f(x)}{\partial x}}; they may have indices. */
        public Builder fragment(String... tex) {
            return all(Kind.VALUE, tex);
        }

        /** Names that are applied to arguments in parentheses; they may have indices of their own: {@code f_#'}. */
        public Builder function(String... tex) {
            return all(Kind.FUNCTION, tex);
        }

        /** Names that act on what stands at their right, as {@code T^\pi} in {@code T^\pi V}. */
        public Builder operator(String... tex) {
            return all(Kind.OPERATOR, tex);
        }

        /** Names of what binders run through. */
        public Builder set(String... tex) {
            return all(Kind.SET, tex);
        }

        /** Says what a variable runs through when its binder does not, as in {@code \sum_a}. */
        public Builder variable(String variable, String set) {
            if (!entries.containsKey(Kind.SET.key(normal(set)))) {
                set(set);
            }
            ranges.put(normal(variable), normal(set));
            return this;
        }

        /**
         * A law, as it stands below {@code \mathbb{E}} or behind {@code \sim}; the empty name is that of an expectation with nothing
         * below it.
         *
         * @param variables what is drawn from it; left out if the law is only used behind {@code \sim}
         */
        public Builder law(String tex, String... variables) {
            List<String> drawn =
                    List.of(variables).stream().map(Vocabulary::normal).toList();
            return add(Kind.LAW, tex, drawn);
        }

        private Builder all(Kind kind, String... names) {
            for (String tex : names) {
                add(kind, tex, List.of());
            }
            return this;
        }

        private Builder add(Kind kind, String tex, List<String> variables) {
            Template template = Template.of(lexemes(tex));
            String name = template.toString();
            if (name.isEmpty() && kind != Kind.LAW || name.startsWith(Template.HOLE) || template.endsInHole()) {
                throw new IllegalArgumentException(
                        "the name '%s' must begin and end with TeX of its own".formatted(tex));
            }
            Entry entry = new Entry(kind, name, template, variables);
            Entry before = entries.putIfAbsent(kind.key(name), entry);
            if (before != null && !before.equals(entry) && before.kind != kind) {
                throw new IllegalArgumentException("the name '%s' is declared twice".formatted(tex));
            }
            return this;
        }

        public Vocabulary build() {
            return new Vocabulary(entries, ranges);
        }
    }
}
