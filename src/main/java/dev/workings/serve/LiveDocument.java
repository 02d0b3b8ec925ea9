package dev.workings.serve;

import dev.workings.html.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** A document as the preview shows it: with a script that follows what happens to it. */
record LiveDocument(String document) {
    /** Below it stands what the preview adds; no page of a site has such a path. */
    static final String OWN = "/_workings/";

    private static final String END_OF_HEAD = "</head>";

    /** What is sent; a document without a head stays as it is. */
    byte[] bytes() {
        byte[] whole = document.getBytes(StandardCharsets.UTF_8);
        int head = document.indexOf(END_OF_HEAD);
        if (head < 0) {
            return whole;
        }
        byte[] links = links().getBytes(StandardCharsets.UTF_8);
        int before = document.substring(0, head).getBytes(StandardCharsets.UTF_8).length;
        return ByteBuffer.allocate(whole.length + links.length)
                .put(whole, 0, before)
                .put(links)
                .put(whole, before, whole.length - before)
                .array();
    }

    private String links() {
        return "<link rel=\"stylesheet\" href=\"%slive.css\">%n<script src=\"%slive.js\" data-version=\"%s\" defer></script>%n"
                .formatted(OWN, OWN, version());
    }

    /** What is shown as long as there never was a sound site. */
    static LiveDocument unbuilt() {
        return new LiveDocument("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                </head>
                <body class="unbuilt"><main><h1>%s</h1></main></body>
                </html>
                """.formatted("Not built yet", Html.escape("There is no page yet")));
    }

    /** By which the browser says which text it has. A string keeps its hash, so that this is made once for all who ask. */
    String version() {
        return HexFormat.of().toHexDigits(document.hashCode());
    }

    /** A script or style sheet of the preview itself. */
    static Optional<byte[]> own(String name) {
        try (InputStream file = LiveDocument.class.getResourceAsStream("/dev/workings/serve/" + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
