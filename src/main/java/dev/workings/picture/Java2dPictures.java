package dev.workings.picture;

import dev.workings.figure.PlotStyle;
import dev.workings.scratch.Scratch;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.TreeMap;

/** Draws in the house style, with letters that come with the project; it needs no display and no installed font. */
public final class Java2dPictures implements Pictures {
    /** Counted up whenever something is drawn in another way, lest a cache show the old one. */
    private static final String LOOK = "1";

    private final String mark;
    private final Scratch scratch;
    private Optional<Tools> opened = Optional.empty();

    /**
     * @param mark the site's icon as SVG
     * @param scratch where Java may keep its letters
     */
    public Java2dPictures(String mark, Scratch scratch) {
        this.mark = mark;
        this.scratch = scratch;
    }

    /** @param mark as it can be painted */
    private record Tools(Typeface face, String mark) {}

    /** Opened for the first picture: a build that draws none does without Java2D. */
    private synchronized Tools tools() {
        Tools tools = opened.orElseGet(() -> new Tools(Typeface.load(scratch), Sketch.of(mark)));
        opened = Optional.of(tools);
        return tools;
    }

    /** What the pictures depend on beside what they are told to show. */
    public String version() {
        return LOOK + mark + new TreeMap<>(PlotStyle.colors());
    }

    @Override
    public byte[] card(Card card) {
        return new CardPainter(tools().face(), tools().mark()).paint(card);
    }

    @Override
    public byte[] icon(int side) {
        Canvas canvas = new Canvas(side, side, House.RUBRIC);
        canvas.draw(tools().mark(), new Rectangle2D.Double(0, 0, side, side));
        return canvas.png();
    }
}
