package dev.workings.build;

import dev.workings.site.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A file of the site that is made when it is needed.
 *
 * @param path in the site
 */
record PlannedFile(String path, Supplier<byte[]> bytes) {
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
