package dev.workings.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inks of one chart. XChart knows only colours, so each ink lends it one: ink number {@code n} is the colour with the
 * value {@code n}. What comes back in another colour is XChart's own decoration.
 */
final class Inks {
    /** The colour of what shall not show. */
    static final Color NONE = Color.WHITE;

    private final List<Ink> inks = new ArrayList<>();

    Color color(Ink ink) {
        if (!inks.contains(ink)) {
            inks.add(ink);
        }
        return new Color(inks.indexOf(ink));
    }

    Optional<Ink> of(Color color) {
        int number = color.getRGB() & 0xffffff;
        return number < inks.size() ? Optional.of(inks.get(number)) : Optional.empty();
    }
}
