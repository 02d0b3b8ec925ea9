package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Readers who change how pages look lose nothing: wide spacing of the text, magnification, forced colours, no motion. */
@BrowserTest
class AdaptedReadingTest {
    /** The spacing of WCAG 1.4.12. */
    private static final String SPACED = """
            * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
            p { margin-bottom: 2em !important; }
            .katex, .katex *, svg, svg * { line-height: 1.2 !important; letter-spacing: normal !important; word-spacing: normal !important; }
            """;

    /** Text whose box cuts some of it off, and that cannot be scrolled to. What only screen readers read is left out. */
    private static final String CLIPPED = """
            [...document.querySelectorAll('main *, header *, footer *, nav *')].filter(element => {
              const style = getComputedStyle(element);
              return ['hidden', 'clip'].some(value => style.overflowX === value || style.overflowY === value)
                && !element.closest('.katex, .katex-mathml, .spoken, svg')
                && element.clientHeight > 1
                && (style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
                  || style.overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 1);
            }).map(element => element.tagName.toLowerCase() + '.' + element.className + ' ' + element.textContent.trim().slice(0, 40))
            """;

    /** The policy of the pages allows no element with styles. */
    private static final String ADD = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
            + " document.adoptedStyleSheets = [sheet]; }";

    /** 320 px is a window of 1280 px at 400 %. */
    @EveryPage
    void nothingIsLostAtFourHundredPercentAndWithWideSpacing(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(320))) {
            visit.settle();
            visit.page().evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
            assertThat(visit.overflow()).as("at 320 px").isEmpty();
            assertThat(visit.strings(CLIPPED)).as("clipped at 320 px").isEmpty();
            visit.page().evaluate(ADD, SPACED);
            assertThat(visit.overflow()).as("spaced, at 320 px").isEmpty();
            assertThat(visit.strings(CLIPPED))
                    .as("clipped when spaced, at 320 px")
                    .isEmpty();
            visit.page().setViewportSize(1280, 900);
            assertThat(visit.overflow()).as("spaced, at 1280 px").isEmpty();
            assertThat(visit.strings(CLIPPED))
                    .as("clipped when spaced, at 1280 px")
                    .isEmpty();
        }
    }

    @EveryPage
    void withForcedColoursAndNoMotionThePageStandsStillAndTheFocusIsSeen(SitePage page, Reader reader) {
        Reading reading = Reading.at(768).withForcedColours().withReducedMotion();
        try (Visit visit = reader.visit(page, reading)) {
            visit.settle();
            Page window = visit.page();
            assertThat(window.evaluate("matchMedia('(forced-colors: active)').matches"))
                    .isEqualTo(true);
            assertThat(window.locator("h1").isVisible()).isTrue();
            window.keyboard().press("Tab");
            assertThat(Focus.stop(window)).doesNotContain("without a sign");
            assertThat(visit.strings("document.getAnimations().map(animation => animation.animationName"
                            + " || animation.transitionProperty)"))
                    .isEmpty();
            assertThat(visit.allTroubles()).isEmpty();
        }
    }

    @EveryPage
    void noElementMovesByItselfForThoseWhoAskedForLessMotion(SitePage page, Reader reader) {
        try (Visit visit = reader.visit(page, Reading.at(768).withReducedMotion())) {
            List<String> moving = visit.strings("""
                    [document.documentElement, ...document.querySelectorAll('a, button, summary, summary *, dialog, .block')].filter(element => {
                      const style = getComputedStyle(element);
                      return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
                        || style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
                    }).map(element => element.tagName + '.' + element.className)
                    """);
            assertThat(moving).isEmpty();
        }
    }
}
