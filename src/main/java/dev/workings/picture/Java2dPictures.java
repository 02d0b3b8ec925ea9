package dev.workings.picture;

import java.awt.geom.Rectangle2D;

/** Draws in the house style, with letters that come with the project; it needs no display and no installed font. */
public final class Java2dPictures implements Pictures {
    /** Counted up whenever something is drawn in another way, lest a cache show the old one. */
    private static final String LOOK = "1";

    private final Typeface face = Typeface.load();
    private final String mark;

    /** @param mark the site's icon as SVG */
    public Java2dPictures(String mark) {
        this.mark = Sketch.of(mark);
    }

    /** What the pictures depend on beside what they are told to show. */
    public String version() {
        return LOOK + mark;
    }

    @Override
    public byte[] card(Card card) {
        return new CardPainter(face, mark).paint(card);
    }

    @Override
    public byte[] icon(int side) {
        Canvas canvas = new Canvas(side, side, House.RUBRIC);
        canvas.draw(mark, new Rectangle2D.Double(0, 0, side, side));
        return canvas.png();
    }
}
