package dev.workings.site;

import java.nio.charset.StandardCharsets;

/** A file of the site: its path, with {@code /}, and its bytes. */
public record OutputFile(String path, byte[] bytes) {
    public static OutputFile text(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
