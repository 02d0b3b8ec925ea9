package dev.workings.settings;

import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads YAML as a tree with places; all scalars stay text until a setting asks for a number or a date. */
public final class YamlReader {
    /** Immutable, and costlier to make than to read a front matter with. */
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private static final int LONGEST = 100_000;
    private static final Pattern EATEN = Pattern.compile("(?<!\\\\)\\\\[abefnrtvNLP][A-Za-z]+");

    private final SourceText yaml;
    private final Problems problems;

    private YamlReader(SourceText yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** The mapping that a YAML text holds; an empty one if there is none, or if it is broken, which is reported. */
    public static YamlMapping read(SourceText yaml, Problems problems) {
        return new YamlReader(yaml, problems).document();
    }

    private YamlMapping document() {
        if (yaml.length() > LONGEST) {
            problems.report(
                    yaml.locate(0, 0),
                    String.format(Locale.ROOT, "this YAML has %,d characters; %,d can be read", yaml.length(), LONGEST),
                    "settings are short; write texts in Markdown");
            return empty();
        }
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml.text());
            if (root.isEmpty()) {
                return empty();
            }
            if (root.get() instanceof MappingNode mapping) {
                return mapping(mapping);
            }
            problems.report(
                    yaml.locate(0, 0),
                    "this YAML is no list of settings",
                    "write a line 'key: value' for each setting");
            return empty();
        } catch (MarkedYamlEngineException broken) {
            problems.report(YamlComplaint.of(broken, yaml).problem());
            return empty();
        } catch (StackOverflowError tooDeep) {
            problems.report(
                    yaml.locate(0, 0), "this YAML is nested too deeply", "write a line 'key: value' for each setting");
            return empty();
        } catch (YamlEngineException broken) {
            problems.report(
                    yaml.locate(0, 0),
                    "this YAML cannot be read: " + broken.getMessage(),
                    "write a line 'key: value' for each setting");
            return empty();
        }
    }

    YamlMapping mapping(MappingNode node) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                YamlMapping.Entry entry = new YamlMapping.Entry(key.getValue(), place(key), tuple.getValueNode());
                if (entries.putIfAbsent(key.getValue(), entry) != null) {
                    problems.report(
                            place(key).locate(), "'%s' is set twice".formatted(key.getValue()), "keep one of them");
                }
            } else {
                problems.report(
                        place(tuple.getKeyNode()).locate(),
                        "a key must be a plain word",
                        "write a line 'key: value' for each setting");
            }
        }
        return new YamlMapping(this, entries, place(node), problems);
    }

    /** A scalar's text; where quotes or folding changed it, it is at its place as a whole. */
    SourceText text(ScalarNode node) {
        SourceText place = place(node);
        reportEatenBackslashes(place);
        int inner = place.text().indexOf(node.getValue());
        return inner >= 0
                ? place.substring(inner, inner + node.getValue().length())
                : SourceText.standIn(node.getValue(), place.locate());
    }

    /** To YAML the first letters of {@code "\\beta"} and {@code "\\nu"} are a backspace and a new line: it accepts them. */
    private void reportEatenBackslashes(SourceText scalar) {
        if (scalar.text().startsWith("\"")) {
            EATEN.matcher(scalar.text())
                    .results()
                    .limit(1)
                    .forEach(eaten -> problems.report(
                            scalar.locate(eaten.start(), eaten.end()),
                            "double quotes eat the backslash of '%s'".formatted(eaten.group()),
                            "put a text with TeX in single quotes"));
        }
    }

    SourceText place(Node node) {
        int start = node.getStartMark().map(this::offset).orElse(0);
        int end = node.getEndMark().map(this::offset).orElse(start);
        return yaml.substring(start, Math.max(start, end));
    }

    private YamlMapping empty() {
        return new YamlMapping(this, Map.of(), yaml.substring(0, 0), problems);
    }

    private int offset(Mark mark) {
        return offset(mark, yaml.text());
    }

    static int offset(Mark mark, String text) {
        int codePoints = Math.min(mark.getIndex(), text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, codePoints);
    }
}
