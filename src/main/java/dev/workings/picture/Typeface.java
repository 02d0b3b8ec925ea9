package dev.workings.picture;

import dev.workings.scratch.Scratch;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letters of pictures: Newsreader, the face of titles, and for signs that it lacks KaTeX's faces. Text becomes outlines at a font's
 * design size, where all coordinates are whole numbers: there is no hinting, and installed fonts play no role.
 */
final class Typeface {
    private static final String KATEX = "/META-INF/resources/webjars/katex/0.18.11/dist/fonts/KaTeX_";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final List<Cut> cuts;

    private Typeface(List<Cut> cuts) {
        this.cuts = cuts;
    }

    static Typeface load(Scratch scratch) {
        return new Typeface(List.of(
                Cut.load(scratch, "newsreader-display.ttf", 2000),
                Cut.load(scratch, KATEX + "Main-Regular.ttf", 1000),
                Cut.load(scratch, KATEX + "Math-Italic.ttf", 1000),
                Cut.load(scratch, KATEX + "AMS-Regular.ttf", 1000)));
    }

    /** A font, and how many units its em has. */
    private record Cut(Font font, int unitsPerEm) {
        static Cut load(Scratch scratch, String resource, int unitsPerEm) {
            try (InputStream bytes = Typeface.class.getResourceAsStream(resource)) {
                if (bytes == null) {
                    throw new IllegalStateException(
                            "The font '" + resource + "' is missing in this build of Workings.");
                }
                // From a stream, Java makes a file of its own, which stays if the program is killed.
                Path file = scratch.file("letters.ttf", bytes);
                Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile())
                        .deriveFont((float) unitsPerEm)
                        .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
                return new Cut(font, unitsPerEm);
            } catch (FontFormatException e) {
                throw new IllegalStateException(resource + " is no font", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A line of text on a baseline at 0, beginning at 0. */
    record Line(Shape outline, double width) {}

    /** More than any card can show. */
    private static final int LONGEST = 240;

    /** Text with no more than plain blanks in it, and without what is never seen. */
    static String tidy(String text) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        return tidy.length() <= LONGEST ? tidy : tidy.substring(0, tidy.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** Whether there is a glyph for every letter: what is lacking would be shown as a box. */
    boolean has(String text) {
        return text.codePoints().allMatch(letter -> cut(letter).isPresent());
    }

    double width(String text, double size) {
        return line(text, size).width();
    }

    Line line(String text, double size) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        int from = 0;
        while (from < text.length()) {
            Cut cut = cut(text.codePointAt(from)).orElseThrow();
            int to = from;
            while (to < text.length() && cut(text.codePointAt(to)).orElseThrow() == cut) {
                to += Character.charCount(text.codePointAt(to));
            }
            GlyphVector glyphs =
                    cut.font().layoutGlyphVector(EXACT, text.toCharArray(), from, to, Font.LAYOUT_LEFT_TO_RIGHT);
            double scale = size / cut.unitsPerEm();
            AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, 0);
            outline.append(place.createTransformedShape(glyphs.getOutline()), false);
            x += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() * scale;
            from = to;
        }
        return new Line(outline, x);
    }

    private Optional<Cut> cut(int letter) {
        return cuts.stream().filter(cut -> cut.font().canDisplay(letter)).findFirst();
    }
}
