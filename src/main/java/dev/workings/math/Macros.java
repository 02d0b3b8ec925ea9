package dev.workings.math;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The site's own commands: {@code \R} stands for {@code \mathbb{R}}, {@code \norm} for {@code \lVert #1\rVert}.
 *
 * @param bodies the replacement of each command, whose name begins with a backslash; {@code #1} to {@code #9} are its arguments
 */
public record Macros(Map<String, String> bodies) {
    public static final Macros NONE = new Macros(Map.of());

    public Macros {
        bodies = Collections.unmodifiableMap(new TreeMap<>(bodies));
    }

    /** These and those of {@code nearer}, which win. */
    public Macros overriddenBy(Macros nearer) {
        Map<String, String> all = new TreeMap<>(bodies);
        all.putAll(nearer.bodies);
        return new Macros(all);
    }
}
