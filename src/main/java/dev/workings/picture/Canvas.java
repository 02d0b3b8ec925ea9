package dev.workings.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A sheet to draw on. */
final class Canvas {
    private final BufferedImage image;
    private final Graphics2D graphics;

    Canvas(int width, int height, Color ground) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(new Rectangle2D.Double(0, 0, width, height), ground);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /** Writes a line whose baseline begins at a point. */
    void write(Typeface.Line line, double x, double y, Color color) {
        fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(line.outline()), color);
    }

    /** Draws an SVG as large as it fits into a frame, in its middle. */
    void draw(String svg, Rectangle2D frame) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalArgumentException("This SVG cannot be read: " + svg);
        }
        document.render(
                (java.awt.Component) null,
                graphics,
                new ViewBox((float) frame.getX(), (float) frame.getY(), (float) frame.getWidth(), (float)
                        frame.getHeight()));
    }

    byte[] png() {
        graphics.dispose();
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Png.of(pixels, image.getWidth());
    }
}
