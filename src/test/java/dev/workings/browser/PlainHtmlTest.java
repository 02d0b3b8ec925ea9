package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With JavaScript off every page can be read to its end. */
@BrowserTest
class PlainHtmlTest {
    private static final Reading READING = Reading.at(768).withoutScripts();

    @EveryPage
    void thePageShowsItsText(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, READING)) {
            Page window = visit.page();
            assertThat(window.locator("h1").isVisible()).isTrue();
            assertThat(window.locator("main").innerText()).hasSizeGreaterThan(100);
            assertThat(window.locator(".katex-mathml math").count())
                    .isEqualTo(page.parsed().select(".katex").size());
            assertThat(visit.allTroubles()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aHintOpensByKeyboard(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, READING)) {
            Locator hint = visit.page().locator("details.hint").first();
            assertThat(hint.getAttribute("open")).isNull();
            hint.locator("summary").focus();
            visit.page().keyboard().press("Enter");
            assertThat(hint.getAttribute("open")).isNotNull();
            assertThat(hint.locator("summary ~ *").first().isVisible()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aLinkToANeighbourIsFollowed(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, READING)) {
            Locator neighbour = visit.page().locator(".pager a").last();
            String address = visit.page().url();
            neighbour.focus();
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL(url -> !url.equals(address));
            assertThat(visit.page().locator("h1").isVisible()).isTrue();
            assertThat(visit.allTroubles()).isEmpty();
        }
    }

    static Stream<SitePage> questions() {
        return BuiltSite.course().questions().stream();
    }
}
