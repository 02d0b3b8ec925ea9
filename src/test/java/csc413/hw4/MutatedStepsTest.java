package csc413.hw4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedRelation;
import dev.workings.check.PageChecker;
import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.expression.ChainReader;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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

    /** Survivors are printed: each is to be explained, or its check to be given more cases. */
    @Test
    void ofOtherMistakesThatStillParseAtLeastNineteenInTwentyAreCaught() throws Exception {
        List<String> survivors = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger tried = new AtomicInteger();
        for (Path file : pages().toList()) {
            Course page = Course.read(file);
            page.mutants().parallelStream().forEach(mutant -> {
                List<Problem> problems = page.problemsWith(mutant.place(), mutant.replacement());
                if (problems.stream().allMatch(MutatedStepsTest::isRefutation)) {
                    tried.incrementAndGet();
                    if (problems.isEmpty()) {
                        survivors.add(mutant.toString());
                    }
                }
            });
        }
        survivors.stream().sorted().forEach(System.err::println);
        assertThat(tried.get()).isGreaterThan(500);
        assertThat(survivors)
                .as("%d mutants, %d survivors", tried.get(), survivors.size())
                .hasSizeLessThanOrEqualTo(tried.get() / 20);
    }

    /** Others say that the mutant cannot be read, so that it is none. */
    private static boolean isRefutation(Problem problem) {
        return Stream.of(" fails at ", "has no value at ", "not of one kind").anyMatch(problem.message()::contains);
    }

    /** A page of the course with the results of its computation. */
    private record Course(
            SourceFile file, List<Block.DisplayMath> displays, Results results, List<Map<String, Check>> probes) {
        static Course read(Path path) throws Exception {
            SourceFile file = SourceFile.of(path.getFileName().toString(), Files.readString(path));
            ParsedPage page = parse(file);
            String name = page.front().computation().orElseThrow().text();
            Computation computation =
                    (Computation) Class.forName(name).getDeclaredConstructor().newInstance();
            Seed seed = new Seed(page.front().seed().map(Located::value).orElse(1L));
            Results results = computation.compute(seed);
            return new Course(file, displays(file).toList(), results, probes(results.checks()));
        }

        List<CheckedRelation> checkedRelations() {
            return check(parse(file).document(), results.checks(), new Problems())
                    .relations()
                    .filter(relation -> relation.verdict().isEvaluated())
                    .filter(relation -> !relation.verdict().status().equals("refuted"))
                    .toList();
        }

        /** Of the chains that must hold; the claim of an erratum is wrong as it stands. */
        List<Mutants.Mutant> mutants() {
            return displays.stream()
                    .flatMap(display -> display.attributes().value("check").stream()
                            .flatMap(name -> mutants(display, results.checks().get(name.text()))))
                    .toList();
        }

        private static Stream<Mutants.Mutant> mutants(Block.DisplayMath display, Check check) {
            return ChainReader.read(display.tex(), Macros.NONE, new Problems()).stream()
                    .flatMap(chain -> Mutants.of(chain, check).stream());
        }

        /** The problems of the display at a place, after the TeX there was replaced. */
        List<Problem> problemsWith(Span place, String replacement) {
            Span display = displays.stream()
                    .map(Block.DisplayMath::span)
                    .filter(span -> span.start() <= place.start() && place.end() <= span.end())
                    .findFirst()
                    .orElseThrow();
            String text = file.text();
            SourceFile mutant = SourceFile.of(
                    file.path(),
                    text.substring(display.start(), place.start())
                            + replacement
                            + text.substring(place.end(), display.end()));
            return problems(parse(mutant).document());
        }

        /** Single cases first: most mistakes fail on any, and there is nothing to simplify then. */
        private List<Problem> problems(Document document) {
            Problems problems = new Problems();
            for (Map<String, Check> checks : probes) {
                check(document, checks, problems);
                if (!problems.isEmpty()) {
                    return problems.sorted();
                }
            }
            check(document, results.checks(), problems);
            return problems.sorted();
        }

        private static List<Map<String, Check>> probes(Map<String, Check> checks) {
            return Stream.of(0.3, 0.7, 0.95)
                    .map(share -> checks.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, check -> at(share, check.getValue()))))
                    .toList();
        }

        /** The check on one of its cases only. */
        private static Check at(double share, Check check) {
            Case inputs = check.cases().stream()
                    .skip((long) (share * check.cases().count()))
                    .findFirst()
                    .orElseThrow();
            return new Check(
                    check.notation(),
                    Cases.of(inputs),
                    check.tolerance(),
                    check.digits(),
                    check.proof(),
                    check.relations());
        }

        private static CheckReport check(Document document, Map<String, Check> checks, Problems problems) {
            return PageChecker.check(document, checks, Optional.empty(), Macros.NONE, false, problems);
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
