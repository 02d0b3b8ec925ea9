package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials against the finished jar and its libraries. */
class BillOfMaterialsIT {
    @Test
    void namesTheVeryJarsThatWorkingsRunsWith() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
            List<String> there = jars.map(jar -> jar.getFileName().toString()).toList();
            assertThat(BillOfMaterials.own().libraries().stream().map(BillOfMaterialsIT::fileName))
                    .containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void liesInTheJarAsBesideIt() throws IOException {
        try (JarFile jar = new JarFile("target/workings.jar")) {
            byte[] inside = jar.getInputStream(jar.getEntry("META-INF/sbom/workings.cdx.json"))
                    .readAllBytes();
            assertThat(inside).isEqualTo(Files.readAllBytes(Path.of("target/classes/META-INF/sbom/workings.cdx.json")));
        }
    }

    private static String fileName(BillOfMaterials.Component library) {
        return library.name().replaceFirst(".*:", "") + "-" + library.version() + ".jar";
    }
}
