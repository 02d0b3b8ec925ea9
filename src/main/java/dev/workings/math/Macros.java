package dev.workings.math;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The site's own commands: {@code \R} stands for {@code \mathbb{R}}, {@code \norm} for {@code \lVert #1\rVert}.
 *
 * @param bodies the replacement of each command, whose name begins with a backslash; {@code #1} to {@code #9} are its arguments
 */
public record Macros(Map<String, String> bodies) {
    public static final Macros NONE = new Macros(Map.of());

    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[a-zA-Z@]+|.)", Pattern.DOTALL);

    public Macros {
        bodies = Collections.unmodifiableMap(new TreeMap<>(bodies));
    }

    /** These and those of {@code nearer}, which win. */
    public Macros overriddenBy(Macros nearer) {
        Map<String, String> all = new TreeMap<>(bodies);
        all.putAll(nearer.bodies);
        return new Macros(all);
    }

    /** Those that the TeX names, itself or in the body of one that it names. */
    public Macros usedBy(String tex) {
        Map<String, String> used = new TreeMap<>();
        Deque<String> unread = new ArrayDeque<>();
        unread.push(tex);
        while (!unread.isEmpty()) {
            Matcher command = COMMAND.matcher(unread.pop());
            while (command.find()) {
                String body = bodies.get(command.group());
                if (body != null && used.putIfAbsent(command.group(), body) == null) {
                    unread.push(body);
                }
            }
        }
        return new Macros(used);
    }
}
