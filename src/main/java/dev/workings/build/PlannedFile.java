package dev.workings.build;

import dev.workings.site.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of the site that is made when it is needed.
 *
 * @param path in the site
 * @param words what is written on it, if it is a picture
 * @param isOfProgram whether it depends on nothing but this program
 */
record PlannedFile(String path, Supplier<byte[]> bytes, Optional<Supplier<String>> words, boolean isOfProgram) {
    /** A picture on which something is written. */
    static PlannedFile picture(String path, Supplier<byte[]> bytes, Supplier<String> words) {
        return new PlannedFile(path, new Deferred<>(bytes), Optional.of(words), false);
    }

    static PlannedFile of(String path, Supplier<byte[]> bytes) {
        return new PlannedFile(path, new Deferred<>(bytes), Optional.empty(), false);
    }

    static PlannedFile text(String path, Supplier<String> text) {
        return of(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    static PlannedFile of(OutputFile file) {
        return new PlannedFile(file.path(), file::bytes, Optional.empty(), false);
    }

    /** One that the program brings along. Its bytes may be asked for when the tools of the build are closed. */
    static PlannedFile ofProgram(String path, Supplier<byte[]> bytes) {
        return new PlannedFile(path, new Deferred<>(bytes), Optional.empty(), true);
    }

    OutputFile made() {
        return new OutputFile(path, bytes.get());
    }
}
