package csc413.hw4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedRelation;
import dev.workings.check.PageChecker;
import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.markdown.MarkdownParser;
import dev.workings.math.Macros;
import dev.workings.page.ParsedPage;
import dev.workings.settings.Located;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A checked display with a mistake in its TeX must not pass: each is given many, and the build must see them. */
class MutatedStepsTest {
    private static final Map<String, String> FLIPPED = Map.of(
            "=",
            "\\ne ",
            "\\approx",
            "\\ne ",
            "\\le",
            "\\ge ",
            "\\ge",
            "\\le ",
            "\\leq",
            "\\geq ",
            "\\geq",
            "\\leq ",
            "<",
            ">",
            ">",
            "<");

    /** What is sought in a display, and what is put in its place, once for each occurrence. */
    private static final Map<Pattern, String> MUTATIONS = Map.of(
            Pattern.compile("(?<=[a-zA-Z0-9)}] ?)-(?= ?[a-zA-Z0-9\\\\(])"), "+",
            Pattern.compile("(?<=[a-zA-Z0-9)}] )\\+(?= )"), "-",
            Pattern.compile("\\^\\{?n\\}?"), "^{n+1}",
            Pattern.compile("n-1"), "n",
            Pattern.compile("\\^\\{?\\\\top\\}?"), "",
            Pattern.compile("\\^\\{?2\\}?"), "^{3}",
            Pattern.compile("\\\\frac14"), "\\frac15",
            Pattern.compile("(?<![\\d_{^])2(?= ?[a-zA-Z])"), "3");

    private static final MarkdownParser PARSER = new MarkdownParser();

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content/csc413/hw4"))) {
            return files
                    .filter(file -> file.toString().endsWith(".md") && !file.endsWith("index.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyFlippedSignIsCaught(Path file) throws Exception {
        Course page = Course.read(file);
        List<String> survivors = new ArrayList<>();
        for (CheckedRelation relation : page.checkedRelations()) {
            String flipped = FLIPPED.get(relation.sign());
            if (flipped != null && page.problemsWith(relation.place(), flipped).isEmpty()) {
                survivors.add(relation.place() + " " + relation.sign());
            }
        }
        assertThat(survivors).isEmpty();
    }

    @Test
    void ofOtherMistakesThatStillParseAtLeastNineteenInTwentyAreCaught() throws Exception {
        List<String> survivors = new ArrayList<>();
        int tried = 0;
        for (Path file : pages().toList()) {
            tried += mutate(Course.read(file), survivors);
        }
        assertThat(tried).isGreaterThan(100);
        assertThat(survivors).as("%d mutants", tried).hasSizeLessThanOrEqualTo(tried / 20);
    }

    /** @return how many mutants could be read; those that were not caught are added to the survivors */
    private static int mutate(Course page, List<String> survivors) {
        int tried = 0;
        for (Span display : page.checkedDisplays()) {
            for (Map.Entry<Pattern, String> mutation : MUTATIONS.entrySet()) {
                Matcher found = mutation.getKey().matcher(withoutLabels(display.text()));
                while (found.find()) {
                    Span place = page.file.span(display.start() + found.start(), display.start() + found.end());
                    List<Problem> problems = page.problemsWith(place, mutation.getValue());
                    boolean isRead = problems.stream().allMatch(MutatedStepsTest::isRefutation);
                    tried += isRead ? 1 : 0;
                    if (problems.isEmpty()) {
                        survivors.add(place + " " + place.text() + " -> " + mutation.getValue());
                    }
                }
            }
        }
        return tried;
    }

    /** What is no mathematics, blanked out. */
    private static String withoutLabels(String tex) {
        return Pattern.compile("\\\\(?:label|tag|text|begin|end)\\{[^}]*}")
                .matcher(tex)
                .replaceAll(found -> "_".repeat(found.group().length()));
    }

    /** Others say that the mutant cannot be read, so that it is none. */
    private static boolean isRefutation(Problem problem) {
        return Stream.of(" fails at ", "has no value at ", "not of one kind").anyMatch(problem.message()::contains);
    }

    /** A page of the course with the results of its computation. */
    private record Course(SourceFile file, Results results) {
        static Course read(Path path) throws Exception {
            SourceFile file = SourceFile.of(path.getFileName().toString(), Files.readString(path));
            ParsedPage page = parse(file);
            String name = page.front().computation().orElseThrow().text();
            Computation computation =
                    (Computation) Class.forName(name).getDeclaredConstructor().newInstance();
            Seed seed = new Seed(page.front().seed().map(Located::value).orElse(1L));
            return new Course(file, computation.compute(seed));
        }

        List<CheckedRelation> checkedRelations() {
            return check(parse(file).document(), new Problems())
                    .relations()
                    .filter(relation -> relation.verdict().isEvaluated())
                    .filter(relation -> !relation.verdict().status().equals("refuted"))
                    .toList();
        }

        List<Span> checkedDisplays() {
            return displays(file)
                    .filter(display -> display.attributes().value("check").isPresent())
                    .map(display -> display.tex().locate())
                    .toList();
        }

        /** The problems of the one display at a place, after the TeX there was replaced. */
        List<Problem> problemsWith(Span place, String replacement) {
            String text = file.text();
            SourceFile mutant = SourceFile.of(
                    file.path(), text.substring(0, place.start()) + replacement + text.substring(place.end()));
            Problems problems = new Problems();
            displays(mutant)
                    .filter(display -> display.span().start() <= place.start()
                            && place.start() < display.span().end())
                    .forEach(display -> check(new Document(List.of(display), List.of()), problems));
            return problems.sorted();
        }

        private CheckReport check(Document document, Problems problems) {
            return PageChecker.check(document, results.checks(), Optional.empty(), Macros.NONE, false, problems);
        }

        private static Stream<Block.DisplayMath> displays(SourceFile file) {
            return parse(file)
                    .document()
                    .allBlocks()
                    .filter(Block.DisplayMath.class::isInstance)
                    .map(Block.DisplayMath.class::cast);
        }

        private static ParsedPage parse(SourceFile file) {
            return ParsedPage.parse(file, true, PARSER, new Problems());
        }
    }
}
