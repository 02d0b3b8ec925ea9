package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every page can be used without a pointer. */
@BrowserTest
class KeyboardTest {
    @EveryPage
    void tabReachesTheSkipLinkAndThenEverythingInItsOrder(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(1440).withReducedMotion())) {
            visit.settle();
            Page window = visit.page();
            int count = visit.number(Focus.NUMBER);
            List<Integer> reached = new ArrayList<>();
            List<String> unseen = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                window.keyboard().press("Tab");
                reached.add(Focus.stop(window));
                if (!window.evaluate(Focus.IS_SEEN).equals(true)) {
                    unseen.add(Focus.name(window));
                }
            }
            assertThat(reached).isEqualTo(IntStream.range(0, count).boxed().toList());
            assertThat(unseen).as("focused without a sign of it").isEmpty();
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
