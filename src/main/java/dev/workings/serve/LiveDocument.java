package dev.workings.serve;

import dev.workings.html.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A document as the preview shows it: with a script that follows what happens to it.
 *
 * @param version by which the browser says which text it has
 */
record LiveDocument(String text, String version) {
    /** Below it stands what the preview adds; no page of a site has such a path. */
    static final String OWN = "/_workings/";

    private static final String END_OF_HEAD = "</head>";

    static LiveDocument of(String document) {
        String version = version(document);
        String links =
                "<link rel=\"stylesheet\" href=\"%slive.css\">%n<script src=\"%slive.js\" data-version=\"%s\" defer></script>%n"
                        .formatted(OWN, OWN, version);
        int head = document.indexOf(END_OF_HEAD);
        String text = head < 0 ? document : document.substring(0, head) + links + document.substring(head);
        return new LiveDocument(text, version);
    }

    /** What is shown as long as there never was a sound site. */
    static LiveDocument unbuilt() {
        return of("""
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

    static String version(String document) {
        CRC32C digest = new CRC32C();
        digest.update(document.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(digest.getValue(), 8);
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
