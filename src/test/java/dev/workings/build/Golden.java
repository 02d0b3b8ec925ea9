package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files with the expected output. {@code mvn test -Dgolden.update=true} writes them anew; {@code git diff} then shows what changed,
 * and somebody looks at it.
 */
final class Golden {
    private Golden() {}

    static void assertMatches(String actual, Path file) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
