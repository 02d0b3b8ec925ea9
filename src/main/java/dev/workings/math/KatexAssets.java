package dev.workings.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a page with formulas needs: KaTeX's style sheet and its fonts, as WOFF2 only, which every browser that knows
 * MathML reads.
 */
public final class KatexAssets {
    /** The style sheet's path; the fonts are in {@code fonts/} beside it. */
    public static final String STYLESHEET = "katex.min.css";

    /** KaTeX's script by which a formula that is copied gives its TeX. */
    public static final String COPY_TEX = "copy-tex.min.js";

    /** The licence of the fonts, which KaTeX's own does not speak of. */
    public static final String FONT_LICENCE = "fonts/OFL-KaTeX.txt";

    /** Those that the style sheet names, in its order: to read it for them takes longer than a build that changes nothing else. */
    private static final List<String> FONTS = List.of(
            "AMS-Regular",
            "Caligraphic-Bold",
            "Caligraphic-Regular",
            "Fraktur-Bold",
            "Fraktur-Regular",
            "Main-Bold",
            "Main-BoldItalic",
            "Main-Italic",
            "Main-Regular",
            "Math-BoldItalic",
            "Math-Italic",
            "SansSerif-Bold",
            "SansSerif-Italic",
            "SansSerif-Regular",
            "Script-Regular",
            "Size1-Regular",
            "Size2-Regular",
            "Size3-Regular",
            "Size4-Regular",
            "Typewriter-Regular");

    private static final Pattern OTHER_FORMAT =
            Pattern.compile(",\\s*url\\([^)]*\\) format\\(\"(?:woff|truetype)\"\\)");

    private static final String LICENCE =
            "META-INF/resources/webjars/katex/" + KatexRenderer.KATEX_VERSION + "/LICENSE";

    private KatexAssets() {}

    /**
     * A file, which is read when it is asked for.
     *
     * @param path relative to the folder where the style sheet goes, with {@code /}
     */
    public record Asset(String path, Supplier<byte[]> read) {
        public byte[] content() {
            return read.get();
        }
    }

    /** The style sheet, then the fonts in the order in which it names them, the script, and the licences that have to come with all. */
    public static List<Asset> all() {
        List<Asset> assets = new ArrayList<>();
        assets.add(new Asset(STYLESHEET, () -> stylesheet().getBytes(StandardCharsets.UTF_8)));
        FONTS.stream()
                .map(font -> "fonts/KaTeX_" + font + ".woff2")
                .forEach(path -> assets.add(new Asset(path, () -> read(path))));
        assets.add(new Asset(COPY_TEX, () -> read("contrib/" + COPY_TEX)));
        assets.add(new Asset(FONT_LICENCE, () -> resource("dev/workings/math/OFL-KaTeX.txt")));
        assets.add(new Asset("LICENSE.txt", () -> resource(LICENCE)));
        return List.copyOf(assets);
    }

    /** The style sheet without the fonts' other formats. */
    private static String stylesheet() {
        Matcher others = OTHER_FORMAT.matcher(new String(read(STYLESHEET), StandardCharsets.UTF_8));
        return others.replaceAll("");
    }

    private static byte[] read(String path) {
        return resource(KatexRenderer.KATEX + path);
    }

    private static byte[] resource(String resource) {
        try (InputStream in = KatexAssets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
