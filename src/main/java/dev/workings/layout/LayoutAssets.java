package dev.workings.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that the built-in pages need beside them: style sheet, fonts, script, icon. */
public final class LayoutAssets {
    private static final List<String> PATHS = List.of(
            "site.css",
            "print.css",
            "early.js",
            "reading.js",
            "search-button.js",
            "favicon.svg",
            "fonts/newsreader.woff2",
            "fonts/newsreader-ext.woff2",
            "fonts/newsreader-display.woff2",
            "fonts/newsreader-italic.woff2",
            "fonts/newsreader-italic-ext.woff2",
            "fonts/source-code-pro.woff2",
            "fonts/OFL-Newsreader.txt",
            "fonts/OFL-Source-Code-Pro.txt");

    private LayoutAssets() {}

    /** All files, always in the same order. */
    public static List<Asset> all() {
        return PATHS.stream().map(Asset::new).toList();
    }

    /** What style sheets say to those who work on them is a quarter of their bytes, and nothing to a browser. */
    private static byte[] delivered(String path) {
        byte[] bytes = read(path);
        return path.endsWith(".css")
                ? bare(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    static String bare(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("\\s*\\n\\s*", "\n")
                        .strip() + "\n";
    }

    /** The site's icon, as SVG. */
    public static String icon() {
        return new String(read("favicon.svg"), StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        try (InputStream in = LayoutAssets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The file '" + path + "' is missing in this build of Workings.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file '" + path + "' of the layout cannot be read", e);
        }
    }

    /**
     * A file to be copied, which is read when it is asked for.
     *
     * @param path below the site's {@code assets} folder, with slashes
     */
    public record Asset(String path) {
        public byte[] bytes() {
            return delivered(path);
        }
    }
}
