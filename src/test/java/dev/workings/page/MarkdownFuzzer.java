package dev.workings.page;

import dev.workings.html.Acting;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any bytes as Markdown: a page in which nothing acts, or problems. Fuzzers call it. */
public final class MarkdownFuzzer {
    private static final String PROBLEMS = "page.md:";

    private MarkdownFuzzer() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            String told = NotationSpecTest.html(new String(input, StandardCharsets.UTF_8));
            // The engine's own styles, of footnotes, become classes when the page is laid out; an author can write
            // none.
            List<String> acting = told.startsWith(PROBLEMS)
                    ? List.of()
                    : Acting.in(told.replace(" style=\"", " class=\"")).stream()
                            .filter(what -> !isAddress(what))
                            .toList();
            if (!acting.isEmpty()) {
                throw new AssertionError(acting.toString());
            }
        } catch (StackOverflowError named) {
            return; // The build reports it, for which DeepNestingTest stands.
        }
    }

    /** Where a link or an image may lead is for the site to say, which this page has not: HostileMarkupTest looks at that. */
    private static boolean isAddress(String acting) {
        return acting.startsWith("href=") || acting.startsWith("src=");
    }
}
