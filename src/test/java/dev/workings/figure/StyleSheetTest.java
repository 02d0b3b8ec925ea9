package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises that {@code plot.css} makes about its colours. */
class StyleSheetTest {
    private static final double LIGHT_PAGE = luminance("ffffff");
    private static final double DARK_PAGE = luminance("14161a");

    private final String css = read();

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "ink"})
    void coloursStandOutFromThePageInBothThemes(String name) {
        List<String> colours = values("--plot-" + name + ": #(\\w{6})");
        assertThat(colours).hasSize(3);
        assertThat(contrast(luminance(colours.get(0)), LIGHT_PAGE)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(luminance(colours.get(1)), DARK_PAGE)).isGreaterThanOrEqualTo(3);
        assertThat(colours.get(2)).isEqualTo(colours.get(1));
    }

    @Test
    void theSequentialRampGetsLighter() {
        assertThat(ramp("h", 0, Ramp.SEQUENTIAL_COLORS)).isSorted();
    }

    @Test
    void theDivergingRampIsLightestAtZero() {
        int middle = Ramp.DIVERGING_COLORS / 2;
        assertThat(ramp("d", 0, middle + 1)).isSorted();
        assertThat(ramp("d", middle, Ramp.DIVERGING_COLORS)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theFontSizesAreThoseOfTheLayout() {
        assertThat(values("font-size: (\\d+)px")).containsExactly("14", "18");
        assertThat(List.of(Label.FONT_SIZE, Label.ROOMY_SIZE)).containsExactly(14.0, 18.0);
    }

    private List<Double> ramp(String prefix, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> values("\\.plot-svg \\.%s%d, [^{]+\\{ color: #(\\w{6})".formatted(prefix, i)))
                .map(colour -> luminance(colour.get(0)))
                .toList();
    }

    private List<String> values(String pattern) {
        return Pattern.compile(pattern)
                .matcher(css)
                .results()
                .map(MatchResult::group)
                .map(all -> Pattern.compile(pattern).matcher(all).replaceAll("$1"))
                .toList();
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** WCAG 2.2, “relative luminance”. */
    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read() {
        try (InputStream bytes = XChartRenderer.class.getResourceAsStream("plot.css")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
