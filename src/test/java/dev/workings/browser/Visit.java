package dev.workings.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A page that was opened, and what went wrong since: errors on the console, violations of the content security policy, requests that
 * failed and such as left the site.
 *
 * @param page the window
 * @param root the address of the site
 * @param troubles that Playwright tells of as they happen
 * @param requests every address that was asked for
 */
record Visit(Page page, String root, List<String> troubles, List<String> requests) implements AutoCloseable {
    /** Runs before any script of a page. Shifts of the layout are told without the reader's own doing. */
    private static final String WATCH = """
            window.watched = { violations: [], shifts: [] };
            addEventListener('securitypolicyviolation', function (event) {
              watched.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
            });
            new PerformanceObserver(function (list) {
              list.getEntries().filter(function (entry) { return !entry.hadRecentInput; }).forEach(function (entry) {
                watched.shifts.push(entry.value.toFixed(5) + ': ' + entry.sources.map(function (source) {
                  var node = source.node;
                  var at = node && (node.nodeType === 1 ? node : node.parentElement);
                  var from = source.previousRect;
                  var to = source.currentRect;
                  return (at ? at.tagName.toLowerCase() + '.' + at.className : 'gone') + ' "'
                    + (node ? node.textContent.trim().slice(0, 30) : '') + '" '
                    + [from.x, from.y, from.width, from.height].map(Math.round) + ' -> '
                    + [to.x, to.y, to.width, to.height].map(Math.round);
                }).join('; '));
              });
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    /** The print edition has some megabytes, and the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Visit in(BrowserContext context, String root) {
        context.addInitScript(WATCH);
        Page page = context.newPage();
        page.setDefaultNavigationTimeout(PATIENCE.toMillis());
        Visit visit = new Visit(page, root, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        page.onConsoleMessage(visit::note);
        page.onPageError(error -> visit.troubles.add("script failed: " + error));
        page.onRequest(visit::note);
        page.onRequestFailed(request -> visit.troubles.add("request failed: " + request.url()));
        page.onResponse(visit::note);
        return visit;
    }

    void go(String address) {
        page.navigate(address);
    }

    /** Waits until all fonts have come and the page was painted with them. */
    void settle() {
        page.evaluate("""
                async () => {
                  const frame = () => new Promise(requestAnimationFrame);
                  do {
                    await document.fonts.ready;
                    await frame();
                    await frame();
                  } while (document.fonts.status !== 'loaded' || document.documentElement.matches('.faces-pending'));
                  await new Promise(done => setTimeout(done, 50));
                }
                """);
    }

    /** What went wrong, up to now. */
    Set<String> allTroubles() {
        Set<String> all = new TreeSet<>(troubles);
        strings("window.watched ? watched.violations : []").forEach(violation -> all.add("policy: " + violation));
        return all;
    }

    /** What moved without the reader's doing. */
    List<String> shifts() {
        return strings("watched.shifts");
    }

    /** What makes the document wider than its window; nothing, if it is not. */
    List<String> overflow() {
        return strings("""
                () => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth) return [];
                  const scrolls = element => element.parentElement
                    && (getComputedStyle(element.parentElement).overflowX !== 'visible' || scrolls(element.parentElement));
                  const wide = [...document.body.querySelectorAll('*')]
                    .filter(element => element.getBoundingClientRect().right > root.clientWidth && !scrolls(element))
                    .map(element => element.tagName.toLowerCase() + '.' + element.className + ' ' + element.textContent.trim().slice(0, 40));
                  return [root.scrollWidth + ' > ' + root.clientWidth, ...wide.slice(0, 5)];
                }
                """);
    }

    /** A list of strings that an expression of JavaScript gives. */
    @SuppressWarnings("unchecked")
    List<String> strings(String expression) {
        return (List<String>) page.evaluate(expression);
    }

    int number(String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            troubles.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void note(Request request) {
        requests.add(request.url());
        if (!request.url().startsWith(root) && !request.url().startsWith("data:")) {
            troubles.add("leaves the site: " + request.url());
        }
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            troubles.add(response.status() + ": " + response.url());
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
