package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java's second compiler takes part where all of much content is to be set, or where computations are given more time. */
class WorkloadTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void contents() throws IOException {
        content("small", "page.md", Workload.MUCH_TO_INTERPRET - 1);
        content("middle", "page.md", Workload.MUCH - 1);
        content("large", "page.md", 1);
        content("large", "chapter/page.md", Workload.MUCH - 1);
        content("pictures", "picture.png", Workload.MUCH);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("large"));
        Files.createDirectories(folder.resolve("new"));
        Files.createDirectories(folder.resolve("used"));
        Files.writeString(folder.resolve("used/a.pack"), "");
    }

    @ParameterizedTest(name = "{0}: {1}, with an interpreter of scripts {2}")
    @CsvSource({
        "build --content=%s/small    --cache %s/new,                            false, false",
        "build --content=%s/middle   --cache %s/new,                            false, true",
        "build --content=%s/middle   --cache %s/used,                           false, false",
        "build --content=%s/large    --cache %s/new,                            true,  true",
        "check --content %s/large    --cache=%s/new,                            true,  true",
        "build --content %s/pictures --cache %s/new,                            false, false",
        "build --content %s/missing  --cache %s/new,                            false, false",
        "build --content %s/large    --cache %s/missing,                        true,  true",
        "build --content %s/large    --cache none,                              true,  true",
        "build --content %s/large    --cache %s/used,                           false, false",
        "build --content %s/large    --cache %s/new --remote-cache http://host, false, false",
        "build --content %s/large    --cache %s/new --remote-cache=,            true,  true",
        "build --content %s/large    --cache %s/new --shard 1/4,                false, false",
        "build --content %s/link     --cache %s/new,                            true,  true",
        "build --content %s/small    --cache %s/used --time-limit 61,           true,  true",
        "build --content %s/small    --cache %s/used --time-limit=60,           false, false",
        "build --content %s/small    --cache %s/used --time-limit long,         false, false",
        "build --content %s/large    --cache %s/new @more,                      false, false",
    })
    void isLong(String words, boolean isLong, boolean isLongToInterpret) {
        List<String> all = Arrays.stream(words.replace("%s", folder.toString()).split(" +"))
                .toList();
        assertThat(Workload.isLong(new Words(all), Workload.MUCH)).isEqualTo(isLong);
        assertThat(Workload.isLong(new Words(all), Workload.MUCH_TO_INTERPRET)).isEqualTo(isLongToInterpret);
    }

    private void content(String content, String name, long bytes) throws IOException {
        Path file = folder.resolve(content).resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[(int) bytes]);
    }
}
