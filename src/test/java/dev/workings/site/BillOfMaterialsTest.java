package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.site.BillOfMaterials.Component;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {
    private static final Path FILE = Path.of("target/classes/META-INF/sbom/workings.cdx.json");

    @Test
    void jarsAreReadAndWhatOnlyGathersOthersIsNot() throws IOException {
        String json = """
                {"metadata": {"component": {"group": "a", "name": "b", "version": "1", "purl": "pkg:maven/a/b@1?type=jar"}},
                 "components": [
                   {"group": "c", "name": "d", "version": "2", "purl": "pkg:maven/c/d@2?type=jar",
                    "licenses": [{"license": {"id": "MIT"}}, {"license": {"name": "Another"}}],
                    "externalReferences": [{"type": "vcs", "url": "https://d.org/git"},
                                           {"type": "website", "url": "https://d.org/"}]},
                   {"group": "e", "name": "f", "version": "3", "purl": "pkg:maven/e/f@3?type=pom"}]}
                """;
        assertThat(BillOfMaterials.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new BillOfMaterials(
                        new Component("a:b", "1", List.of(), Optional.empty()),
                        List.of(new Component("c:d", "2", List.of("MIT", "Another"), Optional.of("https://d.org/")))));
    }

    @Test
    void eachLibraryHasALicenceAndAnAddress() {
        assertThat(BillOfMaterials.own().libraries()).hasSizeGreaterThan(60).allSatisfy(library -> {
            assertThat(library.licences()).as(library.name()).isNotEmpty().doesNotContain("BSD-4-Clause");
            assertThat(library.address()).as(library.name()).isPresent();
        });
    }

    /** A correction of what CycloneDX guessed goes when it guesses better, or the library goes. */
    @Test
    void eachCorrectionIsStillNeeded() throws IOException {
        String file = Files.readString(FILE);
        assertThat(file.split("BSD-4-Clause", -1)).hasSize(BillOfMaterials.CORRECTED.size() + 1);
        assertThat(BillOfMaterials.own().libraries())
                .extracting(Component::name)
                .containsAll(BillOfMaterials.CORRECTED.keySet());
    }

    /** Else two builds of one state would differ. */
    @Test
    void theFileHasNoTimeInIt() throws IOException {
        assertThat(Files.readString(FILE)).doesNotContain("\"timestamp\"");
    }
}
