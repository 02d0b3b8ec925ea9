package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What this build says of its libraries, against those that lie beside the finished jar. */
class LibraryIT {
    private static final String BILL = "META-INF/sbom/workings.cdx.json";

    @Test
    void theColophonNamesTheVeryJarsThatWorkingsRunsWith() throws IOException {
        assertThat(Library.all().stream()
                        .map(library -> library.name().replaceFirst(".*:", "") + "-" + library.version() + ".jar"))
                .containsExactlyInAnyOrderElementsOf(beside());
    }

    @Test
    @DisabledIfSystemProperty(
            named = "maven.network",
            matches = "offline: true",
            disabledReason = "CycloneDX writes no bill of materials without a network")
    void theBillOfMaterialsNamesThemToo() throws IOException {
        byte[] bill = bill();
        JsonNode read = new ObjectMapper().readTree(bill);
        List<String> named = new ArrayList<>();
        for (JsonNode component : read.get("components")) {
            if (component.get("purl").asText().endsWith("type=jar")) {
                named.add(component.get("name").asText() + "-"
                        + component.get("version").asText() + ".jar");
            }
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(beside());
        assertThat(read.at("/metadata/timestamp").isMissingNode())
                .as("no time: two builds of one state are the same")
                .isTrue();
        assertThat(bill).isEqualTo(Files.readAllBytes(Path.of("target/classes", BILL)));
    }

    private static byte[] bill() throws IOException {
        try (JarFile jar = new JarFile("target/workings.jar")) {
            return jar.getInputStream(jar.getEntry(BILL)).readAllBytes();
        }
    }

    private static List<String> beside() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
            return jars.map(jar -> jar.getFileName().toString()).toList();
        }
    }
}
