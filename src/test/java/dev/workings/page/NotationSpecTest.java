package dev.workings.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.check.CheckReport;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.document.Availability;
import dev.workings.figure.PlotImage;
import dev.workings.figure.XyPlot;
import dev.workings.html.Html;
import dev.workings.listing.Highlighter;
import dev.workings.markdown.MarkdownParser;
import dev.workings.math.Formula;
import dev.workings.math.Macros;
import dev.workings.math.TexRenderer;
import dev.workings.site.JavaSourceFolder;
import dev.workings.source.ProblemPrinter;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import guide.Polygons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide's page of the notation is a file of examples; each is a test. Formulas are shown by their TeX as KaTeX
 * would get it, so that an example shows what Workings does and not what KaTeX does.
 */
class NotationSpecTest {
    static final Path MANUAL = Path.of("content/guide/notation.md");

    private static final Results RESULTS = new Polygons().compute(new Seed(1));

    static Stream<SpecExample> examples() throws IOException {
        return SpecExample.readAll(Files.readString(MANUAL)).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void becomesTheHtmlThatTheManualShows(SpecExample example) {
        assertThat(html(example.markdown())).isEqualTo(example.html());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isMarkedIfItIsRefused(SpecExample example) {
        assertThat(example.html().startsWith("page.md:")).isEqualTo(example.isRefused());
    }

    static String html(String markdown) {
        Problems problems = new Problems();
        MarkdownParser parser = new MarkdownParser();
        ParsedPage page = ParsedPage.parse(SourceFile.of("page.md", markdown), true, parser, problems);
        Outline outline = Outliner.outline(page, problems);
        PageParts parts = new PageParts(
                Optional.of(RESULTS),
                CheckReport.NONE,
                Macros.NONE,
                new OwnAnchors(outline, problems),
                Optional.empty(),
                new PageParts.Renderers(
                        NotationSpecTest::showTex,
                        plot -> new PlotImage(
                                "<svg></svg>",
                                560,
                                340,
                                Optional.of(((XyPlot) plot).x().title()),
                                Optional.of(((XyPlot) plot).y().title()),
                                List.of()),
                        (code, language) -> new Highlighter.Highlighted(Html.text(code)),
                        new JavaSourceFolder(Path.of("src/main/java"))));
        Page built = new PageBuilder(parser, problems).build(page, outline, parts);
        return problems.isEmpty() ? built.body().markup() : messages(problems);
    }

    private static String messages(Problems problems) {
        return problems.sorted().stream().map(ProblemPrinter::print).collect(Collectors.joining());
    }

    private static TexRenderer.Outcome showTex(Formula formula) {
        String name = formula.display() ? "display" : "tex";
        return new TexRenderer.Typeset(Html.trusted("<" + name + ">" + Html.escape(formula.tex()) + "</" + name + ">"));
    }

    /** The page's own labels, and every link as it is written. */
    private record OwnAnchors(Outline outline, Problems problems) implements References {
        @Override
        public References reportingTo(Problems others) {
            return new OwnAnchors(outline, others);
        }

        @Override
        public Optional<Target> label(SourceText label) {
            Anchor anchor = outline.anchors().get(label.text());
            if (anchor == null) {
                problems.report(label.locate(), "no label '%s'".formatted(label), "there is none");
                return Optional.empty();
            }
            return Optional.of(new Target("#" + anchor.id(), anchor.number(), Optional.empty()));
        }

        @Override
        public Optional<Availability> withheld(String target) {
            return Optional.empty();
        }

        @Override
        public Optional<String> link(String target, Span place) {
            return Optional.of(target);
        }

        @Override
        public Optional<Picture> picture(String target, Span place) {
            return Optional.of(new Picture(target, 400, 300));
        }
    }
}
