package dev.workings.browser;

import com.microsoft.playwright.Page;

/** Where the keyboard is. */
final class Focus {
    /** The number of the focused element; and the element, if no outline or shadow in sight shows that it is focused. */
    private static final String STOP = """
            (() => {
              const element = document.activeElement;
              const style = getComputedStyle(element);
              const box = element.getBoundingClientRect();
              const inSight = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
                && style.visibility === 'visible' && style.opacity !== '0';
              const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none';
              return (element.dataset.stop ?? 'none')
                + (inSight && marked ? '' : ', focused without a sign of it: ' + element.outerHTML.slice(0, 160));
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

    static String stop(Page window) {
        return (String) window.evaluate(STOP);
    }

    /** What {@link #stop} gives for an element that shows that it is focused. */
    static String seen(int number) {
        return Integer.toString(number);
    }
}
