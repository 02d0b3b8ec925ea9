package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.workings.build.BuildRequest;
import dev.workings.cache.CacheSettings;
import dev.workings.serve.Journal;
import dev.workings.serve.LivePreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is open in a browser while its author writes. */
@BrowserTest
class LiveReloadTest {
    private static final int PARTS = 60;
    private static final String PROBLEMS = "#preview-problems";

    @TempDir
    private Path folder;

    private LivePreview preview;

    @BeforeEach
    void openPreview() throws IOException {
        write("", "words");
        BuildRequest request = new BuildRequest(
                folder,
                Optional.empty(),
                CacheSettings.NONE,
                List.of(),
                folder.resolve("java"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(8));
        preview = LivePreview.open(request, 4400, Journal.SILENT);
        Thread thread = new Thread(preview::follow, "follow");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void closePreview() {
        preview.close();
    }

    @Test
    void aPageThatChangesIsLoadedAgainAtTheSamePlaceWithItsFoldsAsTheyWere(Reader reader) throws IOException {
        try (Visit visit = reader.visitElsewhere(preview.address(), "page.html", Reading.at(768))) {
            Page page = visit.page();
            page.click("#hint summary");
            page.evaluate("document.querySelector('#part-40').scrollIntoView({ behavior: 'instant' })");
            page.evaluate("scrollBy({ top: 30, behavior: 'instant' })");
            double before = top(page);

            write("New words above.\n\nAnd more of them.\n\n", "changed words");
            page.waitForSelector("text=Part 40 has changed words");
            visit.settle();

            assertThat(top(page)).isCloseTo(before, Offset.offset(3.0));
            assertThat(page.evaluate("document.querySelector('#hint').open")).isEqualTo(true);
            // The stream of events of the page that was there before has ended with it.
            assertThat(visit.allTroubles())
                    .allMatch(trouble -> trouble.matches("request failed: .*/_workings/events\\?.*"));
        }
    }

    @Test
    void problemsStandAboveThePageUntilTheyAreMended(Reader reader) throws IOException {
        try (Visit visit = reader.visitElsewhere(preview.address(), "page.html", Reading.at(360))) {
            Page page = visit.page();
            write("See [nothing](nothing.md).\n\n", "unseen words");
            page.waitForSelector(PROBLEMS);
            assertThat(page.textContent(PROBLEMS))
                    .contains("1 problem; the page is as it was before")
                    .contains("page.md:3:5: there is no page or file 'nothing.md'")
                    .contains("a path is relative to the file that it stands in");
            assertThat(page.textContent("main")).contains("Part 40 has words").doesNotContain("unseen words");
            assertThat(visit.overflow()).isEmpty();

            write("", "words");
            page.waitForSelector(PROBLEMS, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(visit.allTroubles()).isEmpty();
        }
    }

    private static double top(Page page) {
        return ((Number) page.evaluate("document.querySelector('#part-40').getBoundingClientRect().top")).doubleValue();
    }

    private void write(String above, String words) throws IOException {
        String parts = IntStream.rangeClosed(1, PARTS)
                .mapToObj(i -> "## Part %d {#part-%d}\n\nPart %d has %s.\n\n".formatted(i, i, i, words))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("page.md"), "# A page\n\n" + above + "::: hint\nA hint.\n:::\n\n" + parts);
    }
}
