package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.html.Acting;
import dev.workings.site.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that acts, or that is fetched from elsewhere, comes out of what authors wrote, wherever they wrote it. */
class HostileMarkupTest {
    @TempDir
    private static Path folder;

    private static List<OutputFile> files;

    @BeforeAll
    static void build() throws IOException {
        files = HostileSite.build(folder);
    }

    @Test
    void nearlyAllVectorsArePublishedAsSomethingElseAndTheOthersRefused() {
        assertThat(files).filteredOn(file -> file.path().endsWith(".html")).hasSizeGreaterThan(700);
    }

    @Test
    void noElementOrAttributeActs() {
        List<String> found = documents()
                .flatMap(file -> Acting.in(text(file)).stream().map(what -> file.path() + ": " + what))
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void noOtherFileNamesAForeignHostThatIsAsked() {
        assertThat(files)
                .filteredOn(file -> file.path().matches(".*\\.(svg|css)"))
                .noneMatch(file -> text(file).contains("evil.example"));
    }

    private static Stream<OutputFile> documents() {
        return files.stream().filter(file -> file.path().endsWith(".html"));
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
