package dev.workings.settings;

import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml.text());
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
            int at = broken.getProblemMark().map(this::offset).orElse(0);
            problems.report(
                    yaml.locate(at, at), "this YAML cannot be read: " + sentence(broken.getProblem()), hint(broken));
            return empty();
        } catch (YamlEngineException broken) {
            problems.report(
                    yaml.locate(0, 0),
                    "this YAML cannot be read: " + sentence(broken.getMessage()),
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
        int inner = place.text().indexOf(node.getValue());
        return inner >= 0
                ? place.substring(inner, inner + node.getValue().length())
                : SourceText.standIn(node.getValue(), place.locate());
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
        String text = yaml.text();
        int codePoints = Math.min(mark.getIndex(), text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, codePoints);
    }

    private static String sentence(String message) {
        return message == null ? "it is broken" : message.replace("\n", " ").strip();
    }

    private static String hint(MarkedYamlEngineException broken) {
        String problem = String.valueOf(broken.getProblem());
        if (problem.contains("escape")) {
            return "double quotes eat backslashes: put TeX in single quotes";
        }
        return problem.contains("mapping values are not allowed")
                ? "put a text with a colon in quotes"
                : "check quotes, colons and indentation";
    }
}
