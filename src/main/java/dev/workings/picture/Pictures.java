package dev.workings.picture;

/** Draws pictures as PNG files; the same input gives the same bytes on every machine. */
public interface Pictures {
    /** A picture of the size that is shown beside a shared link: {@value #CARD_WIDTH} by {@value #CARD_HEIGHT} pixels. */
    byte[] card(Card card);

    /** The site's icon as a square on an opaque ground, for where no SVG can be shown. */
    byte[] icon(int side);

    int CARD_WIDTH = 1200;
    int CARD_HEIGHT = 630;
}
