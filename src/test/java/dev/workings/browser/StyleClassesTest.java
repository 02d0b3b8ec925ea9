package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The classes that stand for inline styles paint the same pixels as inline styles do. */
@BrowserTest
class StyleClassesTest {
    private static final int TILE = 4000;
    private static final int ATTEMPTS = 3;

    /** Everything is shown, as it will be in both pictures. */
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(fold => fold.open = true)";

    /** Gives each element the declarations of its generated classes as inline styles, and takes the style sheet away. */
    private static final String INLINE = """
            () => {
              const link = document.querySelector('link[href$="assets/styles.css"]');
              if (!link) return 0;
              const rules = new Map();
              for (const rule of link.sheet.cssRules) {
                const name = rule.selectorText.match(/^\\.(.*):not\\(#_\\)$/)[1];
                rules.set(name, rule.style.cssText);
              }
              link.disabled = true;
              let changed = 0;
              for (const element of document.querySelectorAll('[class*="_"]')) {
                const generated = [...element.classList].filter(name => rules.has(CSS.escape(name)));
                if (generated.length > 0) {
                  element.style.cssText = generated.map(name => rules.get(CSS.escape(name))).join(' ');
                  element.classList.remove(...generated);
                  changed++;
                }
              }
              return changed;
            }
            """;

    @EveryPage
    void aPageLooksTheSameWithClassesAndWithInlineStylesOnAPhone(SitePage page, Reader reader) {
        comparesEqual(page, reader, 360);
    }

    @EveryPage
    void aPageLooksTheSameWithClassesAndWithInlineStylesOnADesk(SitePage page, Reader reader) {
        comparesEqual(page, reader, 1280);
    }

    /** Once in many pictures Chromium rounds a pixel otherwise; what looks different does so each time. */
    private static void comparesEqual(SitePage page, Reader reader, int width) {
        assertThat(IntStream.range(0, ATTEMPTS).anyMatch(attempt -> looksTheSame(page, reader, width)))
                .as("the same pixels")
                .isTrue();
    }

    private static boolean looksTheSame(SitePage page, Reader reader, int width) {
        try (Visit visit = reader.visit(page, Reading.at(width))) {
            visit.page().setViewportSize(width, TILE);
            visit.page().evaluate(UNFOLD);
            visit.settle();
            List<byte[]> classes = pictures(visit.page());
            int changed = visit.number("(" + INLINE + ")()");
            visit.settle();
            assertThat(changed > 0)
                    .as("has generated classes")
                    .isEqualTo(page.html().contains("class=\"katex"));
            List<byte[]> inline = pictures(visit.page());
            return inline.size() == classes.size()
                    && IntStream.range(0, inline.size()).allMatch(i -> Arrays.equals(inline.get(i), classes.get(i)));
        }
    }

    /** The whole page, one window after the other. */
    private static List<byte[]> pictures(Page page) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        List<byte[]> pictures = new ArrayList<>();
        for (int top = 0; top < height; top += TILE) {
            page.evaluate("top => scrollTo({ top, behavior: 'instant' })", top);
            pictures.add(page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));
        }
        return pictures;
    }
}
