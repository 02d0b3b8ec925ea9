package dev.workings.figure;

import dev.workings.scratch.Scratch;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * How wide text is. A page sets the labels in its own font, which nobody knows here, so they are measured in a font that comes
 * with the project, and the layout leaves room for wider ones. Installed fonts play no role.
 */
final class TickFont {
    private static final String RESOURCE =
            "/META-INF/resources/webjars/katex/0.18.11/dist/fonts/KaTeX_Main-Regular.ttf";
    /** At its design size a font's advances are whole numbers: no hinting, no rounding. */
    private static final int UNITS_PER_EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double UNKNOWN_LETTER = 0.65;
    private static final double UNKNOWN_IDEOGRAPH = 1;

    private final Font font;

    private TickFont(Font font) {
        this.font = font;
    }

    static TickFont load(Scratch scratch) {
        try (InputStream bytes = TickFont.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("KaTeX's WebJar lacks " + RESOURCE);
            }
            // From a stream, Java makes a file of its own, which stays if the program is killed.
            Path file = scratch.file("ticks.ttf", bytes);
            return new TickFont(
                    Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont((float) UNITS_PER_EM));
        } catch (FontFormatException e) {
            throw new IllegalStateException(RESOURCE + " is no font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In ems. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    /** For XChart, which asks for fonts even where it draws no text. */
    Font awt() {
        return font.deriveFont(12f);
    }

    private double advance(int codePoint) {
        if (!font.canDisplay(codePoint)) {
            return Character.isIdeographic(codePoint) ? UNKNOWN_IDEOGRAPH : UNKNOWN_LETTER;
        }
        double advance = font.createGlyphVector(EXACT, Character.toString(codePoint))
                .getGlyphMetrics(0)
                .getAdvanceX();
        return Math.rint(advance) / UNITS_PER_EM;
    }
}
