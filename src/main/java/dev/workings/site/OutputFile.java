package dev.workings.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A file of the site.
 *
 * @param path with {@code /}
 * @param content its bytes, which need not be made before somebody asks for them
 * @param isKnownToBe whether a file on the disk is known to have these bytes, told without reading it
 */
public record OutputFile(String path, Supplier<byte[]> content, Predicate<Path> isKnownToBe) {
    /** One of which nothing is known from before. */
    public OutputFile(String path, byte[] bytes) {
        this(path, () -> bytes, any -> false);
    }

    public static OutputFile text(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return content.get();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
