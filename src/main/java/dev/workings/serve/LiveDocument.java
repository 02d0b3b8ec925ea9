package dev.workings.serve;

import dev.workings.html.Html;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A document as the preview shows it: with a script that follows what happens to it. Its bytes are made once, by the first who asks; then
 * the others wait.
 */
final class LiveDocument {
    /** Below it stands what the preview adds; no page of a site has such a path. */
    static final String OWN = "/_workings/";

    private static final String END_OF_HEAD = "</head>";

    private final Html document;
    private Optional<byte[]> made = Optional.empty();

    LiveDocument(Html document) {
        this.document = document;
    }

    boolean isOf(Html other) {
        return document == other;
    }

    /** What is sent; a document without a head stays as it is. */
    synchronized byte[] bytes() {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        return made.get();
    }

    /** Piece by piece: few of them have a character that needs more than a byte, and all others are only copied. */
    private byte[] make() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length());
        StringBuilder unwritten = new StringBuilder();
        boolean isBehindHead = false;
        for (String piece : document.pieces()) {
            if (isBehindHead && unwritten.isEmpty() && isWhole(piece)) {
                out.writeBytes(utf8(piece));
                continue;
            }
            unwritten.append(piece);
            int head = isBehindHead ? -1 : unwritten.indexOf(END_OF_HEAD);
            if (head >= 0) {
                unwritten.insert(head, links());
                isBehindHead = true;
            }
            if (isBehindHead && isWhole(unwritten)) {
                out.writeBytes(utf8(unwritten));
                unwritten.setLength(0);
            }
        }
        out.writeBytes(utf8(unwritten));
        return out.toByteArray();
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it does not end within a character of two parts. */
    private static boolean isWhole(CharSequence text) {
        return text.isEmpty() || !Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    private String links() {
        return "<link rel=\"stylesheet\" href=\"%slive.css\">%n<script src=\"%slive.js\" data-version=\"%s\" defer></script>%n"
                .formatted(OWN, OWN, version());
    }

    /** What is shown as long as there never was a sound site. */
    static LiveDocument unbuilt() {
        return new LiveDocument(Html.trusted("""
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
                """.formatted("Not built yet", Html.escape("There is no page yet"))));
    }

    /** By which the browser says which text it has. */
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
