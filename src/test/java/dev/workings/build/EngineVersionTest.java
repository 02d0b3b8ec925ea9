package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that runs from a folder of classes, beside those of a course, is known by all that is its own. */
class EngineVersionTest {
    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void program() throws IOException {
        write("dev/workings/cli/Main.class", "code");
        write("csc413/hw4/Gradients.class", "code of a course");
        before = EngineVersion.digest(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/workings/cli/Main.class",
                "dev/workings/layout/site.css",
                "dev/workings/layout/fonts/serif.woff2",
                "META-INF/workings/libraries.tsv"
            })
    void isAnotherIfAFileOfItsOwnIs(String file) throws IOException {
        write(file, "other");
        assertThat(EngineVersion.digest(folder)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csc413/hw4/Gradients.class", "META-INF/sbom/workings.cdx.json"})
    void isTheSameWhateverElseLiesThere(String file) throws IOException {
        write(file, "other");
        assertThat(EngineVersion.digest(folder)).isEqualTo(before);
    }

    @Test
    void isTheSameIfNothingChanged() {
        assertThat(EngineVersion.digest(folder)).isEqualTo(before);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
