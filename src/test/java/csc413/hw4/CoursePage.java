package csc413.hw4;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Checks;
import dev.workings.check.Evaluations;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the course with the results of its computation. */
record CoursePage(
        SourceFile file,
        ParsedPage page,
        List<Block.DisplayMath> displays,
        Results results,
        List<Map<String, Check>> probes) {
    private static final Path FOLDER = Path.of("content/csc413/hw4");
    private static final MarkdownParser PARSER = new MarkdownParser();

    /** The files of the questions, in their order. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("index.md"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static CoursePage read(Path path) throws Exception {
        SourceFile file = SourceFile.of(path.getFileName().toString(), Files.readString(path));
        ParsedPage page = parse(file);
        String name = page.front().computation().orElseThrow().text();
        Computation computation =
                (Computation) Class.forName(name).getDeclaredConstructor().newInstance();
        Seed seed = new Seed(page.front().seed().map(Located::value).orElse(1L));
        Results results = computation.compute(seed);
        return new CoursePage(file, page, displays(page).toList(), results, probes(results.checks()));
    }

    /** The verdicts of all its displays. */
    CheckReport report() {
        return check(page.document(), results.checks(), new Problems());
    }

    List<CheckedRelation> checkedRelations() {
        return report().relations()
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
        return PageChecker.check(
                document, Checks.of(checks), Optional.empty(), Macros.NONE, false, Evaluations.none(), problems);
    }

    private static Stream<Block.DisplayMath> displays(ParsedPage page) {
        return page.document()
                .allBlocks()
                .filter(Block.DisplayMath.class::isInstance)
                .map(Block.DisplayMath.class::cast);
    }

    private static ParsedPage parse(SourceFile file) {
        return ParsedPage.parse(file, true, PARSER, new Problems());
    }
}
