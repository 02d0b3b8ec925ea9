package dev.workings.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet that gives plots their colours, in light and dark. */
public final class PlotStyle {
    private PlotStyle() {}

    public static String css() {
        try (InputStream in = PlotStyle.class.getResourceAsStream("plot.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
