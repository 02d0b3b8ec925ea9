package dev.workings.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A jar that Workings needs to run, as its own build found it.
 *
 * @param name as Maven knows it: its group, a colon, and its own
 * @param licence or several with "or" between them, of which its users can choose, or with "and", which all hold
 * @param address of its project
 */
public record Library(String name, String version, String licence, Optional<String> address) {
    private static final String FILE = "/META-INF/workings/libraries.tsv";

    public Library {
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(address);
    }

    /** All of them, by name. */
    public static List<Library> all() {
        try (InputStream in = Library.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file '" + FILE + "' is missing in this build of Workings.");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One a line: name, kind, version, licence and address. What is no jar, but only names others, is left out. */
    static List<Library> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .filter(parts -> !parts[1].equals("pom"))
                .map(parts -> new Library(
                        parts[0],
                        parts[2],
                        parts[3],
                        Optional.of(parts[4].strip()).filter(text -> !text.isEmpty())))
                .toList();
    }
}
