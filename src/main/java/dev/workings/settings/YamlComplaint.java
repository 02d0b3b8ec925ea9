package dev.workings.settings;

import dev.workings.source.Problem;
import dev.workings.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML library complains of, at the place where it noticed, told as an author would see it.
 *
 * @param raw the library's sentence
 * @param at where it gave up
 * @param began where that began which it was reading
 */
record YamlComplaint(SourceText yaml, String raw, int at, int began) {
    private static final Pattern CHARACTER = Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final Pattern NO_BLANK = Pattern.compile("(?m)^[ ]*(\\w[\\w-]*:)(?=[^\\s/])");
    private static final String QUOTES =
            "put the whole text in single quotes, and write each apostrophe in it twice: 'It''s 1: 2'";

    static YamlComplaint of(MarkedYamlEngineException broken, SourceText yaml) {
        int at = broken.getProblemMark()
                .map(mark -> YamlReader.offset(mark, yaml.text()))
                .orElse(0);
        int began = broken.getContextMark()
                .map(mark -> YamlReader.offset(mark, yaml.text()))
                .orElse(at);
        String raw = Optional.ofNullable(broken.getProblem()).orElse("it is broken");
        return new YamlComplaint(yaml, raw.replace("\n", " ").strip(), at, began);
    }

    Problem problem() {
        Matcher character = CHARACTER.matcher(raw);
        if (raw.contains("escape")) {
            int backslash = yaml.text().lastIndexOf('\\', at);
            return here(
                    backslash, backslash + 2, "double quotes eat backslashes", "put a text with TeX in single quotes");
        }
        if (raw.contains("\\t(TAB)")) {
            return here(at, at + 1, "YAML allows no tabs here", "indent with blanks");
        }
        if (character.matches()) {
            return here(at, at + 1, "a text cannot begin with '%s'".formatted(character.group(1)), QUOTES);
        }
        if (raw.startsWith("unexpected character found") && yaml.text().charAt(began) == '*') {
            return here(began, began + 1, "a text cannot begin with '*'", QUOTES);
        }
        if (raw.contains("unexpected end of stream")) {
            return here(began, began + 1, "this quote is not closed", "write the same quote at the end of the text");
        }
        if (raw.startsWith("expected <block end>, but found '<scalar>'")) {
            return here(at, at + 1, "this text goes on behind its end", QUOTES);
        }
        return raw.startsWith("mapping values are not allowed")
                ? colon()
                : here(at, at, "this YAML cannot be read: " + raw, "check quotes, colons and indentation");
    }

    /** A colon can be one too many, or one too few was seen before: in the line above, which lacks a blank or is indented less. */
    private Problem colon() {
        int line = yaml.text().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        if (List.of(yaml.text().substring(line, at).split(":\\s", -1)).size() > 1) {
            return here(at, at + 1, "a second colon stands in this line", QUOTES);
        }
        Matcher noBlank = NO_BLANK.matcher(yaml.text()).region(0, line);
        return noBlank.find()
                ? here(noBlank.start(1), noBlank.end(1), "a blank is missing behind this colon", "write 'key: value'")
                : here(line, at, "this line is indented more than the one above it", "begin both in one column");
    }

    private Problem here(int from, int to, String message, String remedy) {
        return new Problem(yaml.locate(Math.max(0, from), Math.min(to, yaml.length())), message, remedy);
    }
}
