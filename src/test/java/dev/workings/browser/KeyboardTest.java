package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every page can be used without a pointer. */
@BrowserTest
class KeyboardTest {
    /** Stops after which a page has shown every kind of stop it has. */
    private static final int LONG_WALK = 100;

    @EveryPage
    void tabReachesTheSkipLinkAndThenEverythingInItsOrder(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(1440).withReducedMotion())) {
            visit.settle();
            Page window = visit.page();
            int count = Math.min(LONG_WALK, visit.number(Focus.NUMBER));
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                window.keyboard().press("Tab");
                reached.add(Focus.stop(window));
            }
            assertThat(reached)
                    .isEqualTo(IntStream.range(0, count).mapToObj(Focus::seen).toList());
            assertThat(window.locator("[data-stop='0']").getAttribute("href")).isEqualTo("#main");
        }
    }

    @EveryPage
    void theSkipLinkLeadsToTheText(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(768))) {
            visit.settle();
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }
}
