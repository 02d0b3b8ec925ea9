package dev.workings.picture;

import java.awt.Color;

/** The colours of the site's style sheet, as they are in light. */
final class House {
    static final Color PAPER = new Color(0xfdfcf8);
    static final Color TINT = new Color(0xf2ede2);
    static final Color INK = new Color(0x1f1c18);
    static final Color MUTED = new Color(0x655f55);
    static final Color LINE = new Color(0xdcd6c9);
    static final Color RUBRIC = new Color(0x92301f);
    static final Color GREEN = new Color(0x22603f);

    private House() {}
}
