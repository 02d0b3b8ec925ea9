package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.build.HostileSite;
import dev.workings.site.OutputFile;
import dev.workings.site.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a site that strangers wrote are opened, and all in them pointed at and clicked: nothing of theirs runs or asks for anything. */
@BrowserTest
@Tag("long")
class HostilePagesTest {
    /** A real browser has the last word on what is a script. */
    private static final String CANARY = """
            window.fired = [];
            window.canary = function () { window.fired.push(location.pathname); };
            window.alert = window.canary;
            """;

    private static final String TOUCH_ALL = """
            async () => {
              document.querySelectorAll('details').forEach(details => { details.open = true; });
              const links = event => { if (!event.defaultPrevented) event.preventDefault(); };
              addEventListener('click', links);
              document.querySelectorAll('main *').forEach(element => {
                for (const type of ['mouseover', 'mouseenter', 'focus', 'blur', 'toggle', 'error', 'load', 'click']) {
                  element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
                }
              });
              await new Promise(done => setTimeout(done, 5));
              removeEventListener('click', links);
              return window.fired;
            }
            """;

    /** The lists show the words of all pages, and the print edition the text of all questions; a figure shows itself. */
    private static final String SHOWN =
            "index\\.html|hw/(index|print)\\.html|figure/v\\d*[05]\\.html|cell/v\\d*[05]\\.html";

    @TempDir
    private Path folder;

    @Test
    void noCanaryIsHeardOnAnyPage(Reader reader) throws IOException {
        List<OutputFile> files = HostileSite.build(folder.resolve("content"));
        new SiteWriter(folder.resolve("site")).write(files);
        SiteServer server = SiteServer.start(folder.resolve("site"));
        List<String> heard = new ArrayList<>();
        try (Visit visit =
                Visit.in(reader.browsers().own().newContext(Reading.at(768).options()), server.root())) {
            visit.page().addInitScript(CANARY);
            visit.page().onDialog(dialog -> {
                heard.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            List<String> pages = files.stream()
                    .map(OutputFile::path)
                    .filter(path -> path.matches(SHOWN))
                    .toList();
            for (String path : pages) {
                visit.go(server.root() + dev.workings.html.Href.of(path));
                heard.addAll(visit.strings(TOUCH_ALL));
            }
            assertThat(heard).isEmpty();
            assertThat(visit.requests())
                    .hasSizeGreaterThan(pages.size())
                    .allMatch(request -> request.startsWith(server.root()) || request.startsWith("data:"));
        }
    }

    /** The canary itself sings: in a page that does hold a script and a handler, both are heard. */
    @Test
    void theCanaryHearsAScript(Reader reader) {
        try (Visit visit = reader.blank(Reading.at(768))) {
            visit.page().addInitScript(CANARY);
            visit.go("data:text/html,<script>canary()</script><main><p onmouseover=canary()>x</p></main>");
            assertThat(visit.strings(TOUCH_ALL)).hasSizeGreaterThan(1);
        }
    }
}
