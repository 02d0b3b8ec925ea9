package dev.workings.picture;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Lays a card out: the frame of a book's page, with the plot where its margin is wide. */
final class CardPainter {
    private static final int MARGIN = 72;
    private static final int RIGHT = Pictures.CARD_WIDTH - MARGIN;
    private static final int BAND = 16;
    private static final int FOOT = 528;
    private static final int GAP = 40;
    private static final double CAPITALS = 0.67;
    private static final double SMALL = 34;
    private static final double ABOVE_BASELINE = 106;
    private static final double TOP = 150;
    private static final double NUMBER_SIZE = 76;
    private static final Rectangle2D PLOT = new Rectangle2D.Double(600, 148, 540, 348);
    private static final List<Integer> TITLE_SIZES = List.of(72, 66, 60, 54, 48, 42, 36);
    private static final List<Integer> LARGE_TITLE_SIZES = List.of(120, 104, 88, 72, 60, 48, 40);
    private static final List<Integer> BELOW_SIZES = List.of(44, 40, 36, 32);
    private static final double LARGE_TITLE_SHARE = 0.55;
    private static final double BELOW_SHARE = 0.7;
    private static final String ORNAMENT = "∴";
    private static final double ORNAMENT_SIZE = 430;

    private final Typeface face;
    private final String mark;
    private final Canvas canvas = new Canvas(Pictures.CARD_WIDTH, Pictures.CARD_HEIGHT, House.PAPER);

    CardPainter(Typeface face, String mark) {
        this.face = face;
        this.mark = mark;
    }

    byte[] paint(Card card) {
        canvas.fill(new Rectangle2D.Double(0, 0, Pictures.CARD_WIDTH, BAND), House.RUBRIC);
        above(card);
        foot(card);
        if (card.plot().isPresent()) {
            canvas.draw(Sketch.of(card.plot().get().markup()), PLOT);
        } else {
            ornament();
        }
        double y = number(card);
        double width = (card.plot().isPresent() ? PLOT.getX() - GAP / 2.0 : RIGHT) - MARGIN;
        List<Integer> sizes = card.plot().isPresent() ? TITLE_SIZES : LARGE_TITLE_SIZES;
        if (card.below().isPresent()) {
            double end = paragraph(card.title(), y, width, (FOOT - GAP - y) * LARGE_TITLE_SHARE, sizes, House.INK)
                    + GAP / 2.0;
            paragraph(card.below().get(), end, width * BELOW_SHARE, FOOT - GAP / 2.0 - end, BELOW_SIZES, House.MUTED);
        } else {
            paragraph(card.title(), y, width, FOOT - GAP / 2.0 - y, sizes, House.INK);
        }
        return canvas.png();
    }

    /** The sign of a conclusion, pale, where a card has no plot. */
    private void ornament() {
        Typeface.Line sign = face.line(ORNAMENT, ORNAMENT_SIZE);
        canvas.write(sign, RIGHT - sign.width(), FOOT - GAP, House.TINT);
    }

    private void above(Card card) {
        drawable(card.above())
                .ifPresent(text -> write(
                        new Paragraph(face, text).shortened(RIGHT - MARGIN, SMALL),
                        SMALL,
                        MARGIN,
                        ABOVE_BASELINE,
                        House.MUTED));
    }

    /** Writes the number, and tells where what follows begins. */
    private double number(Card card) {
        Optional<String> number = card.number().flatMap(this::drawable);
        number.ifPresent(text -> write(text, NUMBER_SIZE, MARGIN, TOP + NUMBER_SIZE * CAPITALS, House.RUBRIC));
        return number.isPresent() ? TOP + NUMBER_SIZE + GAP / 2.0 : TOP;
    }

    private double paragraph(String text, double y, double width, double height, List<Integer> sizes, Color color) {
        Optional<String> drawable = drawable(text);
        if (drawable.isEmpty()) {
            return y;
        }
        Paragraph.Lines lines = new Paragraph(face, drawable.get()).fit(width, height, sizes);
        double baseline = y + lines.size() * CAPITALS;
        for (String line : lines.texts()) {
            write(line, lines.size(), MARGIN, baseline, color);
            baseline += lines.leading();
        }
        return y + lines.height();
    }

    private void foot(Card card) {
        canvas.fill(new Rectangle2D.Double(MARGIN, FOOT, RIGHT - MARGIN, 2), House.LINE);
        double baseline = FOOT + 62;
        canvas.draw(mark, new Rectangle2D.Double(MARGIN, baseline - 35, 46, 46));
        double right = RIGHT;
        Optional<String> checks = card.checks().flatMap(this::drawable);
        if (checks.isPresent()) {
            String text = "✓ " + checks.get();
            right -= face.width(text, SMALL);
            write(text, SMALL, right, baseline, House.GREEN);
            right -= GAP;
        }
        double left = MARGIN + 62;
        double room = right - left;
        drawable(card.site())
                .ifPresent(text ->
                        write(new Paragraph(face, text).shortened(room, SMALL), SMALL, left, baseline, House.INK));
    }

    private void write(String text, double size, double x, double baseline, Color color) {
        canvas.write(face.line(text, size), x, baseline, color);
    }

    /** The text, unless letters of it would be boxes: then a card does without it. */
    private Optional<String> drawable(String text) {
        return Optional.of(Typeface.tidy(text)).filter(tidy -> !tidy.isEmpty() && face.has(tidy));
    }
}
