package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page causes no error, asks nobody else for anything, and stands still while its fonts arrive late. */
@BrowserTest
@Tag("long")
class QuietPagesTest {
    private static final int LATE = 300;

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("dev.workings.browser.EveryPage$Pages#inEveryReading")
    void nothingGoesWrongMovesOrOverflows(SitePage page, Reading reading, Reader reader) {
        try (Visit visit = reader.visit(page, reading.withLateFonts(LATE))) {
            visit.settle();
            visit.page().evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
            visit.settle();
            assertThat(visit.allTroubles()).isEmpty();
            assertThat(visit.overflow()).as("wider than the window").isEmpty();
            assertThat(visit.shifts()).as("moved").isEmpty();
        }
    }

    @Test
    void anAddressThatDoesNotExistShowsThePageForIt(Reader reader) {
        String address = "csc413/no/such/page";
        try (Visit visit = reader.visit(address, Reading.at(768))) {
            visit.settle();
            assertThat(visit.page().title()).contains("Not found");
            assertThat(visit.allTroubles()).allMatch(trouble -> trouble.contains(address));
        }
    }
}
