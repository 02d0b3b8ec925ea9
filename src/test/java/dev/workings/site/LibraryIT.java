package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    void theBillOfMaterialsNamesThemTooAndIsLeftOutOnlyWithoutANetwork() throws IOException {
        Optional<byte[]> bill = bill();
        if (bill.isEmpty()) {
            assertThat(System.getProperty("maven.network")).isEqualTo("offline: true");
            return;
        }
        JsonNode read = new ObjectMapper().readTree(bill.get());
        assertThat(jars(read)).containsExactlyInAnyOrderElementsOf(beside());
        assertThat(read.at("/metadata/timestamp").isMissingNode())
                .as("no time: two builds of one state are the same")
                .isTrue();
    }

    private static List<String> jars(JsonNode bill) {
        List<String> jars = new ArrayList<>();
        for (JsonNode component : bill.get("components")) {
            if (component.get("purl").asText().endsWith("type=jar")) {
                jars.add(component.get("name").asText() + "-"
                        + component.get("version").asText() + ".jar");
            }
        }
        return jars;
    }

    private static Optional<byte[]> bill() throws IOException {
        try (JarFile jar = new JarFile("target/workings.jar")) {
            JarEntry entry = jar.getJarEntry(BILL);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(jar.getInputStream(entry).readAllBytes());
        }
    }

    private static List<String> beside() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
            return jars.map(jar -> jar.getFileName().toString()).toList();
        }
    }
}
