package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What pages cost over the wire, and a table of it in {@code target/page-weights.md}. With {@code -Dpaint.measure=true} the table also
 * tells the first contentful paint, by a processor slowed four times; nothing else runs beside it.
 */
@BrowserTest
@Tag("long")
@Isolated
class PageWeightTest {
    private static final int LIMIT = 100_000;
    private static final int SCRIPT_LIMIT = 12_000;
    private static final Path TABLE = Path.of("target/page-weights.md");
    private static final Map<String, String> ROWS = new ConcurrentSkipListMap<>();

    /** The search's library and its index are not the site's own script; they are fetched when somebody searches. */
    private static final String FOREIGN = "(minisearch|search-index).*";

    /** The files of the faces that the text of the page was set in; a face that was fetched ahead in vain is not among them. */
    private static final String USED_FONTS = """
            (() => {
              const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].map(rule => [sheet.href, rule]))
                .filter(([, rule]) => rule instanceof CSSFontFaceRule);
              return [...document.fonts].flatMap((face, i) => {
                const source = rules[i][1].style.getPropertyValue('src').match(/url\\("?([^")]+)"?\\)/);
                return face.status === 'loaded' && source ? [new URL(source[1], rules[i][0]).href] : [];
              });
            })()
            """;

    @EveryPage
    void aQuestionIsLight(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(1440))) {
            visit.settle();
            PageWeight weight = PageWeight.of(page, visit, reader.site());
            ROWS.put(page.path(), row(page, weight, paint(page, reader)));
            if (page.isQuestion()) {
                assertThat(weight.withoutFonts()).as("bytes without fonts").isLessThan(LIMIT);
            }
        }
    }

    @EveryPage
    void onlyFontsThatThePageUsesAreFetched(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(1440))) {
            visit.settle();
            List<String> fetched = visit.requests().stream()
                    .filter(address -> address.endsWith(".woff2"))
                    .distinct()
                    .toList();
            assertThat(visit.strings(USED_FONTS)).containsAll(fetched);
        }
    }

    @Test
    void theSitesOwnScriptsAreSmall(BuiltSite site) throws IOException {
        try (Stream<Path> files = Files.walk(site.folder())) {
            List<Path> own = files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.getFileName().toString().matches(FOREIGN))
                    .filter(file -> !file.getParent().endsWith("search"))
                    .toList();
            assertThat(own).isNotEmpty();
            assertThat(own.stream().mapToLong(PageWeight::zipped).sum()).isLessThan(SCRIPT_LIMIT);
        }
    }

    @AfterAll
    static void writeTable() throws IOException {
        String head =
                "| page | HTML | HTML gz | CSS gz | JS gz | images gz | without fonts | fonts | first paint, 4x slowed |\n"
                        + "|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
        Files.writeString(TABLE, head + String.join("", ROWS.values()));
    }

    private static String row(SitePage page, PageWeight weight, String paint) {
        String numbers = Stream.of(
                        weight.raw(),
                        weight.of("html"),
                        weight.of("css"),
                        weight.of("js"),
                        weight.of("image"),
                        weight.withoutFonts())
                .map(PageWeightTest::kilobytes)
                .collect(Collectors.joining(" | "));
        String fonts = "%d, %s".formatted(weight.fonts(), kilobytes(weight.of("woff2")));
        return "| %s | %s | %s | %s |%n".formatted(page.path(), numbers, fonts, paint);
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
    }

    /** The median of three first visits, where it was asked for. */
    private static String paint(SitePage page, Reader reader) {
        if (!Boolean.getBoolean("paint.measure")) {
            return "";
        }
        double[] times = IntStream.range(0, 3)
                .mapToDouble(i -> firstPaint(page, reader))
                .sorted()
                .toArray();
        return String.format(Locale.ROOT, "%.0f ms", times[1]);
    }

    private static double firstPaint(SitePage page, Reader reader) {
        try (Visit visit = reader.blank(Reading.at(1440))) {
            Page window = visit.page();
            CDPSession session = window.context().newCDPSession(window);
            JsonObject slow = new JsonObject();
            slow.addProperty("rate", 4);
            session.send("Emulation.setCPUThrottlingRate", slow);
            window.navigate(
                    reader.site().server().root() + page.path(),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            Object time = window.evaluate("""
                    () => new Promise(painted => new PerformanceObserver(list => list.getEntries()
                      .filter(entry => entry.name === 'first-contentful-paint').forEach(entry => painted(entry.startTime)))
                      .observe({ type: 'paint', buffered: true }))
                    """);
            return ((Number) time).doubleValue();
        }
    }
}
