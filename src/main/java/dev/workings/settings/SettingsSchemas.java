package dev.workings.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * JSON Schemas of {@code site.yaml}, {@code assignment.yaml} and a page's front matter, by which editors complete and check them. A
 * test holds them to the keys that the readers of this package know.
 */
public final class SettingsSchemas {
    /** The folder of a site in which it publishes them. */
    public static final String FOLDER = "assets/schemas/";

    /** One that is read when it is asked for. */
    public record Schema(String fileName) {
        public String text() {
            return read(fileName);
        }
    }

    private SettingsSchemas() {}

    public static List<Schema> all() {
        return Stream.of("site", "assignment", "page")
                .map(name -> name + ".schema.json")
                .map(Schema::new)
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = SettingsSchemas.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
