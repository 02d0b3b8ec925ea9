package dev.workings.settings;

import dev.workings.source.Names;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Settings by name. A value of the wrong type is reported and counts as absent. */
public final class YamlMapping {
    private static final int LONGEST_NUMBER = 15;

    record Entry(String key, SourceText place, Node value) {}

    private final YamlReader reader;
    private final Map<String, Entry> entries;
    private final SourceText place;
    private final Problems problems;

    YamlMapping(YamlReader reader, Map<String, Entry> entries, SourceText place, Problems problems) {
        this.reader = reader;
        this.entries = entries;
        this.place = place;
        this.problems = problems;
    }

    /** Where the mapping begins. */
    public Span span() {
        return place.locate(0, 0);
    }

    /** Reports every key that is not among {@code known}. */
    public YamlMapping allowOnly(Collection<String> known) {
        entries.values().stream()
                .filter(entry -> !known.contains(entry.key))
                .forEach(entry -> problems.report(
                        entry.place.locate(),
                        "unknown key '%s'".formatted(entry.key),
                        Names.suggest(entry.key, known)));
        return this;
    }

    public Optional<SourceText> text(String key) {
        return scalar(key).map(reader::text).filter(text -> !text.text().isBlank());
    }

    /** A text that must be there. */
    public Optional<SourceText> requiredText(String key, String example) {
        Optional<SourceText> text = text(key);
        if (text.isEmpty() && !isOfWrongType(key)) {
            problems.report(span(), "'%s' is missing".formatted(key), "add a line '%s: %s'".formatted(key, example));
        }
        return text;
    }

    public Optional<Located<BigDecimal>> number(String key) {
        return converted(key, "a number", "0.25", YamlMapping::decimal);
    }

    /** {@code 1e999999999} is short to write, and has a thousand million digits when something is added to it. */
    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > LONGEST_NUMBER || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    public Optional<Located<Long>> wholeNumber(String key) {
        return converted(key, "a whole number", "413", Long::valueOf);
    }

    /** A day as ISO 8601 writes it. */
    public Optional<Located<LocalDate>> date(String key, String example) {
        return converted(key, "a date", example, LocalDate::parse);
    }

    /**
     * A text converted to a value.
     *
     * @param what the value is, with its article
     * @param example of it, for whoever wrote something else
     * @param conversion throws an {@link IllegalArgumentException} or a {@link DateTimeException} if the text is no such value
     */
    public <T> Optional<Located<T>> converted(String key, String what, String example, Function<String, T> conversion) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(new Located<>(conversion.apply(text.text().strip()), text.locate()));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                problems.report(
                        text.locate(),
                        "'%s' must be %s".formatted(key, what),
                        "such as '%s: %s'".formatted(key, example));
                return Optional.empty();
            }
        });
    }

    public Optional<YamlMapping> mapping(String key) {
        return value(key).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(reader.mapping(mapping));
            }
            return wrongType(
                    key, node, "a group of settings", "write each setting on a line of its own below it, indented");
        });
    }

    public List<YamlMapping> mappings(String key) {
        return value(key).map(node -> mappings(key, node)).orElse(List.of());
    }

    private List<YamlMapping> mappings(String key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            wrongType(key, node, "a list", "begin each item with '- '");
            return List.of();
        }
        return sequence.getValue().stream()
                .flatMap(item -> item instanceof MappingNode mapping
                        ? Stream.of(reader.mapping(mapping))
                        : this.<YamlMapping>wrongType(key, item, "a list of groups of settings", "write '- key: value'")
                                .stream())
                .toList();
    }

    private Optional<ScalarNode> scalar(String key) {
        return value(key)
                .flatMap(node -> node instanceof ScalarNode scalar
                        ? Optional.of(scalar)
                        : wrongType(key, node, "a text", "write it on the same line, in quotes if need be"));
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    private boolean isOfWrongType(String key) {
        return value(key).map(node -> !(node instanceof ScalarNode)).orElse(false);
    }

    private <T> Optional<T> wrongType(String key, Node node, String what, String remedy) {
        problems.report(reader.place(node).locate(), "'%s' must be %s".formatted(key, what), remedy);
        return Optional.empty();
    }
}
