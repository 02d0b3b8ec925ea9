package csc413.hw4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.build.BuildRequest;
import dev.workings.build.BuildResult;
import dev.workings.build.SiteBuild;
import dev.workings.build.Workshop;
import dev.workings.cache.CacheSettings;
import dev.workings.html.Html;
import dev.workings.math.Formula;
import dev.workings.math.TexRenderer;
import dev.workings.page.PageParts;
import dev.workings.release.Edition;
import dev.workings.release.Publication;
import dev.workings.site.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The homework before its release, and as a handout: the build itself proves that nothing of its solutions is in it. */
class HandoutTest {
    private static final Path CONTENT = Path.of("content");
    private static final Path ASSIGNMENT = Path.of("csc413/hw4/assignment.yaml");

    @ParameterizedTest
    @EnumSource(value = Edition.class, names = "INSTRUCTOR", mode = EnumSource.Mode.EXCLUDE)
    void tellsNothingOfItsSolutions(Edition edition, @TempDir Path folder) throws IOException {
        copyTo(folder);
        BuildRequest request = new BuildRequest(
                        folder,
                        Optional.empty(),
                        CacheSettings.NONE,
                        List.of(),
                        Path.of("src/main/java"),
                        Optional.of("https://example.org/"),
                        Optional.empty(),
                        Duration.ofSeconds(120))
                .as(new Publication(Instant.parse("2027-01-01T00:00:00Z"), edition));
        try (Workshop workshop = withPlainTex(Workshop.open(request))) {
            BuildResult result = SiteBuild.run(request, workshop);
            assertThat(result.problems()).isEmpty();
            assertThat(result.files())
                    .extracting(OutputFile::path)
                    .contains("csc413/hw4/1-1-1-sigmoid-gradients.html", "errata.html")
                    .doesNotContain("csc413/hw4/1-1-1-sigmoid-gradients.decay.csv");
        }
    }

    private static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CONTENT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path assignment = folder.resolve(ASSIGNMENT);
        Files.writeString(assignment, Files.readString(assignment) + "release: 2027-01-01T00:00:01Z\n");
    }

    /** Formulas as their TeX: to set them all would take most of the time, and leaks none. */
    private static Workshop withPlainTex(Workshop workshop) {
        PageParts.Renderers own = workshop.renderers();
        PageParts.Renderers plain =
                new PageParts.Renderers(HandoutTest::tex, own.plots(), own.highlighter(), own.sources());
        return new Workshop(
                plain,
                workshop.pictures(),
                workshop.templates(),
                workshop.styles(),
                workshop.texts(),
                workshop.pages(),
                workshop.surveys(),
                workshop.documents(),
                workshop.classes(),
                workshop.store(),
                workshop.remembered(),
                workshop.counts(),
                workshop.scratch(),
                workshop.tools());
    }

    private static TexRenderer.Outcome tex(Formula formula) {
        String source = Html.escape(formula.source());
        return new TexRenderer.Typeset(Html.trusted("<span class=\"katex\"><math><semantics><annotation"
                + " encoding=\"application/x-tex\">" + source + "</annotation></semantics></math></span>"));
    }
}
