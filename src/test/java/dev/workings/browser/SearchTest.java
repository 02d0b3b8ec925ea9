package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader opens the search of the course, types, and follows what was found. */
@BrowserTest
class SearchTest {
    private static final String QUESTION = "csc413/hw4/1-3-2-attention-of-low-rank.html";
    private static final String FIRST = "document.querySelector('.search-results a').href";

    @Test
    void nothingIsLoadedBeforeTheSearchIsOpenedAndThenEachFileOnce(Reader reader) {
        try (Visit visit = reader.visit(QUESTION, Reading.at(1440))) {
            visit.settle();
            assertThat(searchRequests(visit)).isEmpty();
            open(visit);
            visit.page().keyboard().press("Escape");
            open(visit);
            assertThat(searchRequests(visit))
                    .containsExactlyInAnyOrder("search.js", "minisearch.js", "ranking.js", "data.js");
            assertThat(visit.allTroubles()).isEmpty();
        }
    }

    @Test
    void allThatIsLoadedForASearchIsLessThan60KilobytesWhenCompressed(BuiltSite site) {
        try (Stream<Path> files = Files.list(site.folder().resolve("assets/search"))) {
            int bytes = files.filter(file -> file.toString().endsWith(".js"))
                    .mapToInt(SearchTest::compressed)
                    .sum();
            assertThat(bytes + compressed(site.folder().resolve("assets/search-button.js")))
                    .isBetween(10_000, 60_000);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.3.2               | 1-3-2-attention-of-low-rank.html",
                "3.1.a               | 3-1-a-monotonicity.html",
                "vanishing           | 1-1-1-sigmoid-gradients.html",
                "\\softmax           | 1-3-3-attention-by-projection.html",
                "importance sampling | 3-2-2-importance-sampling.html",
                "Cauchy-Schwarz      | 3-1-b-contraction.html",
                "renyi               | 3-2-2-importance-sampling.html",
            })
    void aQueryLeadsToItsPage(String query, String page, Reader reader) {
        try (Visit visit = reader.visit("index.html", Reading.at(1440))) {
            open(visit);
            visit.page().keyboard().type(query);
            assertThat((String) visit.page().evaluate(FIRST)).isEqualTo(visit.root() + "csc413/hw4/" + page);
            assertThat(visit.number("document.querySelectorAll('.search-results mark').length"))
                    .isPositive();
        }
    }

    @Test
    void everyResultLeadsToAnElementThatIsThere(Reader reader, BuiltSite site) {
        try (Visit visit = reader.visit("404.html", Reading.at(1440))) {
            open(visit);
            visit.page().keyboard().type("the proof of a bound");
            List<String> links = visit.strings("[...document.querySelectorAll('.search-results a')].map(a => a.href)");
            assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
                String[] parts = link.substring(visit.root().length()).split("#");
                assertThat(site.page(parts[0]).file()).exists();
                if (parts.length > 1) {
                    String id = java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8);
                    assertThat(site.page(parts[0]).parsed().getElementById(id))
                            .as(link)
                            .isNotNull();
                }
            });
        }
    }

    @Test
    void theKeyboardIsEnough(Reader reader) {
        try (Visit visit = reader.visit(QUESTION, Reading.at(360))) {
            Page page = visit.page();
            page.waitForSelector(".search-button"); // It is shown when it can be used.
            page.focus(".search-button");
            page.keyboard().press("Enter");
            loaded(page);
            page.keyboard().type("hint");
            assertThat(page.textContent(".search-status")).matches("\\d+ results on \\d+ pages");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            assertThat(focused(visit)).isEqualTo("search-link search-page");
            page.keyboard().type("s");
            assertThat(page.inputValue(".search-input")).isEqualTo("hints");
            page.keyboard().press("Escape");
            assertThat(focused(visit)).isEqualTo("search-button");
            page.keyboard().press("Enter");
            page.keyboard().type("1.1.1 hint");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/1-1-1-sigmoid-gradients.html#hint-*");
            assertThat(visit.allTroubles()).isEmpty();
        }
    }

    @Test
    void aResultOnTheSamePageClosesTheSearch(Reader reader) {
        try (Visit visit = reader.visit(QUESTION, Reading.at(1440))) {
            open(visit);
            visit.page().keyboard().type("1.3.2 statement");
            visit.page().click(".search-places a");
            visit.page().waitForURL("**#statement");
            assertThat((Boolean) visit.page().evaluate("document.querySelector('dialog').open"))
                    .isFalse();
        }
    }

    @Test
    void whoFindsNothingIsToldWhatCanBeFound(Reader reader) {
        try (Visit visit = reader.visit("index.html", Reading.at(360).dark())) {
            open(visit);
            visit.page().keyboard().type("xyzzy");
            assertThat(visit.page().textContent(".search-status"))
                    .isEqualTo("No results. Words, question numbers (1.1.1) and TeX commands (\\nabla) can be found.");
        }
    }

    @Test
    void aPageFromTheDiskCanBeSearched(Reader reader, BuiltSite site) {
        try (Visit visit = reader.blank(Reading.at(1440))) {
            visit.go(site.page(QUESTION).file().toUri().toString());
            open(visit);
            visit.page().keyboard().type("3.1.b");
            assertThat((String) visit.page().evaluate(FIRST))
                    .isEqualTo(site.page("csc413/hw4/3-1-b-contraction.html")
                            .file()
                            .toUri()
                            .toString());
        }
    }

    private static void open(Visit visit) {
        visit.page().click(".search-button");
        loaded(visit.page());
    }

    /** Playwright's own functions to wait would need unsafe-eval. */
    private static void loaded(Page page) {
        page.waitForSelector(".search-status");
        PlaywrightAssertions.assertThat(page.locator(".search-status")).not().containsText("Loading");
    }

    private static String focused(Visit visit) {
        return (String) visit.page().evaluate("document.activeElement.className");
    }

    private static List<String> searchRequests(Visit visit) {
        return visit.requests().stream()
                .filter(address -> address.contains("/search/"))
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .toList();
    }

    private static int compressed(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            Files.copy(file, gzip);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.size();
    }
}
