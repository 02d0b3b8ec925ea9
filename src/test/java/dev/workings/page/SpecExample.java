package dev.workings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example of the notation's manual: Markdown, and the HTML that it becomes. */
record SpecExample(String section, int line, String word, String markdown, String html) {
    private static final Pattern EXAMPLE =
            Pattern.compile("^`{32} example *(\\w*)\\n(.*?)^\\.\\n(.*?)^`{32}$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    static List<SpecExample> readAll(String manual) {
        List<SpecExample> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(manual);
        while (example.find()) {
            int line = (int) manual.substring(0, example.start()).lines().count() + 1;
            String section = lastHeading(manual.substring(0, example.start()));
            examples.add(new SpecExample(section, line, example.group(1), example.group(2), example.group(3)));
        }
        return examples;
    }

    boolean isRefused() {
        return word.equals("refused");
    }

    private static String lastHeading(String before) {
        return HEADING.matcher(before)
                .results()
                .reduce((first, second) -> second)
                .orElseThrow()
                .group(1);
    }

    @Override
    public String toString() {
        return section + " (line " + line + ")";
    }
}
