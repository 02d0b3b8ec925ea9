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
 */
record PlannedFile(String path, Supplier<byte[]> bytes, Optional<Supplier<String>> words) {
    PlannedFile(String path, Supplier<byte[]> bytes) {
        this(path, bytes, Optional.empty());
    }

    /** A picture on which something is written. */
    static PlannedFile picture(String path, Supplier<byte[]> bytes, Supplier<String> words) {
        return new PlannedFile(path, new Deferred<>(bytes), Optional.of(words));
    }

    static PlannedFile of(String path, Supplier<byte[]> bytes) {
        return new PlannedFile(path, new Deferred<>(bytes));
    }

    static PlannedFile text(String path, Supplier<String> text) {
        return of(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    static PlannedFile of(OutputFile file) {
        return new PlannedFile(file.path(), file::bytes);
    }

    OutputFile made() {
        return new OutputFile(path, bytes.get());
    }
}
