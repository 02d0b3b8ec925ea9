package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours that the reader chose are there when anything is. */
@BrowserTest
class ThemeTest {
    /** What each frame before it is painted has for a ground, once there is a body to paint. */
    private static final String WATCH_FRAMES = """
            window.grounds = [];
            (function watch() {
              if (document.body) grounds.push(getComputedStyle(document.body).backgroundColor);
              requestAnimationFrame(watch);
            })();
            """;

    @ParameterizedTest(name = "the system prefers {0}, the reader chose {1}")
    @CsvSource({
        "LIGHT, auto, 'rgb(253, 252, 248)'",
        "DARK, auto, 'rgb(23, 24, 26)'",
        "LIGHT, dark, 'rgb(23, 24, 26)'",
        "DARK, light, 'rgb(253, 252, 248)'"
    })
    void noFrameIsPaintedInOtherColours(ColorScheme system, String choice, String ground, Reader reader) {
        Reading reading = Reading.at(768).in(system).withChosenTheme(choice);
        try (Visit visit = reader.blank(reading)) {
            visit.page().addInitScript(WATCH_FRAMES);
            visit.go(reader.site().server().root() + "index.html");
            visit.settle();
            List<String> grounds = visit.strings("grounds");
            assertThat(grounds).isNotEmpty().containsOnly(ground);
        }
    }
}
