package dev.workings.browser;

import com.microsoft.playwright.Page;

/** Where the keyboard is. */
final class Focus {
    /** Whether the focused element shows it, by an outline or a shadow, or by coming into sight. */
    static final String IS_SEEN = """
            (() => {
              const element = document.activeElement;
              const style = getComputedStyle(element);
              const box = element.getBoundingClientRect();
              const inSight = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
                && style.visibility === 'visible' && style.opacity !== '0';
              const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none';
              return inSight && marked;
            })()
            """;

    /** Numbers every element that Tab should reach, in the order of the page. */
    static final String NUMBER = """
            () => {
              const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')]
                .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }));
              all.forEach((element, i) => { element.dataset.stop = i; });
              return all.length;
            }
            """;

    private Focus() {}

    static int stop(Page window) {
        Object stop = window.evaluate("parseInt(document.activeElement.dataset.stop ?? '-1')");
        return ((Number) stop).intValue();
    }

    static String name(Page window) {
        return (String) window.evaluate("document.activeElement.outerHTML.slice(0, 160)");
    }
}
