package dev.workings.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.function.BiConsumer;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;

/** Hands on each shape that is painted on it, with its colour; text and images leave nothing. */
final class ShapeCanvas extends AbstractGraphics2D {
    /** Whatever is painted, letters have to be measured by something. */
    private static final BufferedImage PIXEL = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private final BiConsumer<Color, Shape> painted;

    ShapeCanvas(BiConsumer<Color, Shape> painted) {
        super(false);
        this.painted = painted;
        this.gc = new GraphicContext();
    }

    private ShapeCanvas(ShapeCanvas other) {
        super(other);
        this.painted = other.painted;
    }

    @Override
    public Graphics create() {
        return new ShapeCanvas(this);
    }

    @Override
    public void dispose() {
        // It holds nothing.
    }

    @Override
    public void draw(Shape shape) {
        painted.accept(getColor(), shape);
    }

    @Override
    public void fill(Shape shape) {
        painted.accept(getColor(), shape);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return PIXEL.createGraphics().getDeviceConfiguration();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return PIXEL.createGraphics().getFontMetrics(font);
    }

    @Override
    public void drawString(String text, float x, float y) {}

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {}

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, java.awt.geom.AffineTransform transform) {}

    @Override
    public void drawRenderableImage(RenderableImage image, java.awt.geom.AffineTransform transform) {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override
    public void setXORMode(Color color) {}
}
