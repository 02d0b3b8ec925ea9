package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A page causes no error and asks nobody else for anything. */
@BrowserTest
class QuietPagesTest {
    @EveryPage
    void nothingGoesWrongAndNoRequestLeavesTheSite(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(1440))) {
            visit.settle();
            assertThat(visit.allTroubles()).isEmpty();
        }
    }
}
