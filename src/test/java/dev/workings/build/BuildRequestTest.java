package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.CacheSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildRequestTest {
    /** A path that is added to the record and not to its inputs would let a build be taken for done that is not. */
    @Test
    void everyPathIsReadButTheCache() {
        BuildRequest request = new BuildRequest(
                        Path.of("content"),
                        Optional.of(Path.of("templates")),
                        CacheSettings.in(Path.of("cache")),
                        List.of(Path.of("classes")),
                        Path.of("sources"),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(1))
                .with(Path.of("private"));
        assertThat(request.inputs())
                .extracting(Path::toString)
                .containsExactlyInAnyOrder("content", "templates", "classes", "sources", "private");
        assertThat(Arrays.stream(BuildRequest.class.getRecordComponents())
                        .filter(component ->
                                component.getGenericType().getTypeName().contains("Path")))
                .hasSize(request.inputs().size());
    }
}
