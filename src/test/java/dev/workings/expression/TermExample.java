package dev.workings.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example of {@code terms.md}: a term, the vocabulary it is read with, and its tree or the problem with it. */
record TermExample(String section, int line, Vocabulary vocabulary, String tex, String expected) {
    private static final Pattern BLOCK =
            Pattern.compile("^````(vocabulary|terms)\\n(.*?)^````$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern DECLARATION = Pattern.compile("^(\\w+)((?: `[^`]*`)+)$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]*)`");
    private static final Pattern TERM = Pattern.compile("^(\\S.*)\\n((?: {4}.*\\n)*)", Pattern.MULTILINE);

    static List<TermExample> readAll(String manual) {
        List<TermExample> examples = new ArrayList<>();
        Optional<Vocabulary> vocabulary = Optional.empty();
        Matcher block = BLOCK.matcher(manual);
        while (block.find()) {
            if (block.group(1).equals("vocabulary")) {
                vocabulary = Optional.of(vocabulary(block.group(2)));
            } else {
                examples.addAll(terms(manual, block, vocabulary.orElseThrow()));
            }
        }
        return examples;
    }

    private static List<TermExample> terms(String manual, MatchResult block, Vocabulary vocabulary) {
        String before = manual.substring(0, block.start());
        int firstLine = (int) before.lines().count() + 2;
        String section = HEADING.matcher(before)
                .results()
                .reduce((first, second) -> second)
                .orElseThrow()
                .group(1);
        return TERM.matcher(block.group(2))
                .results()
                .map(term -> new TermExample(
                        section,
                        firstLine
                                + (int) block.group(2)
                                        .substring(0, term.start())
                                        .lines()
                                        .count(),
                        vocabulary,
                        term.group(1),
                        term.group(2).replaceAll("(?m)^ {4}", "").strip()))
                .toList();
    }

    static Vocabulary vocabulary(String declarations) {
        Vocabulary.Builder builder = Vocabulary.builder();
        DECLARATION.matcher(declarations).results().forEach(declaration -> {
            String[] names = NAME.matcher(declaration.group(2))
                    .results()
                    .map(name -> name.group(1))
                    .toArray(String[]::new);
            switch (declaration.group(1)) {
                case "symbol" -> builder.symbol(names);
                case "family" -> builder.family(names);
                case "fragment" -> builder.fragment(names);
                case "function" -> builder.function(names);
                case "operator" -> builder.operator(names);
                case "set" -> builder.set(names);
                case "variable" -> builder.variable(names[0], names[1]);
                case "law" ->
                    builder.law(
                            names[0], List.of(names).subList(1, names.length).toArray(String[]::new));
                default -> throw new IllegalStateException(declaration.group());
            }
        });
        return builder.build();
    }

    @Override
    public String toString() {
        return section + " (line " + line + "): " + tex;
    }
}
