package dev.workings.browser;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/**
 * Axe finds nothing on any page: in windows of three widths, in both themes, with folds closed and open. Nothing fades while it looks.
 *
 * <p>The glyphs of a formula are hidden from screen readers, which have its MathML, so that all axe can find in them is a colour. They
 * are most of a page and its contrast is slow to measure; of glyphs that have the same colour and the same grounds in one formula the
 * first stands for all.
 */
@BrowserTest
@Tag("long")
class AccessiblePagesTest {
    /** Keeps one glyph of each colour and ground in a formula; the formula keeps its size. */
    private static final String THIN = """
            () => {
              const formulas = [...document.querySelectorAll('.katex-html')];
              const open = [...document.querySelectorAll('details:not([open])')];
              open.forEach(fold => { fold.open = true; });
              const sizes = formulas.map(formula => formula.getBoundingClientRect());
              const ground = (glyph, formula) => {
                const grounds = [];
                for (let at = glyph; at !== formula; at = at.parentElement) {
                  grounds.push(getComputedStyle(at).backgroundColor);
                }
                return getComputedStyle(glyph).color + grounds.filter(colour => colour !== 'rgba(0, 0, 0, 0)');
              };
              const surplus = formulas.flatMap(formula => {
                const seen = new Set();
                return [...formula.querySelectorAll('*')].filter(glyph => !glyph.firstElementChild).filter(glyph => {
                  const key = ground(glyph, formula);
                  return glyph.textContent.trim() === '' || seen.has(key) || !seen.add(key);
                });
              });
              open.forEach(fold => { fold.open = false; });
              surplus.forEach(glyph => {
                for (let at = glyph; !at.firstElementChild && !at.matches('.katex-html'); ) {
                  const parent = at.parentElement;
                  at.remove();
                  at = parent;
                }
              });
              formulas.forEach((formula, i) => {
                formula.style.display = 'inline-block';
                formula.style.width = sizes[i].width + 'px';
                formula.style.height = sizes[i].height + 'px';
              });
            }
            """;

    /** A heading of a table that is a formula has its MathML, which axe does not count as text. */
    private static final String RUN = """
            options => axe.run(document, { ...options, resultTypes: ['violations'] }).then(results =>
              results.violations.flatMap(violation => violation.nodes
                .filter(node => violation.id !== 'empty-table-header' || !document.querySelector(node.target[0])?.querySelector('math'))
                .map(node => violation.id + ' at ' + node.target.join(' ') + ': ' + node.html.slice(0, 120)
                  + ' ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 240))))
            """;

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The rules that look at what a theme changes; they are slow. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final Map<String, Object> FORMS = Map.of(
            "runOnly", TAGS, "rules", COLOURS.stream().collect(toMap(rule -> rule, rule -> Map.of("enabled", false))));

    /** Formulas are the same in every window, and those of a print edition are those of other pages. */
    private static final String WITHOUT_FORMULAS =
            "document.querySelectorAll('.katex').forEach(formula => formula.replaceWith('x'))";

    @EveryPage
    void axeFindsNothing(SitePage page, Reader reader) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = reader.visit(page, Reading.at(360).withReducedMotion())) {
            visit.settle();
            Page window = visit.page();
            window.evaluate(page.isEdition() ? WITHOUT_FORMULAS : THIN);
            window.evaluate(AxeBuilder.getAxeScript());
            for (int width : List.of(360, 768, 1440)) {
                window.setViewportSize(width, 900);
                fold(window, true);
                findings.addAll(run(window, width + " px", FORMS));
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    findings.addAll(run(window, width + " px, " + scheme, Map.of("runOnly", COLOURS)));
                }
                window.evaluate(WITHOUT_FORMULAS);
                fold(window, false);
                findings.addAll(run(window, width + " px, folded", FORMS));
            }
        }
        assertThat(findings).isEmpty();
    }

    private static void fold(Page window, boolean open) {
        window.evaluate("open => document.querySelectorAll('details').forEach(fold => { fold.open = open; })", open);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page window, String state, Map<String, ?> options) {
        List<String> found = (List<String>) window.evaluate(RUN, options);
        return found.stream().map(finding -> state + ": " + finding).toList();
    }
}
