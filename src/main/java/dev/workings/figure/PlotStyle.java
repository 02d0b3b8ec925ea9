package dev.workings.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The style sheet that gives plots their colours, in light and dark. */
public final class PlotStyle {
    private static final Pattern PAINTED =
            Pattern.compile("\\.plot-svg \\.(\\w+)[^{]*\\{[^}]*\\bcolor: (?:var\\((--[\\w-]+)\\)|(#\\w{6}))");
    private static final Pattern NAMED = Pattern.compile("(--plot-\\w+): (#\\w{6})");
    private static final String INK = "--plot-ink";

    private PlotStyle() {}

    /**
     * The colour in light of what bears a class, for where there is no style sheet.
     *
     * @return for each class that has a colour of its own that colour as {@code #rrggbb}, and the colour of all others for the name
     *     {@code ""}
     */
    public static Map<String, String> colors() {
        String css = css();
        // The light colours come first.
        Map<String, String> names = NAMED.matcher(css)
                .results()
                .collect(Collectors.toMap(name -> name.group(1), name -> name.group(2), (light, dark) -> light));
        Map<String, String> colors = PAINTED.matcher(css)
                .results()
                .collect(Collectors.toMap(
                        rule -> rule.group(1),
                        rule -> Optional.ofNullable(rule.group(3)).orElseGet(() -> names.get(rule.group(2)))));
        colors.put("", names.get(INK));
        return Map.copyOf(colors);
    }

    public static String css() {
        try (InputStream in = PlotStyle.class.getResourceAsStream("plot.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
