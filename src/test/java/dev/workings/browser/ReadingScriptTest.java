package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the script adds to a page that reads without it. */
@BrowserTest
class ReadingScriptTest {
    private static final String PAGE = "csc413/hw4/1-3-2-attention-of-low-rank.html";
    private static final String NEXT = "csc413/hw4/1-3-3-attention-by-projection.html";
    private static final String FOLDS = "details:is(.hint, .answer, .solution, .details)";
    private static final String OPEN = "document.querySelectorAll('%s[open]').length".formatted(FOLDS);
    private static final String ALL = "document.querySelectorAll('%s').length".formatted(FOLDS);

    @Test
    void allFoldsCloseTogetherAndTheNextPageComesFoldedWithoutAJump(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(360))) {
            assertThat(visit.number(OPEN)).isPositive().isLessThan(visit.number(ALL));
            visit.page().click("text=Open all");
            assertThat(visit.number(OPEN)).isEqualTo(visit.number(ALL));
            visit.page().click("text=Fold all");
            assertThat(visit.number(OPEN)).isZero();

            visit.go(reader.site().server().root() + NEXT);
            visit.settle();
            assertThat(visit.number(OPEN)).isZero();
            assertThat(visit.shifts()).isEmpty();
        }
    }

    @Test
    void aFoldStaysAsTheReaderLeftItWhenThePageIsLoadedAgain(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            visit.page().click("details.hint summary");
            visit.page().click("#solution > summary");
            visit.page().reload();
            assertThat(visit.page().locator("details.hint[open]").count()).isEqualTo(1);
            assertThat(visit.page().locator("#solution[open]").count()).isZero();
        }
    }

    @Test
    void whatALinkLeadsToIsShownWhateverItIsFoldedInto(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(360))) {
            visit.page().click("text=Fold all");
            String figure = visit.page().locator("#solution figure").first().getAttribute("id");
            visit.go(reader.site().server().root() + NEXT);
            visit.go(reader.site().server().root() + PAGE + "#" + figure);
            visit.settle();
            assertThat(visit.page().locator("#" + figure).isVisible()).isTrue();
            assertThat(visit.page().locator("#answer[open]").count()).isZero();
        }
    }

    @Test
    void aReferenceShowsWhatItLeadsToWhileThePointerIsOnItOrTheCard(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            Page page = visit.page();
            farReference(page, "hover");
            page.waitForSelector(".preview .katex");
            page.hover(".preview");
            page.waitForTimeout(400);
            assertThat(page.locator(".preview").isVisible()).isTrue();
            page.mouse().move(2, 2);
            page.waitForSelector(".preview", gone());
        }
    }

    @Test
    void aReferenceShowsWhatItLeadsToWhileItHasTheFocusUntilEscape(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            visit.settle(); // What is hidden until its faces come cannot have the focus.
            Page page = visit.page();
            page.keyboard().press("Tab");
            farReference(page, "focus");
            page.waitForSelector(".preview .katex");
            assertThat(page.locator(".preview [id]:not(svg [id]), .preview [href], .preview [tabindex]")
                            .count())
                    .isZero();
            page.keyboard().press("Escape");
            page.waitForSelector(".preview", gone());
        }
    }

    @Test
    void aCheckedSignShowsWhatWasFoundForIt(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            visit.page().hover(".katex [id^=check-] > a");
            visit.page().waitForSelector(".preview tr");
            assertThat(visit.page().locator(".preview").innerText()).contains("checked", "read");
        }
    }

    @Test
    void aReferenceToAnotherPageShowsWhatIsThere(Reader reader) {
        String link = "main a.reference[href*='.html#']";
        SitePage page = reader.site().pages().stream()
                .filter(each -> each.parsed().selectFirst(link) != null)
                .findFirst()
                .orElseThrow();
        try (Visit visit = reader.visit(page, Reading.at(1440))) {
            visit.page().hover(link);
            visit.page().waitForSelector(".preview > *");
        }
    }

    @Test
    void aSelectedFormulaIsCopiedAsItsTex(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            visit.page().evaluate("getSelection().selectAllChildren(document.querySelector('#statement p'))");
            assertThat(copied(visit)).contains("$").doesNotContain("\u200b").contains(tex(visit, "#statement p"));
        }
    }

    @Test
    void aDisplayWithTheFocusIsCopiedAndAnAlignmentNeedsNoDollars(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            visit.settle(); // What is hidden until its faces come cannot have the focus.
            visit.page()
                    .evaluate(
                            "document.querySelectorAll('.equation').forEach(it => {"
                                    + " if (it.textContent.includes('begin{align}')) window.aligned ??= it; }); aligned.focus()");
            assertThat(copied(visit)).startsWith("\\begin{align}").endsWith("\\end{align}");
        }
    }

    @Test
    void codeIsCopiedByAButton(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(360))) {
            allowClipboard(visit);
            visit.page().locator(".copy").first().click();
            visit.page().waitForSelector("text=Copied");
            assertThat(clipboard(visit))
                    .isEqualTo(visit.page().locator("pre").first().textContent());
        }
    }

    @Test
    void keysTurnPagesOpenHelpAndCanBeTurnedOff(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            Page page = visit.page();
            page.keyboard().press("n");
            page.waitForURL("**/1-3-3-*");
            page.keyboard().press("p");
            page.waitForURL("**/1-3-2-*");
            page.keyboard().press("?");
            page.waitForSelector("dialog.help[open]");
            page.uncheck("dialog.help input");
            page.keyboard().press("Escape");
            page.waitForSelector("dialog.help", gone());
            page.keyboard().press("n");
            page.keyboard().press("?");
            page.waitForTimeout(300);
            assertThat(page.url()).contains("1-3-2-");
            assertThat(page.locator("dialog.help").isVisible()).isFalse();
        }
    }

    @EveryPage
    void everyHeadingFigureNumberAndCheckedSignHasALinkToItself(SitePage page) {
        List<String> without = page
                .parsed()
                .select(".prose :is(h2, h3, h4):not(summary *), .block[id]:not(.checks), figure[id] > figcaption,"
                        + " .katex-tag [id], .katex [id^=check-]")
                .stream()
                .filter(it -> it.select("a[href*=#]").isEmpty())
                .map(Element::cssSelector)
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void onAWideScreenAFootnoteStandsInTheMarginBesideItsReference(Reader reader) {
        try (Visit visit = reader.visit(PAGE, Reading.at(1440))) {
            visit.settle();
            String top = "document.getElementById('%s').getBoundingClientRect().top";
            int reference = visit.number(top.formatted("footnote-reference-1"));
            assertThat(visit.number(top.formatted("footnote-1"))).isBetween(reference - 30, reference + 30);
            int text = visit.number("document.querySelector('.prose').getBoundingClientRect().left");
            assertThat(visit.number("document.getElementById('footnote-1').getBoundingClientRect().right"))
                    .isLessThan(text);
            int end = visit.number("document.getElementById('footnote-1').getBoundingClientRect().bottom");
            assertThat(visit.number(top.formatted("footnote-2"))).isGreaterThan(end);
        }
    }

    /** Points at a reference whose target is out of sight. */
    private static void farReference(Page page, String how) {
        page.evaluate(
                "how => { const far = [...document.querySelectorAll('main a.reference[href^=\"#eq\"]')].find(it =>"
                        + " { it.scrollIntoView({ behavior: 'instant', block: 'center' }); const at = document"
                        + ".getElementById(it.hash.slice(1)).getBoundingClientRect(); return at.bottom < 0 || at.top > innerHeight;"
                        + " }); far.id = 'far'; if (how === 'focus') far.focus({ focusVisible: true }); }",
                how);
        if (how.equals("hover")) {
            page.hover("#far");
        }
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static String copied(Visit visit) {
        visit.settle();
        allowClipboard(visit);
        visit.page().keyboard().press("Control+c");
        return clipboard(visit);
    }

    private static void allowClipboard(Visit visit) {
        visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private static String clipboard(Visit visit) {
        return (String) visit.page().evaluate("navigator.clipboard.readText()");
    }

    private static String tex(Visit visit, String selector) {
        return visit.page().locator(selector + " annotation").first().textContent();
    }
}
